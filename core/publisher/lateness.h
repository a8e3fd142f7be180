// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/latepolicy.h"

namespace carillon {

/// So late that a person would say so: later than this after its time.
inline constexpr std::chrono::minutes noticeablyLate{2};

enum class LateFate {
    Goes,
    Asks,     ///< it waits for a person's word
    Skipped,  ///< the policy says not to send it
    Expires,  ///< it is not worth sending any more
};

/// What becomes of a post that fell due at `due` while nobody could send it, now that somebody can.
LateFate lateFate(Instant due, Instant now, const LatePolicy &policy, std::chrono::milliseconds expiry);

/// Whatever fell due then or later simply goes.
Instant goesSince(Instant now, const LatePolicy &policy, std::chrono::milliseconds expiry);

}  // namespace carillon
