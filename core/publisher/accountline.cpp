// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/accountline.h"

#include "core/publisher/publishersentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// What is set against the windows until the post has been read and its real cost is known.
Cost leastCost()
{
    return Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1);
}

}  // namespace

AccountLine::AccountLine(Account account, const EffectiveLimits &limits, int platformIndex, bool ignoresSpacing)
    : m_account{std::move(account)},
      m_platformIndex{platformIndex},
      m_ignoresSpacing{ignoresSpacing},
      m_limits{limits},
      m_absentSince{m_account.presentUntil.value_or(Instant{})}
{
}

void AccountLine::update(Account account, const EffectiveLimits &limits)
{
    m_account = std::move(account);
    m_limits = limits;
    m_headsAreStale = true;
}

void AccountLine::setHeads(const QList<LineRepository::Head> &heads, bool all)
{
    m_heads.clear();
    for (const auto &head : heads) {
        if (!m_running.contains(head.id))
            m_heads += head;
    }
    m_headsAreStale = false;
    m_headsAreAll = all;
}

LineView AccountLine::view(Instant now) const
{
    LineView view{.platform = m_platformIndex,
                  .host = m_host,
                  .open = isOpen(),
                  .inFlight = inFlight(),
                  .maxConcurrent = m_limits.maxConcurrent,
                  .lastServed = m_lastServed};
    if (m_heads.isEmpty())
        return view;
    const auto &head = m_heads.first();
    view.head = head.actAt;
    view.notBefore = std::max(m_pausedUntil, m_account.limitedUntil.value_or(Instant{}));
    // What is on its way only asks or goes on: neither spacing nor the window of new posts is for it.
    if (!head.onItsWay && !m_ignoresSpacing && m_lastStart != Instant{}) {
        // A clock set back must not stretch the pause.
        const auto spaced = std::min(m_lastStart, now) + m_limits.spacing;
        view.notBefore = std::max(view.notBefore, spaced);
    }
    view.windowOpensAt
        = head.onItsWay ? std::optional{now} : m_windows.earliest(leastCost(), std::max(now, head.actAt));
    return view;
}

bool AccountLine::stillFits(Instant now) const
{
    return m_heads.first().onItsWay || m_windows.earliest(leastCost(), now) == now;
}

LineRepository::Head AccountLine::start(Instant now, qint64 served)
{
    const auto head = m_heads.takeFirst();
    m_running.insert(head.id);
    m_windows.begin(head.id.row(), head.onItsWay ? Cost{} : leastCost());
    if (!head.onItsWay)
        m_lastStart = now;
    m_lastServed = served;
    return head;
}

Result<void> AccountLine::reserve(PlatformPostId id, const Cost &cost, Instant now)
{
    if (m_windows.tooSmallFor(cost))
        return Error{
            ErrorKind::Quota,
            PublisherSentences::tr(
                "This post alone needs more than one of the account's limits ever allows. Make it smaller, or raise "
                "the limit if it is your own.")};
    m_windows.end(id.row(), now, Cost{});
    const auto fits = m_windows.earliest(cost, now);
    const bool fitsNow = fits && *fits <= now;
    m_windows.begin(id.row(), fitsNow ? cost : Cost{});
    if (fitsNow)
        return {};
    // Depends on what is in flight: a second is soon enough to look again.
    const auto wait = fits ? std::chrono::ceil<std::chrono::seconds>(*fits - now) : std::chrono::seconds{1};
    return Error{ErrorKind::RateLimited, PublisherSentences::tr("The account's limits leave no room for it yet."),
                 wait};
}

void AccountLine::finish(PlatformPostId id, const Cost &used, Instant now)
{
    m_running.remove(id);
    m_windows.end(id.row(), now, used);
}

}  // namespace carillon
