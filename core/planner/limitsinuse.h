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

/// What holds for accounts, and what they and those who share it with them have used by the journal.
class LimitsInUse final
{
public:
    /// Of `accounts`. One whose platform this Carillon doesn't know has no limits. Storage.
    static Result<LimitsInUse> read(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                    const QList<Account> &accounts, Instant now);

    [[nodiscard]] EffectiveLimits of(const Account &account) const { return m_limits.value(account.id); }
    [[nodiscard]] QList<WindowUse> windows(const Account &account, Instant now) const;
    /// Fresh ones for each reading: whoever plays on in them disturbs nobody.
    [[nodiscard]] LedgerList ledgersOf(const Account &account) const { return m_book.ledgersOf(account); }

private:
    QHash<AccountId, EffectiveLimits> m_limits;
    LedgerBook m_book;
};

}  // namespace carillon
