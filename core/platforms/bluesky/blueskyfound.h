// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::bluesky {

/// Platform::found(): its keys were chosen before it was sent, so nothing need be told; an address must be that of the
/// first of its records. -> as of Publish
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::bluesky
