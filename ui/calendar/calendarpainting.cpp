// SPDX-License-Identifier: GPL-3.0-or-later
// How the view puts the painter's parts together.
#include "ui/calendar/calendarview.h"
#include "ui/theme/paint.h"

#include <QPaintEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>

namespace carillon {

namespace {

/// Round from outside: a clip that is no rectangle would make everything slow.
void roundCorners(QPainter &painter, const QRectF &all, const QColor &ground)
{
    QPainterPath inside;
    inside.addRoundedRect(all, measure::cardRadius, measure::cardRadius);
    const qreal side = measure::cardRadius;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &corner : {all.topLeft(), all.topRight() - QPointF{side, 0}, all.bottomLeft() - QPointF{0, side},
                               all.bottomRight() - QPointF{side, side}}) {
        QPainterPath square;
        square.addRect({corner, QSizeF{side, side}});
        painter.fillPath(square.subtracted(inside), ground);
    }
    painter.restore();
}

}  // namespace

void CalendarView::paintEvent(QPaintEvent *event)
{
    QPainter painter{viewport()};
    const QRectF all = viewport()->rect();
    const qreal header = headerHeight();
    painter.fillRect(all, colorOf(Token::Surface, this));
    painter.save();
    painter.setClipRect(QRectF{0, header, all.width(), all.height() - header}, Qt::IntersectClip);
    painter.translate(0, header - verticalScrollBar()->value());
    paintContent(painter, QRectF{event->rect()}.translated(0, verticalScrollBar()->value() - header));
    painter.restore();
    CalendarPainter with{painter, *viewport(), m_words, m_accounts, m_digits};
    with.weekdays(m_scene, header, today(), m_mode == Mode::Week);
    if (m_mode == Mode::Week)
        painter.fillRect(QRectF{0, header - 1, all.width(), 1}, colorOf(Token::Border, this));
    if (const auto *current = m_mode == Mode::Week && showsDayFocus() ? m_scene.day(m_day) : nullptr)
        with.selectedDay({current->rect.left() + 2, 2, current->rect.width() - 3, header - 4}, true);
    roundCorners(painter, all, colorOf(Token::Window, this));
    paintBox(painter, all, measure::cardRadius, {}, colorOf(Token::Border, this));
    paintCarried(with);
    if (m_explained && !(m_carried && m_carried->target))
        with.bubble(m_explained->where, all, m_explained->sentence, true);
}

void CalendarView::paintContent(QPainter &painter, const QRectF &exposed)
{
    CalendarPainter with{painter, *viewport(), m_words, m_accounts, m_digits};
    if (m_mode == Mode::Week) {
        with.weekGrid(m_scene, viewport()->width());
    } else {
        for (const auto &day : m_scene.days) {
            if (day.rect.intersects(exposed))
                with.monthDay(day, today());
        }
    }
    if (const auto *current = m_mode == Mode::Month && showsDayFocus() ? m_scene.day(m_day) : nullptr)
        with.selectedDay(current->rect.adjusted(1, 1, 0, 0), true);
    if (const auto rect = targetRect(); rect && m_carried->target)
        with.target(*rect, m_carried->verdict.isRefusal());
    if (m_mode == Mode::Week)
        with.now(m_scene, m_clock.now());
    paintCards(with, exposed);
    const auto point = m_pointer ? toScene(*m_pointer) : QPointF{-1, -1};
    const auto *under = m_pointer && m_pointer->y() > headerHeight() ? m_scene.dayAt(point) : nullptr;
    const auto square = under ? plusOf(*under) : QRectF{};
    if (!square.isEmpty())
        with.plus(square, square.contains(point));
}

void CalendarView::paintCards(CalendarPainter &with, const QRectF &exposed)
{
    const auto point
        = m_pointer && !m_carried && m_pointer->y() > headerHeight() ? toScene(*m_pointer) : QPointF{-1, -1};
    const auto *hovered = m_scene.cardAt(point);
    for (const auto &place : m_scene.cards) {
        const auto *entry = place.rect.intersects(exposed) ? m_model.at(place.entry) : nullptr;
        if (!entry)
            continue;
        const bool current = !m_card.isEmpty() && entry->key() == m_card;
        with.card(place.rect, *entry,
                  {.lines = place.lines,
                   .hovered = &place == hovered,
                   .selected = current,
                   .focused = current && m_showsFocus,
                   .lifted = m_carried && m_carried->entry.key() == entry->key()});
    }
    for (const auto &place : m_scene.mores) {
        if (place.rect.intersects(exposed))
            with.more(place, place.rect.contains(point), m_onMore && m_showsFocus && place.date == m_day);
    }
}

std::optional<QRectF> CalendarView::targetRect() const
{
    const auto *day = m_carried && m_carried->target ? m_scene.day(m_carried->target->date) : nullptr;
    if (!day)
        return {};
    if (m_mode == Mode::Month)
        return day->rect.adjusted(1, 1, 0, 0);
    // A time that is skipped has its place too: where the row says so.
    const HourRow row{m_carried->target->time.hour(), m_carried->target->fold};
    const auto index = std::max(qsizetype{0}, m_scene.rows.indexOf(row));
    const qreal y = m_scene.measures.hourHeight * (qreal(index) + m_carried->target->time.minute() / 60.0);
    const qreal inset = m_scene.measures.inset;
    return QRectF{day->rect.left() + inset, y, day->rect.width() - 2 * inset, m_scene.measures.card};
}

void CalendarView::paintCarried(CalendarPainter &with)
{
    if (!m_carried)
        return;
    const auto &verdict = m_carried->verdict;
    const bool refused = verdict.isRefusal();
    auto corner = m_carried->pointer - m_carried->grip;
    auto pointer = m_carried->pointer;
    if (const auto rect = m_carried->byKeyboard ? targetRect() : std::nullopt) {
        const auto place = onViewport(*rect);
        corner = place.topLeft() + (m_mode == Mode::Month ? QPointF{4, 28} : QPointF{});
        pointer = corner + QPointF{0, m_carried->size.height()};
    }
    auto shown = m_carried->entry;
    if (m_carried->target)
        shown.wall.time = m_carried->target->time;
    with.ghost({corner, m_carried->size}, shown, refused);
    if (!m_carried->target)
        return;
    const auto &target = *m_carried->target;
    const auto sentence = refused ? m_words.refusal(verdict, m_carried->entry, target, m_model.zone())
                                  : m_words.moment(target.date, target.time);
    with.bubble(pointer, viewport()->rect(), sentence, refused);
}

}  // namespace carillon
