// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

namespace carillon::youtube {

/// StartUpload.
QCoro::Task<StepOutcome> startUpload(StepContext context, const ErrorTable &errors, HttpClient &http);

/// UploadChunk: asks first where an earlier piece is in doubt, and then sends nothing unless the server wants what it
/// is about to send. Rebuild when the session is gone.
QCoro::Task<StepOutcome> sendChunk(StepContext context, const ErrorTable &errors, HttpClient &http);

/// Publish: sends the last piece, and what the server did not keep of it. A session makes one video, however often its
/// end is sent.
QCoro::Task<StepOutcome> sendLastChunk(StepContext context, const ErrorTable &errors, HttpClient &http);

/// Asks the upload session, which knows exactly. One that is gone knows nothing: then the channel's newest uploads
/// tell.
QCoro::Task<Probe> probeUpload(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http);

/// {"id", "url", "privacy", "status", "warning"?} of a new video, its warning where it is less public than wanted, and
/// "untimed" where YouTube says that it has not taken its time; empty when `video` is none.
QJsonObject publishedVideo(const QJsonObject &video, const FrozenPost &post);

}  // namespace carillon::youtube
