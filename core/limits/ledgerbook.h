// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/limits/accountwindows.h"
#include "core/limits/effectivelimits.h"

#include <QSet>

#include <map>

namespace carillon {

/// All ledgers of a workspace, one for each scope that has windows. Accounts that share a scope share its ledger. Plain
/// state of whoever holds it.
class LedgerBook final
{
public:
    struct LimitedAccount
    {
        Account account;
        EffectiveLimits limits;
    };
    /// A ledger whose windows are new: what the journal knows of its scope is to be booked in it, and then filled()
    /// said.
    struct Blank
    {
        QString name;  ///< scopeName()
        LimitScope scope{};
        Account sharer;  ///< one of those whose use it adds up
        WindowLedger *ledger = nullptr;
    };

    /// These are all the accounts, and what holds for them. What is in flight stays in flight. Gives all ledgers that
    /// are blank, also those that were before.
    std::vector<Blank> arrange(const std::vector<LimitedAccount> &accounts);
    void filled(const Blank &blank) { m_blank.remove(blank.name); }
    /// No ledger is blank: who starts something before that may break a limit.
    [[nodiscard]] bool isWhole() const { return m_blank.isEmpty(); }

    /// Those that hold for this account.
    [[nodiscard]] LedgerList ledgersOf(const Account &account) const;

private:
    std::map<QString, std::shared_ptr<WindowLedger>> m_ledgers;  ///< by scopeName()
    QSet<QString> m_blank;
};

}  // namespace carillon
