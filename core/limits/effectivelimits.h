// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/platformtraits.h"

namespace carillon {

/// What holds for one account, all things considered.
struct EffectiveLimits
{
    int maxConcurrent = 1;  ///< of this account alone
    std::chrono::milliseconds spacing{};
    QList<LimitWindow> windows;  ///< all of them hold: the strictest wins

    friend bool operator==(const EffectiveLimits &, const EffectiveLimits &) = default;
};

/// Platform defaults, then what the server told for this account (`platformWindows`, see Platform::windowsFor), then
/// what the person set. A person may only be stricter than the platform in windows; concurrency and spacing are theirs.
EffectiveLimits effectiveLimits(const PlatformTraits &traits, const QList<LimitWindow> &platformWindows,
                                const LimitOverrides &overrides);

}  // namespace carillon
