// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/effectivelimits.h"

#include <algorithm>

namespace carillon {

EffectiveLimits effectiveLimits(const PlatformTraits &traits, const QList<LimitWindow> &reported,
                                const LimitOverrides &ofPlatform, const LimitOverrides &ofAccount)
{
    EffectiveLimits limits{.spacing = ofAccount.spacing.value_or(ofPlatform.spacing.value_or(traits.spacing)),
                           .expiry = ofAccount.expiry ? ofAccount.expiry : ofPlatform.expiry,
                           .windows = reported};
    for (const auto &window : ofPlatform.windows + ofAccount.windows) {
        if (!limits.windows.contains(window))
            limits.windows += window;
    }
    const int ofAll = platformConcurrency(traits, ofPlatform);
    const bool ownHosts = traits.concurrencyScope == ConcurrencyScope::Account;
    // An account with a host of its own may go beyond the default, but never beyond what holds for all of them.
    limits.maxConcurrent = ofAccount.maxConcurrent.value_or(ownHosts ? traits.maxConcurrent : ofAll);
    if (ofAll > 0)
        limits.maxConcurrent = std::min(limits.maxConcurrent, ofAll);
    return limits;
}

int platformConcurrency(const PlatformTraits &traits, const LimitOverrides &ofPlatform)
{
    if (ofPlatform.maxConcurrent)
        return *ofPlatform.maxConcurrent;
    return traits.concurrencyScope == ConcurrencyScope::Platform ? traits.maxConcurrent : 0;
}

}  // namespace carillon
