// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QHash>
#include <QList>

#include <memory>
#include <vector>

namespace carillon {

/// How files name accounts: `platform:handle`, and as well `platform:name`, the name, the handle or the key alone. Case
/// and an "@" before the handle do not matter.
class AccountNames final
{
public:
    AccountNames(const QList<Account> &accounts, const std::vector<std::unique_ptr<Platform>> &platforms);

    /// From now on `name` means the account with this key, whatever else is called so. NotFound when there is none.
    Result<void> map(const QString &name, const QString &key);

    /// NotFound when nobody is called so, with the closest name; Conflict when several are, with what to write instead.
    [[nodiscard]] Result<Account> resolve(const QString &name) const;

    /// What resolve() finds this account by, and no other: `platform:handle` where that will do, `platform:name` for
    /// the accounts that are nothing but an address.
    [[nodiscard]] QString nameFor(const Account &account) const;

private:
    [[nodiscard]] QStringList aliases(const Account &account) const;

    QList<Account> m_accounts;
    QList<QString> m_addressPlatforms;
    QHash<QString, QList<qsizetype>> m_byName;
    QHash<QString, qsizetype> m_mapped;
};

}  // namespace carillon
