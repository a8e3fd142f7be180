// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "ui/calendar/calendarmodel.h"

namespace carillon {

/// Where somebody wants a card: a reading of the calendar's clock.
struct MoveTarget
{
    QDate date;
    QTime time;
    Fold fold = Fold::First;

    friend bool operator==(const MoveTarget &, const MoveTarget &) = default;
};

struct MoveVerdict
{
    enum class Kind {
        Fine,
        Unchanged,   ///< it stands there already
        NotMovable,  ///< on its way, out, or in doubt
        Past,
        Gap,  ///< no clock shows that time; `before` and `after` are the nearest
    };

    Kind kind = Kind::Fine;
    Instant due{};
    WallTime before{};
    WallTime after{};

    [[nodiscard]] bool isRefusal() const { return kind != Kind::Fine && kind != Kind::Unchanged; }
};

/// Whether `entry` may go to `target`.
MoveVerdict judgeMove(const CalendarEntry &entry, const MoveTarget &target, const QTimeZone &zone, Instant now);

/// The time proposed for a new post on `date`: 09:00, today the next full hour or else quarter; null for days that have
/// passed.
QTime newPostTime(QDate date, const QTimeZone &zone, Instant now);

/// True when the reading lies behind `now`, or no clock shows it.
bool hasPassed(const MoveTarget &target, const QTimeZone &zone, Instant now);

}  // namespace carillon
