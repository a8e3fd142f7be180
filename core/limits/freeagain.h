// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/limit.h"

namespace carillon {

/// By how much another machine's clock may differ from ours where a day begins.
constexpr std::chrono::milliseconds midnightSlack{1000};

/// A day of some zone.
struct CalendarDay
{
    Instant start;
    Instant end;  ///< the start of the next one
};

/// The day of `zone` (IANA) that `at` lies in. Days follow each other without a gap, also where a midnight is skipped
/// or comes twice: then the first instant of the date counts. Of a zone that this machine doesn't know, a day that ends
/// 25 hours after `at`: no day is longer.
CalendarDay dayAround(Instant at, const QByteArray &zone);

/// When what was used at `at` no longer counts in a window, the first moment at which its room may be used again.
/// Remembers the last day of a zone, since most questions are about the same one.
class FreeAgain final
{
public:
    [[nodiscard]] Instant at(const LimitWindow &window, Instant used);

private:
    QByteArray m_zone;
    CalendarDay m_day{};
};

}  // namespace carillon
