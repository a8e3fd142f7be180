// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"
#include "core/platforms/threads/threadsapi.h"

namespace carillon::threads {

Caller callerOf(const StepContext &context);

/// The request of a step; Config where a medium lies nowhere that Threads can fetch it from.
Result<HttpRequest> requestOf(const StepContext &context);

/// What an answer gives for the journal, or how the step failed.
Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors);

/// What went wrong with a call that belongs to no step of its own ("probe", "token").
std::optional<Error> failureOf(const HttpReply &reply, const QString &call, Instant askedAt, const ErrorTable &errors);

Error unreadable(const HttpReply &reply);

}  // namespace carillon::threads
