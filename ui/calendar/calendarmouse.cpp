// SPDX-License-Identifier: GPL-3.0-or-later
// Pointer and carrying: what a person does to the view by hand.
#include "ui/calendar/calendarview.h"
#include "ui/widgets/cardkey.h"

#include <QApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace carillon {

namespace {

constexpr int gridMinutes = 15;
constexpr int scrollEvery = 30;  // ms

}  // namespace

void CalendarView::mousePressEvent(QMouseEvent *event)
{
    m_explained.reset();
    m_showsFocus = false;
    if (m_carried)
        drop();
    hover(event->position());
    if (event->button() != Qt::LeftButton || event->position().y() < headerHeight())
        return;
    const auto at = toScene(event->position());
    const auto *day = m_scene.dayAt(at);
    if (const auto *card = m_scene.cardAt(at)) {
        m_pressed = card->entry;
        m_pressedAt = event->position();
        select(card->entry);
    } else if (m_scene.moreAt(at)) {
        setCursor(m_scene.moreAt(at)->date, {}, true);
        openDay(m_day);
    } else if (day) {
        const bool onPlus = plusOf(*day).contains(at);
        setCursor(day->date, {}, false);
        if (onPlus)
            mouseDoubleClickEvent(event);
    }
}

void CalendarView::mouseMoveEvent(QMouseEvent *event)
{
    const bool farEnough = (event->position() - m_pressedAt).manhattanLength() >= QApplication::startDragDistance();
    if (m_pressed && !m_carried && (event->buttons() & Qt::LeftButton) && farEnough) {
        const auto *entry = m_model.at(*m_pressed);
        const auto verdict = entry
            ? judgeMove(*entry, {entry->wall.date, entry->wall.time}, m_model.zone(), m_clock.now())
            : MoveVerdict{};
        if (entry && verdict.kind == MoveVerdict::Kind::NotMovable) {
            explain(m_words.refusal(verdict, *entry, {}, m_model.zone()), event->position());
            m_pressed.reset();
        } else if (entry) {
            lift(*m_pressed, m_pressedAt);
        }
    }
    if (m_carried && !m_carried->byKeyboard)
        carryTo(event->position());
    hover(event->position());
}

void CalendarView::mouseReleaseEvent(QMouseEvent *event)
{
    const auto pressed = std::exchange(m_pressed, std::nullopt);
    if (m_carried && !m_carried->byKeyboard) {
        carryTo(event->position());
        drop();
    } else if (pressed && event->button() == Qt::LeftButton) {
        openCard(*pressed);
    }
    hover(event->position());
}

void CalendarView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const auto at = toScene(event->position());
    if (event->button() != Qt::LeftButton || event->position().y() < headerHeight())
        return;
    if (const auto *card = m_scene.cardAt(at)) {
        if (const auto *entry = m_model.at(card->entry))
            emit editWanted(keyToEdit(entry->card));
        return;
    }
    const auto *day = m_scene.dayAt(at);
    if (!day || m_scene.moreAt(at))
        return;
    const auto time = m_mode == Mode::Week ? m_scene.timeAt(at) : std::nullopt;
    beginPost(day->date, time ? time->time : QTime{});
}

void CalendarView::lift(const EntryPlace &entry, const QPointF &point)
{
    const auto *card = m_model.at(entry);
    const auto *place = m_scene.card(entry);
    if (!card || !place)
        return;
    QToolTip::hideText();
    const auto rect = onViewport(place->rect);
    const QSizeF size{std::max(120.0, place->rect.width()), std::min(place->rect.height(), 26.0)};
    QPointF grip{point - rect.topLeft()};
    grip.setY(std::min(grip.y(), size.height() - 4));
    m_carried = Carried{.entry = *card, .grip = grip, .size = size, .pointer = point};
    m_scrolling.start(scrollEvery, this);
}

void CalendarView::carryTo(const QPointF &point)
{
    m_carried->pointer = point;
    const auto at = toScene(point);
    const auto *day
        = viewport()->rect().contains(point.toPoint()) && point.y() > headerHeight() ? m_scene.dayAt(at) : nullptr;
    if (!day) {
        aim({});
    } else if (m_mode == Mode::Month) {
        const auto &wall = m_carried->entry.wall;
        aim(MoveTarget{day->date, wall.time});
    } else {
        // Where the card's upper edge is counts, to the nearest step of the grid.
        const qreal step = m_scene.measures.hourHeight * gridMinutes / 60;
        const qreal top = std::clamp(at.y() - m_carried->grip.y() + step / 2, 0.0, m_scene.height - 1);
        const auto time = m_scene.timeAt({at.x(), top});
        aim(time ? std::optional{MoveTarget{time->date, time->time, time->fold}} : std::nullopt);
    }
    viewport()->update();
}

void CalendarView::aim(const std::optional<MoveTarget> &target)
{
    m_carried->target = target;
    m_carried->verdict = target ? judgeMove(m_carried->entry, *target, m_model.zone(), m_clock.now()) : MoveVerdict{};
}

void CalendarView::drop()
{
    m_settling.stop();
    m_scrolling.stop();
    if (!m_carried)
        return;
    const auto carried = *std::exchange(m_carried, std::nullopt);
    viewport()->update();
    if (!carried.target)
        return;
    if (carried.verdict.isRefusal()) {
        auto where = carried.pointer;
        if (const auto *day = carried.byKeyboard ? m_scene.day(carried.target->date) : nullptr)
            where = onViewport(day->rect).center();
        explain(m_words.refusal(carried.verdict, carried.entry, *carried.target, m_model.zone()), where);
        setCursor(carried.entry.wall.date, carried.entry.key(), false);
    } else if (carried.verdict.kind == MoveVerdict::Kind::Fine) {
        emit moveWanted(carried.entry, carried.verdict.due);
    }
}

void CalendarView::putBack()
{
    m_settling.stop();
    m_scrolling.stop();
    m_pressed.reset();
    m_carried.reset();
    viewport()->update();
}

}  // namespace carillon
