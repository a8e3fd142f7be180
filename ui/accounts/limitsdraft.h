// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"

namespace carillon {

/// A person's own limits of one account while they are edited: values without widgets.
struct LimitsDraft
{
    std::optional<int> maxConcurrent;  ///< nothing: the platform's default
    std::optional<std::chrono::milliseconds> spacing;
    std::optional<std::chrono::hours> expiry;
    QList<LimitWindow> windows;  ///< those of posts, which are what a person counts

    static LimitsDraft of(const LimitOverrides &overrides);
    /// `before` with what the draft says; its other windows stay.
    [[nodiscard]] LimitOverrides appliedTo(LimitOverrides before) const;
};

}  // namespace carillon
