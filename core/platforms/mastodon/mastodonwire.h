// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::mastodon {

/// The one request of a step.
HttpRequest requestOf(const StepContext &context);

/// What a successful answer to `step` gives for the journal.
Result<QJsonObject> resultOf(const Step &step, const HttpReply &reply);

/// Of an answer that is none of the interface's.
Error unreadable(const HttpReply &reply);

/// The name under which the table of errors knows a step.
QString errorStep(const StepContext &context);

/// Why the call that `step` names failed; nothing when it did not. `otherwise`: now, where the answer does not tell.
std::optional<Error> failureIn(const HttpReply &reply, const QString &step, bool creates, Instant otherwise,
                               const ErrorTable &errors);

}  // namespace carillon::mastodon
