// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarmodel.h"

#include <algorithm>
#include <utility>

namespace carillon {

namespace {

Instant startOf(QDate date, const QTimeZone &zone)
{
    const auto resolved = resolveWallTime(date, QTime{0, 0}, zone);
    return resolved.kind == ResolvedWallTime::Kind::Skipped ? resolved.change : resolved.earlier;
}

}  // namespace

DaySpan spanOf(QDate date, const QTimeZone &zone)
{
    return {startOf(date, zone), startOf(date.addDays(1), zone)};
}

StateGroup groupOf(PlatformPostState state)
{
    using enum PlatformPostState;
    switch (state) {
    case Draft:
    case Canceled:
        return StateGroup::Drafts;
    case Scheduled:
    case Queued:
    case Publishing:
    case Retrying:
    case HandedOver:
        return StateGroup::Scheduled;
    case Published:
        return StateGroup::Published;
    case Failed:
    case Unconfirmed:
    case Expired:
        return StateGroup::NeedsAttention;
    }
    Q_UNREACHABLE();
}

QList<QDate> CalendarModel::setZone(const QTimeZone &zone)
{
    if (zone == m_zone)
        return {};
    m_zone = zone;
    return arrange();
}

QList<QDate> CalendarModel::setFilter(const CalendarFilter &filter)
{
    if (filter == m_filter)
        return {};
    m_filter = filter;
    return arrange();
}

QList<QDate> CalendarModel::setCards(const QList<PostCard> &cards)
{
    m_cards = cards;
    return arrange();
}

QList<QDate> CalendarModel::place(const QString &key, Instant at)
{
    const auto found = find(key);
    const auto *entry = found ? this->at(*found) : nullptr;
    if (!entry)
        return {};
    const auto post = entry->card.post;
    const auto before = entry->card.dueAt;
    for (auto &card : m_cards) {
        if (card.post == post && card.dueAt == before && mayBePlanned(card.state))
            card.dueAt = at;
    }
    return arrange();
}

const QList<CalendarEntry> &CalendarModel::on(QDate date) const
{
    static const QList<CalendarEntry> none;
    const auto day = m_days.constFind(date);
    return day == m_days.cend() ? none : *day;
}

std::optional<EntryPlace> CalendarModel::find(const QString &key) const
{
    const auto place = m_places.constFind(key);
    return place == m_places.cend() ? std::nullopt : std::optional{*place};
}

const CalendarEntry *CalendarModel::at(const EntryPlace &place) const
{
    const auto &day = on(place.date);
    return place.index >= 0 && place.index < day.size() ? &day[place.index] : nullptr;
}

bool CalendarModel::passes(const PostCard &card) const
{
    if (m_filter.states != StateGroup::All && groupOf(card.state) != m_filter.states)
        return false;
    return !m_filter.account || std::any_of(card.copies.begin(), card.copies.end(), [this](const CardCopy &copy) {
        return copy.account == *m_filter.account;
    });
}

QList<QDate> CalendarModel::arrange()
{
    const auto before = std::exchange(m_days, {});
    m_places.clear();
    m_count = 0;
    for (const auto &card : std::as_const(m_cards)) {
        if (!card.dueAt || !passes(card))
            continue;
        const auto wall = wallTimeAt(*card.dueAt, m_zone);
        m_days[wall.date] += CalendarEntry{.card = card, .at = *card.dueAt, .wall = wall};
        ++m_count;
    }
    for (auto day = m_days.begin(); day != m_days.end(); ++day) {
        std::stable_sort(day->begin(), day->end(),
                         [](const CalendarEntry &a, const CalendarEntry &b) { return a.at < b.at; });
        for (qsizetype index = 0; index < day->size(); ++index) {
            m_places.insert(day->at(index).key(), {day.key(), index});
            for (const auto &copy : day->at(index).card.copies)
                m_places.insert(copy.key, {day.key(), index});
        }
    }
    QList<QDate> changed;
    for (auto day = m_days.cbegin(); day != m_days.cend(); ++day) {
        if (before.value(day.key()) != *day)
            changed += day.key();
    }
    for (auto day = before.cbegin(); day != before.cend(); ++day) {
        if (!m_days.contains(day.key()))
            changed += day.key();
    }
    std::sort(changed.begin(), changed.end());
    return changed;
}

}  // namespace carillon
