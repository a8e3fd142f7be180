// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/effectivelimits.h"

namespace carillon {

EffectiveLimits effectiveLimits(const PlatformTraits &traits, const QList<LimitWindow> &platformWindows,
                                const LimitOverrides &overrides)
{
    EffectiveLimits limits{.maxConcurrent = traits.maxConcurrent,
                           .spacing = overrides.spacing.value_or(traits.spacing),
                           .windows = platformWindows + overrides.windows};
    if (overrides.maxConcurrent) {
        // Across a platform's accounts its cap holds anyway; an account with a host of its own may go beyond the
        // default.
        limits.maxConcurrent = traits.concurrencyScope == ConcurrencyScope::Account
            ? *overrides.maxConcurrent
            : std::min(*overrides.maxConcurrent, traits.maxConcurrent);
    }
    return limits;
}

}  // namespace carillon
