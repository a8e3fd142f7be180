// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/postcard.h"
#include "core/schedule/walltime.h"

#include <QHash>
#include <QMap>

namespace carillon {

/// The instants of a calendar day, `to` not among them. 23 or 25 hours apart where clocks change, nothing where the day
/// was skipped.
struct DaySpan
{
    Instant from;
    Instant to;

    friend bool operator==(const DaySpan &, const DaySpan &) = default;
};

DaySpan spanOf(QDate date, const QTimeZone &zone);

/// A card at its place on the calendar.
struct CalendarEntry
{
    PostCard card;
    Instant at;
    WallTime wall;  ///< what clocks in the calendar's zone show then

    /// Stays while the post is edited, moved and published.
    [[nodiscard]] QString key() const { return card.copies.isEmpty() ? card.postKey : card.copies.first().key; }

    friend bool operator==(const CalendarEntry &, const CalendarEntry &) = default;
};

enum class StateGroup { All, Drafts, Scheduled, Published, NeedsAttention };

StateGroup groupOf(PlatformPostState state);

struct CalendarFilter
{
    std::optional<AccountId> account{};
    StateGroup states = StateGroup::All;

    friend bool operator==(const CalendarFilter &, const CalendarFilter &) = default;
};

struct EntryPlace
{
    QDate date;
    qsizetype index = 0;

    friend bool operator==(const EntryPlace &, const EntryPlace &) = default;
};

/// The cards of the time that is shown, by day of a zone.
class CalendarModel final
{
public:
    explicit CalendarModel(const QTimeZone &zone = QTimeZone::utc()) : m_zone{zone} {}

    // Each answers with the days on which something differs now, in order.
    QList<QDate> setZone(const QTimeZone &zone);
    QList<QDate> setFilter(const CalendarFilter &filter);
    QList<QDate> setCards(const QList<PostCard> &cards);
    /// Shows a card at another time before the store has said so; the next setCards() has the last word.
    QList<QDate> place(const QString &key, Instant at);

    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }
    [[nodiscard]] const CalendarFilter &filter() const { return m_filter; }
    /// In order of time.
    [[nodiscard]] const QList<CalendarEntry> &on(QDate date) const;
    /// By the key of any of its copies.
    [[nodiscard]] std::optional<EntryPlace> find(const QString &key) const;
    /// Null when there is none.
    [[nodiscard]] const CalendarEntry *at(const EntryPlace &place) const;
    /// Those that the filter lets through.
    [[nodiscard]] int count() const { return m_count; }

private:
    QList<QDate> arrange();
    [[nodiscard]] bool passes(const PostCard &card) const;

    QTimeZone m_zone;
    CalendarFilter m_filter;
    QList<PostCard> m_cards;
    QMap<QDate, QList<CalendarEntry>> m_days;
    QHash<QString, EntryPlace> m_places;
    int m_count = 0;
};

}  // namespace carillon
