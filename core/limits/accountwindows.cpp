// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/accountwindows.h"

#include <algorithm>

namespace carillon {

void AccountWindows::begin(qint64 ticket, const Cost &cost)
{
    for (const auto &ledger : m_ledgers)
        ledger->begin(ticket, cost);
    m_begun.insert(ticket, m_ledgers);
}

void AccountWindows::end(qint64 ticket, Instant at, const Cost &used)
{
    const auto begun = m_begun.take(ticket);
    for (const auto &ledger : begun)
        ledger->end(ticket, at, used);
    for (const auto &ledger : m_ledgers) {
        if (std::find(begun.begin(), begun.end(), ledger) == begun.end())
            ledger->book(at, used);
    }
}

WindowLedger::Wait AccountWindows::wait(const Cost &cost, Instant now) const
{
    WindowLedger::Wait longest{.until = now, .window = {}};
    for (const auto &ledger : m_ledgers) {
        const auto wait = ledger->wait(cost, now);
        if (!wait.until)
            return wait;
        if (*wait.until > *longest.until)
            longest = wait;
    }
    return longest;
}

std::optional<LimitWindow> AccountWindows::tooSmallFor(const Cost &cost) const
{
    for (const auto &ledger : m_ledgers) {
        if (auto small = ledger->tooSmallFor(cost))
            return small;
    }
    return {};
}

int AccountWindows::used(const LimitWindow &window, Instant now) const
{
    int most = 0;
    for (const auto &ledger : m_ledgers)
        most = std::max(most, ledger->used(window, now));
    return most;
}

}  // namespace carillon
