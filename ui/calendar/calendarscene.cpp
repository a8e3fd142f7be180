// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/calendarscene.h"

#include <algorithm>

namespace carillon {

namespace {

/// The last one: it lies on top.
template <class Place, class Claim>
const Place *lastOf(const QList<Place> &places, const Claim &claim)
{
    const auto found = std::find_if(places.crbegin(), places.crend(), claim);
    return found == places.crend() ? nullptr : &*found;
}

}  // namespace

const DayPlace *CalendarScene::dayAt(const QPointF &point) const
{
    return lastOf(days, [&point](const DayPlace &place) { return place.rect.contains(point); });
}

const CardPlace *CalendarScene::cardAt(const QPointF &point) const
{
    return lastOf(cards, [&point](const CardPlace &place) { return place.rect.contains(point); });
}

const MorePlace *CalendarScene::moreAt(const QPointF &point) const
{
    return lastOf(mores, [&point](const MorePlace &place) { return place.rect.contains(point); });
}

const DayPlace *CalendarScene::day(QDate date) const
{
    return lastOf(days, [date](const DayPlace &place) { return place.date == date; });
}

const CardPlace *CalendarScene::card(const EntryPlace &entry) const
{
    return lastOf(cards, [&entry](const CardPlace &place) { return place.entry == entry; });
}

const MorePlace *CalendarScene::more(QDate date) const
{
    return lastOf(mores, [date](const MorePlace &place) { return place.date == date; });
}

}  // namespace carillon
