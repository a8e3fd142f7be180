// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/windowledger.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

void WindowLedger::setWindows(const QList<LimitWindow> &windows)
{
    if (windows == m_limits)
        return;
    std::vector<Window> next;
    for (const auto &limit : windows) {
        const auto known = std::find_if(m_windows.begin(), m_windows.end(), [&](const Window &window) {
            return window.limit.unit == limit.unit && window.limit.period >= limit.period;
        });
        next.push_back(known == m_windows.end() ? Window{.limit = limit} : *known);
        next.back().limit = limit;
    }
    m_windows = std::move(next);
    m_limits = windows;
}

QList<LimitWindow> WindowLedger::windows() const
{
    return m_limits;
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
        drop(window, at);
        const int amount = used.of(window.limit.unit);
        if (amount == 0)
            continue;
        // A clock that was set back must not put an entry before older ones: they would never be dropped in order.
        const auto when = window.booked.empty() ? at : std::max(at, window.booked.back().at);
        window.booked.push_back({when, amount});
    }
}

std::optional<Instant> WindowLedger::earliest(const Cost &cost, Instant now) const
{
    auto earliest = now;
    for (const auto &window : m_windows) {
        const int wanted = cost.of(window.limit.unit);
        if (wanted == 0)
            continue;
        int left = window.limit.amount - wanted - m_inFlightSum.of(window.limit.unit);
        for (const auto &booked : window.booked) {
            if (booked.at + window.limit.period >= now)
                left -= booked.amount;
        }
        auto fitsAt = now;
        for (auto at = window.booked.begin(); left < 0 && at != window.booked.end(); ++at) {
            if (at->at + window.limit.period < now)
                continue;
            left += at->amount;
            fitsAt = at->at + window.limit.period + 1ms;  // instants are cut to milliseconds: be a moment late
        }
        if (left < 0)
            return {};
        earliest = std::max(earliest, fitsAt);
    }
    return earliest;
}

bool WindowLedger::everFits(const Cost &cost) const
{
    return std::all_of(m_windows.begin(), m_windows.end(),
                       [&](const Window &window) { return cost.of(window.limit.unit) <= window.limit.amount; });
}

int WindowLedger::used(const LimitWindow &limit, Instant now) const
{
    for (const auto &window : m_windows) {
        if (window.limit != limit)
            continue;
        int sum = m_inFlightSum.of(limit.unit);
        for (const auto &booked : window.booked)
            sum += booked.at + limit.period >= now ? booked.amount : 0;
        return sum;
    }
    return 0;
}

std::chrono::milliseconds WindowLedger::longestPeriod() const
{
    std::chrono::milliseconds longest{};
    for (const auto &limit : m_limits)
        longest = std::max(longest, limit.period);
    return longest;
}

void WindowLedger::drop(Window &window, Instant now) const
{
    while (!window.booked.empty() && window.booked.front().at + window.limit.period < now)
        window.booked.pop_front();
}

}  // namespace carillon
