// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/freeagain.h"

#include "core/schedule/walltime.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

/// The first instant of a date; where the date has none (Apia, 30 December 2011), that of the next one.
Instant startOf(QDate date, const QTimeZone &zone)
{
    const auto midnight = resolveWallTime(date, QTime{0, 0}, zone);
    return midnight.kind == ResolvedWallTime::Kind::Skipped ? midnight.change : midnight.earlier;
}

}  // namespace

CalendarDay dayAround(Instant at, const QByteArray &zone)
{
    const auto known = findZone(QString::fromLatin1(zone));
    if (!known)
        return {at, at + 25h};
    auto date = wallTimeAt(at, *known).date;
    CalendarDay day{startOf(date, *known), startOf(date.addDays(1), *known)};
    // A clock that goes back over midnight shows a date again that is over by this count.
    for (; day.end <= at; date = date.addDays(1))
        day = {day.end, startOf(date.addDays(2), *known)};
    return day;
}

Instant FreeAgain::at(const LimitWindow &window, Instant used)
{
    if (!window.resets())
        return used + window.period + 1ms;  // instants are cut to milliseconds: be a moment late
    const auto counted = used + midnightSlack;
    if (m_zone != window.resetZone || counted < m_day.start || counted >= m_day.end) {
        m_zone = window.resetZone;
        m_day = dayAround(counted, window.resetZone);
    }
    return m_day.end + midnightSlack;
}

}  // namespace carillon
