// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QJsonArray>

namespace carillon::linkedin {

/// The call of a step.
HttpRequest requestOf(const StepContext &context);
/// That of UploadCaptions, whose file is made into SubRip here. Media or Storage: it cannot be read.
Result<HttpRequest> captionsRequestOf(const StepContext &context);

/// What the answer to a step means: its result for the journal, or how it failed. Pure.
///
/// - A 201 without an id is published, its address unknown.
/// - A refusal as a duplicate of a post is that post when the step may have been sent before; else it is Content.
/// - A medium whose state may not be read (a person's) is waited for by the clock: 5 seconds, a film 30 and 10 more for
///   each 10 MB.
Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors);

/// By the clock, whether a medium is ready that nobody may ask for.
Result<QJsonObject> waitedBlindly(const StepContext &context);

/// The "elements" of a finder's answer.
Result<QJsonArray> elementsIn(const HttpReply &reply, const ErrorTable &errors, Instant askedAt);

/// {"id", "url"}
QJsonObject publishedAs(const FrozenAccount &account, const QString &urn);

Error tooManyPosts();

}  // namespace carillon::linkedin
