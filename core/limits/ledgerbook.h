// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/appcredential.h"
#include "core/domain/use.h"
#include "core/limits/accountwindows.h"
#include "core/limits/effectivelimits.h"

#include <QHash>
#include <QSet>

#include <functional>
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
        std::optional<AppCredentialId> app{};  ///< that its login was given to, where known
    };
    /// What the journal knows since an instant of a scope that `sharer` is one of, in the order of time.
    using ReadUses = std::function<Result<QList<Use>>(LimitScope scope, const Account &sharer, Instant since)>;

    /// These are all the accounts, and what holds for them. What is in flight stays in flight. A ledger whose windows
    /// are new is filled by `read`. After an error of that some are blank, until all could be filled: who starts
    /// something before may break a limit.
    Result<void> arrange(const std::vector<LimitedAccount> &accounts, Instant now, const ReadUses &read);

    /// Those that hold for this account.
    [[nodiscard]] LedgerList ledgersOf(const Account &account) const;

private:
    std::map<QString, std::shared_ptr<WindowLedger>> m_ledgers;  ///< by scopeName()
    QHash<AccountId, AppCredentialId> m_apps;
    QSet<QString> m_blank;  ///< those to be filled
};

}  // namespace carillon
