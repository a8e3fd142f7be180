// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarwords.h"
#include "ui/calendar/digits.h"
#include "ui/calendar/monthlayout.h"
#include "ui/calendar/weeklayout.h"
#include "ui/theme/tokens.h"

#include <QFont>

class QPainter;
class QWidget;

namespace carillon {

/// How a card is to be seen.
struct CardLook
{
    int lines = 1;
    bool hovered = false;
    bool selected = false;
    bool focused = false;
    bool lifted = false;  ///< carried elsewhere: only its outline stays
};

/// Draws the parts of the calendar in the fonts and colours of a widget. Lives as long as one painting.
class CalendarPainter final
{
public:
    CalendarPainter(QPainter &painter, const QWidget &widget, const CalendarWords &words, const AccountLooks &accounts,
                    Digits &digits);

    void weekdays(const CalendarScene &scene, qreal height, QDate today, bool withDates);
    void monthDay(const DayPlace &day, QDate today);
    void weekGrid(const WeekScene &scene, qreal width);
    void now(const WeekScene &scene, Instant now);
    void selectedDay(const QRectF &rect, bool focused);
    void target(const QRectF &rect, bool refused);
    void card(const QRectF &rect, const CalendarEntry &entry, const CardLook &look);
    void ghost(const QRectF &rect, const CalendarEntry &entry, bool refused);
    void more(const MorePlace &place, bool hovered, bool focused);
    /// A quiet "+" that begins a post.
    void plus(const QRectF &square, bool hovered);
    /// A sentence in a raised box at `point`, kept inside `bounds`.
    void bubble(const QPointF &point, const QRectF &bounds, const QString &sentence, bool warning);

private:
    qreal marks(const CalendarEntry &entry, qreal x, const QRectF &line, qreal room);
    void cardLine(const QRectF &rect, const CalendarEntry &entry, bool withText);
    void text(const QRectF &rect, const QString &text, Token token);
    [[nodiscard]] QRectF turned(const QRectF &rect, const QRectF &inside) const;
    void dayNumber(const DayPlace &day, QDate today);
    void hatch(const QRectF &rect);

    QPainter &m_painter;
    const QWidget &m_widget;
    const CalendarWords &m_words;
    const AccountLooks &m_accounts;
    Digits &m_digits;
    Scheme m_scheme;
    bool m_rightToLeft;
    QFont m_font;
    QFont m_small;
};

/// Fitting the fonts of `widget`.
MonthMeasures monthMeasures(const QWidget &widget);
WeekMeasures weekMeasures(const QWidget &widget, const CalendarWords &words);

}  // namespace carillon
