// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "ui/calendar/calendarscene.h"

namespace carillon {

/// An hour of the column at the side. Where clocks go back within the week, the hour that comes twice has two rows.
struct HourRow
{
    int hour = 0;
    Fold fold = Fold::First;

    friend bool operator==(const HourRow &, const HourRow &) = default;
};

/// Time of a row that a day does not have: skipped in spring, or the second reading on days that have only one.
struct AbsentPlace
{
    QDate date;
    QRectF rect;
    bool skipped = false;
};

struct WeekMeasures
{
    qreal hours = 56;  ///< width of the column with the hours
    qreal hourHeight = 48;
    qreal card = 22;      ///< height of a card with one line
    qreal tallCard = 38;  ///< of one with its text on a line of its own
    qreal inset = 3;
    qreal narrowest = 44;  ///< of cards beside each other
};

struct WeekRequest
{
    qreal width = 0;
    QDate first;
    QTimeZone zone;
    bool rightToLeft = false;
    WeekMeasures measures{};
    std::function<QList<Instant>(QDate)> timesOn;  ///< of the day's cards, in order
};

/// A place in the week as a reading of the clock, on a grid of 15 minutes.
struct WeekTime
{
    QDate date;
    QTime time;
    Fold fold = Fold::First;
};

struct WeekScene : CalendarScene
{
    QDate first;
    QTimeZone zone;
    bool rightToLeft = false;
    WeekMeasures measures;
    QList<HourRow> rows;
    QList<AbsentPlace> absent;

    /// How far down a moment of its day stands.
    [[nodiscard]] qreal yOf(Instant instant) const;
    /// Nothing beside the days.
    [[nodiscard]] std::optional<WeekTime> timeAt(const QPointF &point) const;
};

/// True when clocks in `zone` have shown the same reading before.
bool isSecondReading(Instant instant, const QTimeZone &zone);

WeekScene layOutWeek(const WeekRequest &request);

}  // namespace carillon
