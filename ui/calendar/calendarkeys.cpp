// SPDX-License-Identifier: GPL-3.0-or-later
// The keyboard: a cursor over days and cards, and moving a card without a mouse.
#include "ui/calendar/calendaraccessible.h"
#include "ui/calendar/calendarview.h"

#include <QKeyEvent>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr int settlesAfter = 700;  // ms without a key

}  // namespace

void CalendarView::keyPressEvent(QKeyEvent *event)
{
    m_explained.reset();
    if (carryByKey(event) || goByKey(event) || actByKey(event)) {
        m_showsFocus = true;
        event->accept();
        viewport()->update();
        return;
    }
    event->ignore();
}

/// Shift and an arrow: a day or a week in the month, a day or a quarter of an hour in the week.
bool CalendarView::carryByKey(QKeyEvent *event)
{
    if (m_carried && event->key() == Qt::Key_Escape) {
        const auto key = m_carried->entry.key();
        const auto date = m_carried->entry.wall.date;
        putBack();
        setCursor(date, key, false);
        return true;
    }
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int across = event->key() == Qt::Key_Right ? ahead : event->key() == Qt::Key_Left ? -ahead : 0;
    const int down = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    if (event->modifiers() != Qt::ShiftModifier || (across == 0 && down == 0)) {
        if (m_carried && m_carried->byKeyboard && event->key() != Qt::Key_Shift)
            drop();
        return false;
    }
    const auto place = currentCard();
    const auto *entry = place ? m_model.at(*place) : nullptr;
    if (!m_carried && !entry)
        return false;
    if (!m_carried) {
        const auto verdict = judgeMove(*entry, {entry->wall.date, entry->wall.time}, m_model.zone(), m_clock.now());
        if (verdict.kind == MoveVerdict::Kind::NotMovable) {
            const auto *card = m_scene.card(*place);
            explain(m_words.refusal(verdict, *entry, {}, m_model.zone()),
                    card ? QPointF{onViewport(card->rect).center()} : QPointF{});
            return true;
        }
        const auto *card = m_scene.card(*place);
        const QSizeF size = card ? QSizeF{std::max(120.0, card->rect.width()), 26} : QSizeF{120, 26};
        m_carried = Carried{.entry = *entry, .grip = {}, .size = size, .pointer = {}, .byKeyboard = true};
        m_carried->target = MoveTarget{entry->wall.date, entry->wall.time,
                                       isSecondReading(entry->at, m_model.zone()) ? Fold::Second : Fold::First};
        m_carried->verdict.due = entry->at;
    }
    if (!m_carried->byKeyboard)
        return true;
    auto target = *m_carried->target;
    if (m_mode == Mode::Week && down != 0) {
        const auto due = m_carried->verdict.due + down * 15min;
        const auto wall = wallTimeAt(due, m_model.zone());
        target = {wall.date, wall.time, isSecondReading(due, m_model.zone()) ? Fold::Second : Fold::First};
    } else {
        target.date = target.date.addDays(across + 7 * down);
    }
    aim(target);
    showPeriodOf(target.date);
    m_settling.start(settlesAfter, this);
    return true;
}

bool CalendarView::goByKey(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    const int ahead = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    switch (event->key()) {
    case Qt::Key_Left:
        goToDay(m_day.addDays(-ahead));
        return true;
    case Qt::Key_Right:
        goToDay(m_day.addDays(ahead));
        return true;
    case Qt::Key_Up:
        goThroughDay(-1);
        return true;
    case Qt::Key_Down:
        goThroughDay(1);
        return true;
    case Qt::Key_Home:
        goToDay(weekStart(m_day, locale().firstDayOfWeek()));
        return true;
    case Qt::Key_End:
        goToDay(weekStart(m_day, locale().firstDayOfWeek()).addDays(6));
        return true;
    case Qt::Key_PageUp:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(1);
        return true;
    case Qt::Key_T:
        goToDay(today());
        return true;
    default:
        return false;
    }
}

bool CalendarView::actByKey(QKeyEvent *event)
{
    if (event->modifiers() & ~Qt::KeypadModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (const auto card = currentCard())
            openCard(*card);
        else if (m_onMore)
            openDay(m_day);
        else
            beginPost(m_day);
        return true;
    case Qt::Key_N:
        beginPost(m_day);
        return true;
    case Qt::Key_M:
        emit modeWanted(Mode::Month);
        return true;
    case Qt::Key_W:
        emit modeWanted(Mode::Week);
        return true;
    default:
        return false;
    }
}

void CalendarView::goToDay(QDate date)
{
    setCursor(date, {}, false);
}

/// The day itself, its cards from the first on, "+3 more"; then the same day of the week that follows.
void CalendarView::goThroughDay(int by)
{
    const auto &entries = m_model.on(m_day);
    const bool hasMore = m_scene.more(m_day) != nullptr;
    int shown = 0;
    while (shown < entries.size() && m_scene.card({m_day, shown}))
        ++shown;
    const int last = shown + (hasMore ? 1 : 0);  // 0 is the day
    const auto card = currentCard();
    const int position = m_onMore ? last : card ? int(std::min(card->index + 1, qsizetype{shown})) : 0;
    const int wanted = position + by;
    if (wanted < 0 || wanted > last) {
        if (m_mode == Mode::Month)
            setCursor(m_day.addDays(7 * by), {}, false);
    } else if (wanted == 0) {
        setCursor(m_day, {}, false);
    } else if (wanted > shown) {
        setCursor(m_day, {}, true);
    } else {
        setCursor(m_day, entries[wanted - 1].key(), false);
    }
}

void CalendarView::setCursor(QDate day, const QString &card, bool onMore)
{
    m_day = day;
    m_card = card;
    m_onMore = onMore;
    showPeriodOf(day);
    scrollToCursor();
    viewport()->update();
    tellFocus();
}

void CalendarView::tellFocus()
{
    if (hasFocus())
        CalendarAccessible::tellFocus(*this);
}

void CalendarView::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    const auto reason = event->reason();
    m_showsFocus
        = reason == Qt::TabFocusReason || reason == Qt::BacktabFocusReason || reason == Qt::ShortcutFocusReason;
    viewport()->update();
    tellFocus();
}

void CalendarView::focusOutEvent(QFocusEvent *event)
{
    if (m_carried && m_carried->byKeyboard)
        drop();
    m_showsFocus = false;
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace carillon
