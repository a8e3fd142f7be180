// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/accountline.h"

#include "core/base/earlier.h"
#include "core/publisher/publishersentences.h"

#include <algorithm>
#include <numeric>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// No platform counts longer.
constexpr auto longestTold = std::chrono::hours{24};

/// Heads that are used up within it were waiting for nothing.
constexpr auto longestGlance = std::chrono::seconds{2};

/// What is set against the windows until the post has been read and its real cost is known.
Cost leastCost(const Waiting::Head &head)
{
    if (!head.act)
        return Cost{}.with(LimitUnit::Posts, 1).with(LimitUnit::Calls, 1);
    return Cost{}.with(LimitUnit::Calls, 1).with(LimitUnit::Deletes, *head.act == Purpose::Delete ? 1 : 0);
}

}  // namespace

QString noRoomSentence()
{
    return PublisherSentences::tr("The account's limits leave no room for it yet.");
}

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

bool AccountLine::isFast(Instant now) const
{
    return !m_headsAreStale && m_waiting.isShort() && m_headsReadAt <= now && now - m_headsReadAt < longestGlance;
}

void AccountLine::setHeads(Waiting waiting, Instant now)
{
    m_waiting = std::move(waiting);
    m_headsAreStale = false;
    m_headsReadAt = now;
}

Instant AccountLine::notBefore(const Waiting::Head &head, Instant now) const
{
    auto wish = std::max(m_pausedUntil, m_account.limitedUntil.value_or(Instant{}));
    if (!head.onItsWay)
        wish = std::max(wish, m_newHeldUntil);
    // What is on its way only asks or goes on: neither spacing nor the window of new posts is for it.
    if (head.onItsWay || head.ignoresSpacing || m_ignoresSpacing || m_lastStart == Instant{})
        return wish;
    // A clock set back must not stretch the pause.
    return std::max(wish, std::min(m_lastStart, now) + m_limits.spacing);
}

std::optional<Instant> AccountLine::windowOpensAt(const Waiting::Head &head, Instant now) const
{
    return head.onItsWay ? std::optional{now} : m_windows.earliest(leastCost(head), std::max(now, head.actAt));
}

/// Posts and acts use up different windows: where those of the one leave no room, the other goes.
const Waiting::Head *AccountLine::next(Instant now) const
{
    const auto fits = [&](const Waiting::Head &head) {
        const auto opens = windowOpensAt(head, now);
        return opens && *opens <= now;
    };
    const auto *best = m_waiting.front(now);
    if (!best || best->actAt > now || !m_waiting.frontAct() || fits(*best))
        return best;
    const auto *other = best->act ? m_waiting.frontPost(now) : m_waiting.frontAct();
    return other && other->actAt <= now && fits(*other) ? other : best;
}

/// The head is due and may have to wait: what falls due meanwhile, or has more room, may go before it.
std::optional<Instant> AccountLine::laterAt(const Waiting::Head &head, Instant now) const
{
    std::optional<Instant> earliest;
    auto others = m_waiting.notDue(now);
    const auto *due = head.act ? m_waiting.frontPost(now) : m_waiting.frontAct();
    if (due && due->actAt <= now)
        others += *due;
    for (const auto &other : others) {
        const auto opens = windowOpensAt(other, now);
        if (!opens)
            continue;
        const auto at = std::max({other.actAt, notBefore(other, now), *opens});
        earliest = earlier(earliest, at);
    }
    return earliest;
}

LineView AccountLine::view(Instant now, qint64 turns)
{
    LineView view{.platform = m_platformIndex,
                  .host = m_host,
                  .open = isOpen(),
                  .inFlight = inFlight(),
                  .maxConcurrent = m_limits.maxConcurrent,
                  .lastServed = m_lastServed};
    const auto *head = next(now);
    if (!head)
        return view;
    view.open = view.open || (onlyRecalls() && head->act == Purpose::Recall);
    view.head = head->actAt;
    view.onItsWay = head->onItsWay;
    view.rank = rankOf(*head);
    view.notBefore = notBefore(*head, now);
    view.windowOpensAt = windowOpensAt(*head, now);
    if (head->actAt <= now)
        view.laterAt = laterAt(*head, now);
    if (!isReady(view, now))
        m_readySince.reset();
    else if (!m_readySince && !head->onItsWay)
        m_readySince = turns;
    view.readySince = m_readySince.value_or(turns);
    return view;
}

bool AccountLine::stillFits(Instant now) const
{
    const auto *head = next(now);
    return head && (head->onItsWay || m_windows.earliest(leastCost(*head), now) == now);
}

LineRepository::Head AccountLine::start(Instant now, qint64 turn)
{
    const auto head = m_waiting.take(next(now));
    m_running.insert(head.id, {.calls = head.onItsWay ? 0 : 1, .isNew = !head.onItsWay});
    ++m_slotsTaken;
    m_windows.begin(head.id.row(), head.onItsWay ? Cost{} : leastCost(head));
    if (head.ahead)
        m_headsAreStale = true;  // it stands in another lane, too
    if (head.onItsWay)
        return head;
    m_lastStart = now;
    m_lastServed = turn;
    m_readySince.reset();
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
    m_running[id].calls = 0;
    const int calls = cost.of(LimitUnit::Calls);
    auto fits = m_windows.earliest(cost, now);
    if (const auto told = toldToWait(calls, now); told && fits)
        fits = std::max(*fits, *told);
    if (fits && cost.of(LimitUnit::Uploads) > 0)
        fits = std::max(*fits, m_waits.value(waitOfUploads()));
    const bool fitsNow = fits && *fits <= now;
    m_windows.begin(id.row(), fitsNow ? cost : Cost{});
    m_running[id].calls = fitsNow ? calls : 0;
    if (fitsNow)
        return {};
    // Depends on what is in flight: a second is soon enough to look again.
    const auto wait = fits ? std::chrono::ceil<std::chrono::seconds>(*fits - now) : std::chrono::seconds{1};
    return Error{ErrorKind::RateLimited, noRoomSentence(), wait};
}

void AccountLine::noteWait(const QString &what, Instant until)
{
    m_waits[what] = std::max(m_waits.value(what), until);
}

void AccountLine::noteWaits(const AccountWaits &waits)
{
    for (auto wait = waits.begin(); wait != waits.end(); ++wait)
        noteWait(wait.key(), wait.value());
}

std::optional<Instant> AccountLine::serviceWaits(const QUrl &service, Instant now) const
{
    const auto until = m_waits.value(waitOf(service));
    return until > now ? std::optional{until} : std::nullopt;
}

void AccountLine::noteRate(const RateHeaders &rate, Instant now)
{
    if (!rate.remaining || !rate.reset || *rate.reset <= now)
        return;
    // Answers may overtake each other: within one window there is never more left than there was.
    const bool isSameWindow = m_told && m_told->until == *rate.reset;
    m_told = Room{.calls = isSameWindow ? std::min(m_told->calls, *rate.remaining) : *rate.remaining,
                  .until = *rate.reset};
}

std::optional<Instant> AccountLine::noteLostCall(Instant now)
{
    if (!m_told || m_told->until <= now)
        return {};
    m_told->calls = std::max(0, m_told->calls - 1);
    return m_told->calls == 0 ? std::optional{std::min(m_told->until, now + longestTold)} : std::nullopt;
}

/// Those in flight may have made some of their calls already: near the limit we wait rather than be refused.
std::optional<Instant> AccountLine::toldToWait(int calls, Instant now) const
{
    if (!m_told || m_told->until <= now)
        return {};
    const int inFlight
        = std::accumulate(m_running.cbegin(), m_running.cend(), m_asking ? m_asking->of(LimitUnit::Calls) : 0,
                          [](int sum, const Running &running) { return sum + running.calls; });
    return inFlight + calls > m_told->calls ? std::optional{std::min(m_told->until, now + longestTold)} : std::nullopt;
}

void AccountLine::freeSlot(PlatformPostId id)
{
    const auto at = m_running.find(id);
    if (at == m_running.end() || !std::exchange(at->hasSlot, false))
        return;
    at->calls = 0;
    --m_slotsTaken;
}

void AccountLine::finish(PlatformPostId id, const Cost &used, Instant now)
{
    freeSlot(id);
    m_running.remove(id);
    m_windows.end(id.row(), now, used);
}

bool AccountLine::isIdle(Instant now) const
{
    const auto *head = m_waiting.front(now);
    return m_running.isEmpty() && !m_headsAreStale && (!head || head->actAt > now);
}

std::optional<Instant> AccountLine::mayAskAt(const Cost &cost, bool isUrgent, Instant now) const
{
    if (m_windows.tooSmallFor(cost) || (!isUrgent && m_spareWindows.tooSmallFor(cost)))
        return {};
    // Depends on what others who share a window have in flight: soon enough.
    const auto whenFree = [&](const AccountWindows &windows) {
        return windows.earliest(cost, now).value_or(now + std::chrono::minutes{1});
    };
    auto at = std::max({now, m_pausedUntil, m_newHeldUntil, m_account.limitedUntil.value_or(now), whenFree(m_windows)});
    if (!isUrgent)
        at = std::max(at, whenFree(m_spareWindows));
    // Of what the platform says is left, a quarter too.
    const int calls = cost.of(LimitUnit::Calls);
    if (const auto told = toldToWait(isUrgent ? calls : 4 * calls, now); told && calls > 0)
        at = std::max(at, *told);
    return at;
}

void AccountLine::beginAsking(qint64 ticket, const Cost &cost)
{
    m_windows.begin(ticket, cost);
    m_spareWindows.begin(ticket, cost);
    m_asking = cost;
}

void AccountLine::endAsking(qint64 ticket, Instant at, const Cost &used)
{
    m_windows.end(ticket, at, used);
    m_spareWindows.end(ticket, at, used);
    m_asking.reset();
}

EffectiveLimits quarterOf(EffectiveLimits limits)
{
    for (auto &window : limits.windows)
        window.amount /= 4;
    return limits;
}

}  // namespace carillon
