// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits/effectivelimits.h"

#include <QJsonObject>

namespace carillon::ctl {

/// {"amount", "period_s", "unit", "scope": "account|app_credential|address", "reset"}; "reset" is null for a rolling
/// window, else the zone at whose midnight it counts anew.
QJsonObject toJson(const LimitWindow &window);

/// {"max_concurrent", "spacing_ms", "expire_hours", "windows": [...]}, with "seconds" for the period of a window.
/// "expire_hours" is there only where something is set.
QJsonObject toJson(const EffectiveLimits &limits);

/// The same of what a person set; what is not set is not there.
QJsonObject toJson(const LimitOverrides &overrides);

}  // namespace carillon::ctl
