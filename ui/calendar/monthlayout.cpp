// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/monthlayout.h"

#include <algorithm>
#include <cmath>

namespace carillon {

namespace {

void layOutDay(const MonthRequest &request, const DayPlace &day, CalendarScene &scene)
{
    const auto &measures = request.measures;
    const int count = request.cardsOn(day.date);
    if (count == 0)
        return;
    const qreal room = day.rect.height() - measures.label - measures.inset;
    const auto fits = [&](qreal height) {
        return int(std::floor((room + measures.gap) / (height + measures.gap)));
    };
    const bool two = count <= fits(measures.twoLines);
    const qreal height = two ? measures.twoLines : measures.oneLine;
    int shown = std::min(count, fits(height));
    if (shown < count)
        shown = std::max(0, int(std::floor((room - measures.more) / (height + measures.gap))));
    const qreal x = day.rect.left() + measures.inset;
    const qreal width = day.rect.width() - 2 * measures.inset;
    qreal y = day.rect.top() + measures.label;
    for (int at = 0; at < shown; ++at) {
        scene.cards += CardPlace{.entry = {day.date, at}, .rect = {x, y, width, height}, .lines = two ? 2 : 1};
        y += height + measures.gap;
    }
    if (shown < count)
        scene.mores += MorePlace{.date = day.date, .rect = {x, y, width, measures.more}, .count = count - shown};
}

}  // namespace

QDate weekStart(QDate date, Qt::DayOfWeek firstDay)
{
    return date.addDays(-((date.dayOfWeek() - int(firstDay) + 7) % 7));
}

MonthGrid monthGrid(QDate month, Qt::DayOfWeek firstDay)
{
    const QDate first{month.year(), month.month(), 1};
    const auto start = weekStart(first, firstDay);
    const auto days = start.daysTo(first) + first.daysInMonth();
    return {start, int((days + 6) / 7)};
}

CalendarScene layOutMonth(const MonthRequest &request)
{
    const auto grid = monthGrid(request.month, request.firstDay);
    const qreal width = request.size.width();
    const qreal height = std::max(request.size.height(), request.measures.smallestRow * grid.weeks);
    CalendarScene scene;
    scene.height = height;
    for (int at = 0; at < 7 * grid.weeks; ++at) {
        const int column = at % 7;
        const int row = at / 7;
        // Each edge is rounded by itself, so that lines fall on whole px and the last one on the end.
        const QPointF from{std::round(width * column / 7), std::round(height * row / grid.weeks)};
        const QPointF to{std::round(width * (column + 1) / 7), std::round(height * (row + 1) / grid.weeks)};
        const QRectF rect{from, to};
        DayPlace day{.date = grid.first.addDays(at), .rect = request.rightToLeft ? mirrored(rect, width) : rect};
        day.outside = day.date.month() != request.month.month();
        scene.days += day;
        layOutDay(request, day, scene);
    }
    return scene;
}

}  // namespace carillon
