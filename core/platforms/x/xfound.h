// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::x {

/// Platform::found(): "https://x.com/user/status/1", or the number alone. -> {"id", "url"}
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::x
