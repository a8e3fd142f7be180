// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"

#include <QList>

#include <optional>

namespace carillon {

class Database;

/// Accounts and their limits. Secrets are elsewhere: here is only that there is one.
class AccountRepository final
{
public:
    explicit AccountRepository(Database &database) : m_database{database} {}

    /// Conflict when a living account of this platform, handle and server is there already. Told as an event.
    Result<Account> add(const NewAccount &account, Instant now);

    /// Living accounts, by platform and name.
    [[nodiscard]] Result<QList<Account>> all() const;
    [[nodiscard]] Result<std::optional<Account>> find(const QString &key) const;

    /// Writes everything a person or a login may change, when the row still has `account.version`; raises the version.
    /// Another server has no outage yet.
    Result<Account> update(const Account &account);

    /// What the engine learns: does not raise the version, since no person edits it. Told as an event when it is new.
    Result<void> setState(AccountId id, AccountState state, const QString &reason, Instant now);
    Result<void> setLimitedUntil(AccountId id, std::optional<Instant> until, Instant now);
    Result<void> setPresentUntil(AccountId id, Instant until);
    Result<void> setOutage(AccountId id, const std::optional<HostOutage> &outage);

    /// Told as an event.
    Result<void> remove(AccountId id, Instant now);

private:
    Result<void> writeWindows(AccountId id, const QList<LimitWindow> &windows);
    Result<void> readWindows(QList<Account> &accounts) const;

    Database &m_database;
};

}  // namespace carillon
