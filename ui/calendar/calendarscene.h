// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarmodel.h"

#include <QRectF>

#include <functional>

namespace carillon {

struct DayPlace
{
    QDate date;
    QRectF rect;
    bool outside = false;  ///< of the month that is shown
};

struct CardPlace
{
    EntryPlace entry;
    QRectF rect;
    int lines = 1;
};

/// Stands for cards that have no room.
struct MorePlace
{
    QDate date;
    QRectF rect;
    int count = 0;
};

/// Where everything is, below the row of weekdays; the same for month and week. Days are in the order of time, cards in
/// that of their day.
struct CalendarScene
{
    QList<DayPlace> days;
    QList<CardPlace> cards;
    QList<MorePlace> mores;
    qreal height = 0;

    [[nodiscard]] const DayPlace *dayAt(const QPointF &point) const;
    [[nodiscard]] const CardPlace *cardAt(const QPointF &point) const;
    [[nodiscard]] const MorePlace *moreAt(const QPointF &point) const;
    [[nodiscard]] const DayPlace *day(QDate date) const;
    [[nodiscard]] const CardPlace *card(const EntryPlace &entry) const;
    [[nodiscard]] const MorePlace *more(QDate date) const;
};

/// `rect` as seen in a mirror of `width`, where people write from right to left.
inline QRectF mirrored(const QRectF &rect, qreal width)
{
    return {width - rect.right(), rect.top(), rect.width(), rect.height()};
}

}  // namespace carillon
