// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/instagram/instagramapi.h"
#include "core/platforms/platform.h"

namespace carillon::instagram {

Caller callerOf(const StepContext &context);

/// The request of a step that is one call. Config where Instagram is to fetch a medium that lies nowhere but here.
Result<HttpRequest> requestOf(const StepContext &context);

/// What an answer gives for the journal, or how the step failed.
Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors);

/// How many posts programs may make in which time, as the answer to quotaRequest() says.
struct Quota
{
    int total = 0;  ///< 0 = not told
    int used = 0;
    std::chrono::seconds period{};
};
Quota quotaIn(const QJsonObject &answer);
/// RateLimited when nothing is left of it; when room will be, nobody says.
std::optional<Error> exhausted(const Quota &quota);

/// What went wrong with a call that belongs to no step of its own ("probe").
std::optional<Error> failureOf(const HttpReply &reply, const QString &call, Instant askedAt, const ErrorTable &errors);

/// Also where "there is no such thing" is said in one of its other forms.
bool isGone(const HttpReply &reply);

Error unreadable(const HttpReply &reply);
/// An upload address that is none of Instagram's.
Error strangeAddress();

}  // namespace carillon::instagram
