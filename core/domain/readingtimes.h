// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/platformtraits.h"

#include <optional>

namespace carillon {

/// When the figures of a post that went out at `publishedAt` are read next after `now`: after an hour, after six, after
/// 1, 3, 7, 14 and 30 days, or as the platform's rule says; nothing after the last of them. What is told for a day only
/// is read once more before that has passed, so a day is taken for 23 hours. Pure.
std::optional<Instant> nextReading(const MetricsRule &rule, Instant publishedAt, Instant now);

}  // namespace carillon
