// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/post.h"

namespace carillon {

/// How much longer than a normal post a low one waits, and a normal one than a high one, when both are due.
inline constexpr std::chrono::minutes priorityStep{30};

/// The place of a post among those that are due: the smaller goes first. Its time, shifted by its priority, so that
/// none waits for ever: a low post due at 10:00 goes before normal ones due after 10:30. Says nothing about what is not
/// due: nothing goes before its time.
constexpr Instant rankOf(Instant actAt, Priority priority)
{
    switch (priority) {
    case Priority::High:
        return actAt - priorityStep;
    case Priority::Normal:
        break;
    case Priority::Low:
        return actAt + priorityStep;
    }
    return actAt;
}

}  // namespace carillon
