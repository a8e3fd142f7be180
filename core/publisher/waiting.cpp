// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/waiting.h"

#include "core/domain/rank.h"

#include <algorithm>
#include <tuple>

namespace carillon {

using namespace std::chrono_literals;

namespace {

/// Behind what is due.
constexpr auto longestActWait = 1h;

/// Within a lane the order of time is the order of rank, so only fronts need be compared.
bool goesBefore(const Waiting::Head &a, const Waiting::Head &b, Instant now)
{
    const bool aIsDue = a.actAt <= now;
    const bool bIsDue = b.actAt <= now;
    if (!aIsDue || !bIsDue)
        return aIsDue != bIsDue ? aIsDue : a.actAt < b.actAt;
    return std::tuple{!a.onItsWay, rankOf(a), a.id} < std::tuple{!b.onItsWay, rankOf(b), b.id};
}

}  // namespace

Instant rankOf(const Waiting::Head &head)
{
    if (head.act)
        return head.actAt + longestActWait;
    if (head.ahead)
        return *head.ahead;
    return head.onItsWay ? head.actAt : rankOf(head.actAt, head.priority);
}

void Waiting::fill(Lane lane, QList<Head> heads, bool all)
{
    m_lanes[static_cast<size_t>(lane)] = {std::move(heads), all};
}

bool Waiting::isShort() const
{
    return std::any_of(m_lanes.begin(), m_lanes.end(),
                       [](const Known &lane) { return lane.heads.isEmpty() && !lane.all; });
}

const Waiting::Head *Waiting::front(Instant now) const
{
    const Head *best = nullptr;
    for (const auto &lane : m_lanes) {
        if (!lane.heads.isEmpty() && (!best || goesBefore(lane.heads.first(), *best, now)))
            best = &lane.heads.first();
    }
    return best;
}

QList<Waiting::Head> Waiting::planned() const
{
    QList<Head> heads;
    for (const auto lane : {Lane::High, Lane::Normal, Lane::Low})
        heads += m_lanes[static_cast<size_t>(lane)].heads;
    return heads;
}

const Waiting::Head *Waiting::frontPost(Instant now) const
{
    const Head *best = nullptr;
    for (const auto &lane : m_lanes) {
        const bool isOfPosts
            = &lane != &m_lanes[static_cast<size_t>(Lane::Acts)] && &lane != &m_lanes[static_cast<size_t>(Lane::Ahead)];
        if (!isOfPosts || lane.heads.isEmpty())
            continue;
        if (!best || goesBefore(lane.heads.first(), *best, now))
            best = &lane.heads.first();
    }
    return best;
}

const Waiting::Head *Waiting::frontAct() const
{
    const auto &acts = m_lanes[static_cast<size_t>(Lane::Acts)].heads;
    return acts.isEmpty() ? nullptr : &acts.first();
}

QList<Waiting::Head> Waiting::notDue(Instant now) const
{
    QList<Head> fronts;
    for (const auto &lane : m_lanes) {
        if (!lane.heads.isEmpty() && lane.heads.first().actAt > now)
            fronts += lane.heads.first();
    }
    return fronts;
}

Waiting::Head Waiting::take(const Head *next)
{
    const auto lane = std::find_if(m_lanes.begin(), m_lanes.end(), [&](const Known &known) {
        return !known.heads.isEmpty() && &known.heads.first() == next;
    });
    return lane->heads.takeFirst();
}

bool Waiting::manyAreDue(Instant now) const
{
    qsizetype due = 0;
    for (const auto &lane : m_lanes) {
        if (&lane == &m_lanes[static_cast<size_t>(Lane::Ahead)])
            continue;
        due += std::count_if(lane.heads.begin(), lane.heads.end(), [&](const Head &head) { return head.actAt <= now; });
    }
    return due > 1;
}

}  // namespace carillon
