// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/limits/windowledger.h"

#include <memory>
#include <vector>

namespace carillon {

using LedgerList = std::vector<std::shared_ptr<WindowLedger>>;

/// The ledgers that hold for one account, its own and those it shares, as one. What begins, begins in all of them; a
/// ticket is unique over all accounts. Asking and beginning in one turn takes the room in all or in none, since
/// everybody who shares a ledger is on the same thread.
class AccountWindows final
{
public:
    /// What is in flight ends in the ledgers that it began in; new ones get what it used.
    void setLedgers(LedgerList ledgers) { m_ledgers = std::move(ledgers); }

    void begin(qint64 ticket, const Cost &cost);
    void end(qint64 ticket, Instant at, const Cost &used);

    /// As WindowLedger::wait(), of the ledger that has room last.
    [[nodiscard]] WindowLedger::Wait wait(const Cost &cost, Instant now) const;
    [[nodiscard]] std::optional<Instant> earliest(const Cost &cost, Instant now) const { return wait(cost, now).until; }
    [[nodiscard]] std::optional<LimitWindow> tooSmallFor(const Cost &cost) const;
    [[nodiscard]] int used(const LimitWindow &window, Instant now) const;

private:
    LedgerList m_ledgers;
    QHash<qint64, LedgerList> m_begun;
};

}  // namespace carillon
