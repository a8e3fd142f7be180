// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/limits/effectivelimits.h"
#include "core/platforms/platform.h"

#include <QJsonObject>

namespace carillon::ctl {

/// The one shape of an account in JSON output: {"id", "platform", "name", "handle", "server", "sandbox", "state",
/// "reason", "limits": {"max_concurrent", "spacing_ms", "expire_hours", "windows": [...]}}. `platform` may be null for
/// an account of a platform that this program does not know; `ofPlatform` is what a person set for all its accounts.
QJsonObject accountJson(const Account &account, const Platform *platform, const LimitOverrides &ofPlatform);

/// "connected", "needs-login", "paused" or "restricted": what stands in its way first.
QString accountStateWord(const Account &account);

}  // namespace carillon::ctl
