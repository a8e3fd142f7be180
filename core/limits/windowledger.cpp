// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/windowledger.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

bool WindowLedger::setWindows(const QList<LimitWindow> &windows)
{
    if (windows == m_limits)
        return false;
    m_windows.clear();
    for (const auto &limit : windows)
        m_windows.push_back({.limit = limit});
    m_limits = windows;
    return true;
}

void WindowLedger::begin(qint64 ticket, const Cost &cost)
{
    m_inFlight.insert(ticket, cost);
    m_inFlightSum += cost;
}

void WindowLedger::end(qint64 ticket, Instant at, const Cost &used)
{
    const auto reserved = m_inFlight.take(ticket);
    for (size_t unit = 0; unit < limitUnitCount; ++unit)
        m_inFlightSum.amounts[unit] -= reserved.amounts[unit];
    book(at, used);
}

void WindowLedger::book(Instant at, const Cost &used)
{
    for (auto &window : m_windows) {
        while (!window.booked.empty() && window.booked.front().freeAgain <= at) {
            window.sum -= window.booked.front().amount;
            window.booked.pop_front();
        }
        const int amount = used.of(window.limit.unit);
        if (amount == 0)
            continue;
        // A clock that was set back must not put an entry before older ones: they would never be dropped in order.
        const auto when = window.booked.empty() ? at : std::max(at, window.booked.back().at);
        window.booked.push_back({when, window.freeAgain.at(window.limit, when), amount});
        window.sum += amount;
    }
}

/// Walks over no more of what is booked than must become free.
std::optional<Instant> WindowLedger::fitsAt(const Window &window, int wanted, Instant now) const
{
    int left = window.limit.amount - wanted - m_inFlightSum.of(window.limit.unit) - window.sum;
    auto fits = now;
    for (auto booked = window.booked.begin(); left < 0 && booked != window.booked.end(); ++booked) {
        left += booked->amount;
        fits = std::max(fits, booked->freeAgain);
    }
    return left < 0 ? std::nullopt : std::optional{fits};
}

WindowLedger::Wait WindowLedger::wait(const Cost &cost, Instant now) const
{
    Wait wait{.until = now, .window = {}};
    for (const auto &window : m_windows) {
        const int wanted = cost.of(window.limit.unit);
        if (wanted == 0)
            continue;
        const auto fits = fitsAt(window, wanted, now);
        if (!fits)
            return {.until = {}, .window = window.limit};
        if (*fits > *wait.until)
            wait = {.until = fits, .window = window.limit};
    }
    return wait;
}

std::optional<LimitWindow> WindowLedger::tooSmallFor(const Cost &cost) const
{
    const auto small = std::find_if(m_limits.begin(), m_limits.end(),
                                    [&](const LimitWindow &limit) { return cost.of(limit.unit) > limit.amount; });
    return small == m_limits.end() ? std::nullopt : std::optional{*small};
}

int WindowLedger::used(const LimitWindow &limit, Instant now) const
{
    const auto known
        = std::find_if(m_windows.begin(), m_windows.end(), [&](const Window &window) { return window.limit == limit; });
    if (known == m_windows.end())
        return 0;
    int sum = known->sum + m_inFlightSum.of(limit.unit);
    for (auto booked = known->booked.begin(); booked != known->booked.end() && booked->freeAgain <= now; ++booked)
        sum -= booked->amount;
    return sum;
}

std::chrono::milliseconds WindowLedger::reach() const
{
    return longestReach(m_limits);
}

std::chrono::milliseconds longestReach(const QList<LimitWindow> &windows)
{
    std::chrono::milliseconds longest{};
    for (const auto &limit : windows) {
        // The longest day has 25 hours, where one was ever put in for a change of the date line, 48.
        const std::chrono::milliseconds needed = limit.resets() ? std::chrono::milliseconds{49h} : limit.period + 1ms;
        longest = std::max(longest, needed);
    }
    return longest;
}

}  // namespace carillon
