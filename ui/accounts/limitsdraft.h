// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/platformtraits.h"

namespace carillon {

/// A person's own limits of one account while they are edited: values without widgets.
struct LimitsDraft
{
    std::optional<int> maxConcurrent;  ///< nothing: the platform's default
    std::optional<std::chrono::milliseconds> spacing;
    std::optional<std::chrono::hours> expiry;
    QList<LimitWindow> windows;  ///< rolling ones of posts, which are what a person counts

    static LimitsDraft of(const LimitOverrides &overrides);
    /// `before` with what the draft says; its other windows stay.
    [[nodiscard]] LimitOverrides appliedTo(LimitOverrides before) const;
};

/// How many posts of this account may be on their way at once, at most: only an account with a host of its own may go
/// beyond the platform's figure.
int mostConcurrent(const PlatformTraits &traits);

/// How many of all its accounts' posts a person may let be on their way at once, at most.
constexpr int mostOfAPlatform = 64;

}  // namespace carillon
