// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::youtube {

/// Platform::found(): the address of the video where it is watched or edited, or its id. -> as of Publish
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::youtube
