// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/limits/ledgerbook.h"
#include "core/platforms/platform.h"

#include <QHash>

#include <memory>
#include <vector>

namespace carillon {

class Database;

using LimitsByAccount = QHash<AccountId, EffectiveLimits>;

/// What holds for `accounts`. One whose platform this Carillon doesn't know has no limits. Storage.
Result<LimitsByAccount> limitsOf(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                 const QList<Account> &accounts);

/// What accounts, and those who share a limit with them, have used by the journal.
class LimitsInUse final
{
public:
    /// Of `accounts`. Storage.
    static Result<LimitsInUse> read(Database &database, LimitsByAccount limits, const QList<Account> &accounts,
                                    Instant now);
    static Result<LimitsInUse> read(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                    const QList<Account> &accounts, Instant now);

    [[nodiscard]] EffectiveLimits of(const Account &account) const { return m_limits.value(account.id); }
    [[nodiscard]] QList<WindowUse> windows(const Account &account, Instant now) const;
    /// Fresh ones for each reading: whoever plays on in them disturbs nobody.
    [[nodiscard]] LedgerList ledgersOf(const Account &account) const { return m_book.ledgersOf(account); }

private:
    LimitsByAccount m_limits;
    LedgerBook m_book;
};

}  // namespace carillon
