// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::facebook {

/// The request of a step that is one call. The bytes of a reel may be more, see facebook.cpp.
HttpRequest requestOf(const StepContext &context);

/// What an answer gives for the journal, or how the step failed.
Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors);

/// What went wrong with a call that belongs to no step of its own ("probe").
std::optional<Error> failureOf(const HttpReply &reply, const QString &call, Instant askedAt, const ErrorTable &errors);

Error unreadable(const HttpReply &reply);
/// An upload address that is none of Facebook's.
Error strangeAddress();

}  // namespace carillon::facebook
