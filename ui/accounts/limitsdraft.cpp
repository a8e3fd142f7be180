// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/limitsdraft.h"

#include <algorithm>

namespace carillon {

namespace {

bool isShown(const LimitWindow &window)
{
    return window.unit == LimitUnit::Posts;
}

}  // namespace

LimitsDraft LimitsDraft::of(const LimitOverrides &overrides)
{
    LimitsDraft draft{.maxConcurrent = overrides.maxConcurrent,
                      .spacing = overrides.spacing,
                      .expiry = overrides.expiry,
                      .windows = {}};
    std::copy_if(overrides.windows.begin(), overrides.windows.end(), std::back_inserter(draft.windows), isShown);
    return draft;
}

LimitOverrides LimitsDraft::appliedTo(LimitOverrides before) const
{
    before.maxConcurrent = maxConcurrent;
    before.spacing = spacing;
    before.expiry = expiry;
    before.windows.removeIf(isShown);
    for (const auto &window : windows) {
        if (!before.windows.contains(window))
            before.windows += window;
    }
    return before;
}

}  // namespace carillon
