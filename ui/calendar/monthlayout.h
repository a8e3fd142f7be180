// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarscene.h"

namespace carillon {

/// The whole weeks that a month touches.
struct MonthGrid
{
    QDate first;
    int weeks = 0;

    [[nodiscard]] QDate last() const { return first.addDays(7 * weeks - 1); }
};

/// The day that `date`'s week begins with.
QDate weekStart(QDate date, Qt::DayOfWeek firstDay);
MonthGrid monthGrid(QDate month, Qt::DayOfWeek firstDay);

/// In px.
struct MonthMeasures
{
    qreal label = 26;     ///< from the top of a day to its first card
    qreal oneLine = 24;   ///< height of a card
    qreal twoLines = 42;  ///< of one with its text on a line of its own
    qreal gap = 2;        ///< between cards
    qreal inset = 4;      ///< beside and below them
    qreal more = 20;
    qreal smallestRow = 76;  ///< of a week; the month scrolls below it
};

struct MonthRequest
{
    QSizeF size;  ///< that there is to fill
    QDate month;
    Qt::DayOfWeek firstDay = Qt::Monday;
    bool rightToLeft = false;
    MonthMeasures measures{};
    std::function<int(QDate)> cardsOn;
};

/// Cards have two lines where all of a day's then fit, else one; what does not fit even so stands behind "+3 more".
CalendarScene layOutMonth(const MonthRequest &request);

}  // namespace carillon
