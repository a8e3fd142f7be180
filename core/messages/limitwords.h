// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/limit.h"

#include <QString>
#include <QTimeZone>

namespace carillon {

/// "20 posts in 24 hours", "100 requests a day (America/Los_Angeles)".
QString limitPhrase(const LimitWindow &window);

/// A moment as a warning names it, by the clocks of `zone`: "Tue 24 Nov 09:14".
QString momentPhrase(Instant moment, const QTimeZone &zone);

/// What the limits do to a post that is planned, as whole sentences: "It would be number 21 where 20 posts in 24 hours
/// are allowed, and would slip to Tue 24 Nov 09:14."
QString slipSentence(const Slip &slip, const QTimeZone &zone);

}  // namespace carillon
