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
    std::optional<std::chrono::hours> expiry;  ///< nothing: the workspace's
    QList<LimitWindow> windows;                ///< all of them hold: the strictest wins

    friend bool operator==(const EffectiveLimits &, const EffectiveLimits &) = default;
};

/// Platform defaults, then what the server told for this account (`reported`, see Platform::windowsFor), then what the
/// person set for all accounts of the platform, then for this one. A person may only be stricter than the platform in
/// windows; concurrency, spacing and expiry are theirs.
EffectiveLimits effectiveLimits(const PlatformTraits &traits, const QList<LimitWindow> &reported,
                                const LimitOverrides &ofPlatform, const LimitOverrides &ofAccount);

/// How many posts may be on their way at once over all accounts of the platform; 0 = each account counts for itself.
int platformConcurrency(const PlatformTraits &traits, const LimitOverrides &ofPlatform);

}  // namespace carillon
