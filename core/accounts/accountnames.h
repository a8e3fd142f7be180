// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/platforms/platform.h"

#include <QHash>
#include <QList>

#include <array>
#include <memory>
#include <vector>

namespace carillon {

/// How people and files name accounts: by the key (alone or as `platform:key`), as `platform:handle`, as
/// `platform:name`, or by the handle or the name alone. Of several readings the earlier one in this list counts. Case
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
    enum Reading { Key, Handle, Name, Bare, readingCount };
    using Places = QList<qsizetype>;  ///< in m_accounts

    void learn(Reading reading, const QString &name, qsizetype at);
    [[nodiscard]] Places find(const QString &folded) const;
    [[nodiscard]] QStringList namesOf(const Account &account) const;

    QList<Account> m_accounts;
    QStringList m_addressPlatforms;
    std::array<QHash<QString, Places>, readingCount> m_readings;
    QHash<QString, qsizetype> m_mapped;
};

/// "platform:handle", as lists and sentences show an account; several may share it.
QString accountLabel(const Account &account);

}  // namespace carillon
