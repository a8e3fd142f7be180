// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

namespace carillon {

/// How far `moment` is from `now`, as a person says it: "now", "in 3 min", "in 18 h 33 min", "2 days ago". Minutes up
/// to a day away, days beyond. What lies ahead is rounded up to the next minute, so that nothing is "now" before it is.
QString relativeTime(Instant moment, Instant now);

/// How long until relativeTime() may say something else.
std::chrono::milliseconds untilRelativeTimeChanges(Instant moment, Instant now);

}  // namespace carillon
