// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::facebook {

/// Platform::found(): an address with the number of the post or of the film in it; what Facebook writes as "pfbid..."
/// tells its interface nothing. -> {"id", "url"}
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::facebook
