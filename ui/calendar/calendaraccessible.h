// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarview.h"

#include <QAccessibleWidget>
#include <QHash>

namespace carillon {

/// The painted calendar for screen readers: days, with their cards and "+3 more" as children that can be pressed.
class CalendarAccessible final : public QAccessibleWidget
{
public:
    explicit CalendarAccessible(CalendarView *view);
    ~CalendarAccessible() override;

    /// Once a process; more often does no harm.
    static void install();
    static void tellFocus(CalendarView &view);
    static void tellOfChange(CalendarView &view);

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface *child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override;
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface *focusChild() const override;
    [[nodiscard]] QString text(QAccessible::Text text) const override;

    [[nodiscard]] CalendarView *view() const;
    [[nodiscard]] QAccessibleInterface *day(QDate date) const;
    /// A card by its key; "+3 more" by an empty one.
    [[nodiscard]] QAccessibleInterface *item(QDate date, const QString &key) const;

private:
    void forgetGone();

    mutable QHash<QDate, QAccessible::Id> m_days;
    mutable QHash<std::pair<QDate, QString>, QAccessible::Id> m_items;
};

}  // namespace carillon
