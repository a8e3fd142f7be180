// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/workspacecontext.h"
#include "core/domain/account.h"
#include "core/domain/pausedtag.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/planner/postcheck.h"

#include <QJsonArray>

namespace carillon::ctl {

/// A post with its platform posts, as every command prints it.
struct ShownPost
{
    Post post;
    QList<PlatformPost> copies;
    std::optional<PausedTag> pausedTag{};  ///< one of its tags
};

/// The post that `key` names, itself or by one of its platform posts. NotFound.
Result<ShownPost> findPost(const WorkspaceContext &context, const QString &key);
Result<ShownPost> withCopies(const WorkspaceContext &context, Post post);

/// The one JSON shape of a post, schemas/post.schema.json.
QJsonObject toJson(const ShownPost &shown, const QList<Account> &accounts);
QJsonArray toJson(const QList<PostProblem> &problems);
QJsonValue toJson(std::optional<Instant> instant);

/// Rows for people: one for each platform post.
QStringList postTableHeader();
QList<QStringList> postTableRows(const ShownPost &shown, const QList<Account> &accounts);

}  // namespace carillon::ctl
