// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

namespace carillon::youtube {

/// Complete: the thumbnail, or the place in a playlist. What stands against it for good is a "warning" in its result.
QCoro::Task<StepOutcome> complete(StepContext context, const ErrorTable &errors, HttpClient &http);

/// ReadBack: what YouTube makes of the video. NotReady until the next look, which costs no call before its time; a
/// Media error when it is rejected. That it cannot be asked is a "warning": the video is out all the same.
QCoro::Task<StepOutcome> readBack(StepContext context, const ErrorTable &errors, HttpClient &http);

/// FirstComment.
QCoro::Task<StepOutcome> comment(StepContext context, const ErrorTable &errors, HttpClient &http);
/// Looks for it among the video's newest comments: the same words by the channel itself, no older than the doubt.
QCoro::Task<Probe> probeComment(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http);

/// Delete: a video that is not there is deleted.
QCoro::Task<StepOutcome> removeVideo(StepContext context, const ErrorTable &errors, HttpClient &http);
/// Edit: title, description, tags, category and language of a video, or the words of its first comment.
QCoro::Task<StepOutcome> edit(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::youtube
