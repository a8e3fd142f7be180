// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/step.h"

namespace carillon::mastodon {

/// Platform::found(): "https://server/@user/1", as the account's own server shows it, or the number alone; the id of a
/// status is another on every server. -> {"id", "url"}
Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address);

}  // namespace carillon::mastodon
