// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

namespace carillon::youtube {

/// UploadCaptions: one language of the video's captions. After a try that may have come through, the video's tracks are
/// asked for first; a track of that language that speech recognition has made is none of ours. What stands against it
/// for good is a "warning" in its result.
QCoro::Task<StepOutcome> addCaptions(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::youtube
