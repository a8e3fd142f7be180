// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::linkedin {

/// Platform::found(): "https://www.linkedin.com/feed/update/urn:li:share:1/" or the URN alone, of a share or a ugcPost;
/// that of an activity is another number. -> {"id", "url"}
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::linkedin
