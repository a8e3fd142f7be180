// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <optional>

namespace carillon {

/// When a passing failure is tried again: after 1, 2 and 4 minutes, each up to a fifth longer or shorter, so that posts
/// that failed together don't come back together. Nothing after the third: it has failed.
/// `tries` = failures so far, this one included. `chance` in [0, 1).
std::optional<Instant> retryAt(int tries, Instant now, double chance);

/// When a platform that gave no answer to "is it there?" is asked again. Waits as long again as it has been doubtful,
/// between 2 seconds and 15 minutes; nothing after a day: a person must look.
std::optional<Instant> probeAgainAt(Instant doubtfulSince, Instant now);

/// How long to wait after `times` earlier waits for the same: 1, 2, 4, ... times `first`, at most `longest`.
std::chrono::milliseconds growing(std::chrono::milliseconds first, int times, std::chrono::milliseconds longest);

}  // namespace carillon
