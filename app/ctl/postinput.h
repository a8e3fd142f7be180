// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/workspacecontext.h"
#include "core/domain/account.h"
#include "core/planner/postplanner.h"

namespace carillon::ctl {

/// Options that say what a post holds: --text, --media and so on.
QList<Option> contentOptions();
/// --at and --zone.
QList<Option> timeOptions();

/// What the content options say, as an edit of a post (or of nothing). Media are imported into the workspace.
Result<PostEdit> readContent(const Invocation &invocation, const Streams &streams, const WorkspaceContext &context);

/// --at and --zone (the account's or the workspace's zone without it); nothing when --at is absent. What was chosen for
/// a time that comes twice is written to `note`.
Result<std::optional<PlannedTime>> readTime(const Invocation &invocation, const WorkspaceContext &context,
                                            const QList<Account> &accounts, QString &note);

/// An instant for --from, --to and --since: "2026-11-21T09:00:00Z", or a time or a day by the workspace's clock.
Result<Instant> readInstant(const QString &text, const WorkspaceContext &context);

/// The accounts that each --account names, in order. NotFound, or Conflict when a name is that of several.
Result<QList<Account>> readAccounts(const Invocation &invocation, const WorkspaceContext &context);

/// Refuses an option of the contract that a later Carillon will bring.
std::optional<Error> notYet(const Invocation &invocation, const QStringList &options);

}  // namespace carillon::ctl
