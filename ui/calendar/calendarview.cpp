// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarview.h"

#include "ui/calendar/calendaraccessible.h"
#include "ui/theme/paint.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>

#include <cmath>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr qreal plusSide = 20;
constexpr int explainingFor = 5000;  // ms

}  // namespace

CalendarView::CalendarView(const CalendarModel &model, const Clock &clock, QWidget *parent)
    : QAbstractScrollArea{parent},
      m_model{model},
      m_clock{clock},
      m_words{locale()}
{
    CalendarAccessible::install();
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumSize(420, 260);
    setAccessibleName(tr("Calendar"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_day = today();
    m_period = QDate{m_day.year(), m_day.month(), 1};
    layOut();
}

CalendarView::~CalendarView() = default;

QDate CalendarView::today() const
{
    return wallTimeAt(m_clock.now(), m_model.zone()).date;
}

void CalendarView::setMode(Mode mode)
{
    if (mode == m_mode)
        return;
    m_mode = mode;
    putBack();
    m_period = {};
    showPeriodOf(m_day);
    if (mode == Mode::Week)
        scrollToMorning();
}

void CalendarView::setDate(QDate date)
{
    putBack();
    setCursor(date, {}, false);
}

void CalendarView::step(int by)
{
    if (m_mode == Mode::Week) {
        showPeriodOf(m_period.addDays(7 * by));
        setCursor(m_day.addDays(7 * by), {}, false);
        return;
    }
    const auto month = m_period.addMonths(by);
    setCursor({month.year(), month.month(), std::min(m_day.day(), month.daysInMonth())}, {}, false);
}

void CalendarView::showPeriodOf(QDate date)
{
    const auto period
        = m_mode == Mode::Week ? weekStart(date, locale().firstDayOfWeek()) : QDate{date.year(), date.month(), 1};
    if (period == m_period)
        return;
    m_period = period;
    hoverNothing();
    layOut();
    CalendarAccessible::tellOfChange(*this);
    emit periodChanged();
}

void CalendarView::setAccounts(const AccountLooks &accounts)
{
    m_accounts = accounts;
    viewport()->update();
}

void CalendarView::modelChanged()
{
    if (!m_card.isEmpty()) {
        const auto place = m_model.find(m_card);
        if (!place)
            m_card.clear();
        else if (place->date >= firstDay() && place->date <= lastDay())
            m_day = place->date;
    }
    layOut();
    CalendarAccessible::tellOfChange(*this);
}

void CalendarView::tick()
{
    if (m_carried && m_carried->target)
        aim(m_carried->target);
    viewport()->update();
}

void CalendarView::explain(const QString &sentence, const QPointF &where)
{
    m_explained = {sentence, where};
    m_explaining.start(explainingFor, this);
    setAccessibleDescription(sentence);
    QAccessibleEvent alert{this, QAccessible::Alert};
    QAccessible::updateAccessibility(&alert);
    viewport()->update();
}

std::optional<EntryPlace> CalendarView::currentCard() const
{
    return m_card.isEmpty() ? std::nullopt : m_model.find(m_card);
}

void CalendarView::select(const EntryPlace &entry)
{
    if (const auto *chosen = m_model.at(entry))
        setCursor(entry.date, chosen->key(), false);
}

void CalendarView::openCard(const EntryPlace &entry)
{
    select(entry);
    const auto *card = m_scene.card(entry);
    const auto *more = m_scene.more(entry.date);
    const auto *day = m_scene.day(entry.date);
    const auto rect = card ? card->rect : more ? more->rect : day ? day->rect : QRectF{};
    emit cardOpened(entry, onViewport(rect).intersected(viewport()->rect()));
}

void CalendarView::openDay(QDate date)
{
    const auto *more = m_scene.more(date);
    const auto *day = m_scene.day(date);
    if (more || day)
        emit dayOpened(date, onViewport(more ? more->rect : day->rect).intersected(viewport()->rect()));
}

void CalendarView::beginPost(QDate date, QTime time)
{
    const auto wanted = time.isValid() ? time : newPostTime(date, m_model.zone(), m_clock.now());
    const auto *day = m_scene.day(date);
    const QPointF where = m_pointer.value_or(day ? QPointF{onViewport(day->rect).center()} : QPointF{});
    if (!wanted.isValid())
        explain(tr("%1 has passed. Choose a later day.").arg(m_words.shortDay(date)), where);
    else if (hasPassed({date, wanted}, m_model.zone(), m_clock.now()))
        explain(tr("%1 has passed. Choose a later time.").arg(m_words.moment(date, wanted)), where);
    else
        emit newPostWanted(date, wanted);
}

qreal CalendarView::headerHeight() const
{
    return std::ceil(fontMetrics().height() * 1.0) + (m_mode == Mode::Week ? 18 : 12);
}

QPointF CalendarView::toScene(const QPointF &point) const
{
    return {point.x(), point.y() - headerHeight() + verticalScrollBar()->value()};
}

QRect CalendarView::onViewport(const QRectF &rect) const
{
    return rect.translated(0, headerHeight() - verticalScrollBar()->value()).toAlignedRect();
}

void CalendarView::layOut()
{
    const QSizeF room{qreal(viewport()->width()), viewport()->height() - headerHeight()};
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    if (m_mode == Mode::Month) {
        m_scene = {};
        static_cast<CalendarScene &>(m_scene) = layOutMonth({.size = room,
                                                             .month = m_period,
                                                             .firstDay = locale().firstDayOfWeek(),
                                                             .rightToLeft = rightToLeft,
                                                             .measures = monthMeasures(*this),
                                                             .cardsOn = [this](QDate date) {
                                                                 return int(m_model.on(date).size());
                                                             }});
    } else {
        m_scene = layOutWeek({.width = room.width(),
                              .first = m_period,
                              .zone = m_model.zone(),
                              .rightToLeft = rightToLeft,
                              .measures = weekMeasures(*this, m_words),
                              .timesOn = [this](QDate date) {
                                  QList<Instant> times;
                                  for (const auto &entry : m_model.on(date))
                                      times += entry.at;
                                  return times;
                              }});
    }
    auto *bar = verticalScrollBar();
    bar->setPageStep(std::max(1, int(room.height())));
    bar->setSingleStep(24);
    bar->setRange(0, std::max(0, int(std::ceil(m_scene.height - room.height()))));
    viewport()->update();
}

void CalendarView::scrollToMorning()
{
    // The working day, from 7; or what is going on now.
    const auto wall = wallTimeAt(m_clock.now(), m_model.zone());
    const bool showsToday = wall.date >= firstDay() && wall.date <= lastDay();
    const int hour = showsToday ? std::clamp(wall.time.hour() - 2, 0, 7) : 7;
    verticalScrollBar()->setValue(int(m_scene.measures.hourHeight * hour) - 4);
}

void CalendarView::scrollToCursor()
{
    const auto card = currentCard();
    const auto *place = card ? m_scene.card(*card) : nullptr;
    const auto *day = m_scene.day(m_day);
    if (!place && m_mode == Mode::Week)
        return;
    const auto rect = place ? place->rect : day ? day->rect : QRectF{};
    auto *bar = verticalScrollBar();
    if (rect.top() < bar->value())
        bar->setValue(int(rect.top()) - 4);
    else if (rect.bottom() > bar->value() + bar->pageStep())
        bar->setValue(int(std::ceil(rect.bottom())) - bar->pageStep() + 4);
}

QRectF CalendarView::plusOf(const DayPlace &day) const
{
    if (!m_pointer || m_carried)
        return {};
    const bool rightToLeft = layoutDirection() == Qt::RightToLeft;
    const qreal x = rightToLeft ? day.rect.left() + 4 : day.rect.right() - plusSide - 4;
    if (m_mode == Mode::Month) {
        if (!newPostTime(day.date, m_model.zone(), m_clock.now()).isValid())
            return {};
        return {x, day.rect.top() + 4, plusSide, plusSide};
    }
    const auto point = toScene(*m_pointer);
    const auto time = m_scene.timeAt(point);
    if (!time || m_scene.cardAt(point)
        || hasPassed({time->date, time->time, time->fold}, m_model.zone(), m_clock.now()))
        return {};
    const qreal step = m_scene.measures.hourHeight / 4;
    return {x, std::floor(point.y() / step) * step, plusSide, plusSide};
}

void CalendarView::hover(const QPointF &point)
{
    m_pointer = point;
    const auto at = toScene(point);
    const auto *day = m_scene.dayAt(at);
    const bool onButton = m_scene.cardAt(at) || m_scene.moreAt(at) || (day && plusOf(*day).contains(at));
    viewport()->setCursor(m_carried ? Qt::ClosedHandCursor : onButton ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
}

void CalendarView::hoverNothing()
{
    m_pointer.reset();
    viewport()->unsetCursor();
    viewport()->update();
}

bool CalendarView::showToolTip(const QPoint &point, const QPoint &global)
{
    const auto *place = m_scene.cardAt(toScene(point));
    const auto *entry = place && !m_carried && point.y() > headerHeight() ? m_model.at(place->entry) : nullptr;
    if (entry) {
        // Qt takes text that looks like HTML for it.
        const auto text = m_words.toolTip(*entry, m_accounts).toHtmlEscaped().replace(u'\n', QStringLiteral("<br>"));
        QToolTip::showText(global, QStringLiteral("<qt>") + text + QStringLiteral("</qt>"), this,
                           onViewport(place->rect));
    } else {
        QToolTip::hideText();
    }
    return true;
}

bool CalendarView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        return showToolTip(help->pos(), help->globalPos());
    }
    if (event->type() == QEvent::Leave && !m_carried)
        hoverNothing();
    return QAbstractScrollArea::viewportEvent(event);
}

void CalendarView::resizeEvent(QResizeEvent * /*event*/)
{
    layOut();
}

void CalendarView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    switch (event->type()) {
    case QEvent::LocaleChange:
    case QEvent::LanguageChange:
        m_words = CalendarWords{locale()};
        m_period = {};
        showPeriodOf(m_day);
        break;
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
    case QEvent::StyleChange:
        layOut();
        break;
    default:
        break;
    }
}

void CalendarView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    if (m_carried && !m_carried->byKeyboard)
        carryTo(m_carried->pointer);
    viewport()->update();
}

void CalendarView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_explaining.timerId()) {
        m_explaining.stop();
        m_explained.reset();
        viewport()->update();
    } else if (event->timerId() == m_settling.timerId()) {
        drop();
    } else if (event->timerId() == m_scrolling.timerId()) {
        const qreal y = m_carried ? m_carried->pointer.y() : headerHeight() + 40;
        const int by = y < headerHeight() + 24 ? -12 : y > viewport()->height() - 24 ? 12 : 0;
        verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
    } else {
        QAbstractScrollArea::timerEvent(event);
    }
}

}  // namespace carillon
