// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarmove.h"

namespace carillon {

using namespace std::chrono_literals;

MoveVerdict judgeMove(const CalendarEntry &entry, const MoveTarget &target, const QTimeZone &zone, Instant now)
{
    using enum MoveVerdict::Kind;
    if (!mayBePlanned(entry.card.state))
        return {.kind = NotMovable};
    const auto resolved = resolveWallTime(target.date, target.time, zone);
    if (resolved.kind == ResolvedWallTime::Kind::Skipped)
        return {.kind = Gap,
                .due = resolved.change,
                .before = wallTimeAt(resolved.change - 15min, zone),
                .after = wallTimeAt(resolved.change, zone)};
    const auto due = target.fold == Fold::Second ? resolved.later : resolved.earlier;
    if (due == entry.at)
        return {.kind = Unchanged, .due = due};
    return {.kind = due < now ? Past : Fine, .due = due};
}

QTime newPostTime(QDate date, const QTimeZone &zone, Instant now)
{
    const auto wall = wallTimeAt(now, zone);
    if (date != wall.date)
        return date > wall.date ? QTime{9, 0} : QTime{};
    if (wall.time.hour() < 23)
        return {wall.time.hour() + 1, 0};
    const int quarter = wall.time.minute() / 15 + 1;
    return quarter < 4 ? QTime{23, quarter * 15} : QTime{};
}

bool hasPassed(const MoveTarget &target, const QTimeZone &zone, Instant now)
{
    const auto resolved = resolveWallTime(target.date, target.time, zone);
    return resolved.kind == ResolvedWallTime::Kind::Skipped
        || (target.fold == Fold::Second ? resolved.later : resolved.earlier) < now;
}

}  // namespace carillon
