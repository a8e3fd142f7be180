// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/appcredential.h"

#include <QHash>

#include <optional>

namespace carillon {

class Database;

/// Apps by account, as far as they are known.
using AppsOfAccounts = QHash<AccountId, AppCredentialId>;

inline std::optional<AppCredentialId> appOf(const AppsOfAccounts &apps, AccountId account)
{
    const auto app = apps.constFind(account);
    return app == apps.constEnd() ? std::nullopt : std::optional{*app};
}

class AppCredentialRepository final
{
public:
    explicit AppCredentialRepository(Database &database) : m_database{database} {}

    Result<AppCredential> add(const QString &key, const QString &platform, const QUrl &server, const QString &clientId,
                              Instant now);
    /// The newest for this platform and server.
    [[nodiscard]] Result<std::optional<AppCredential>> find(const QString &platform, const QUrl &server) const;
    /// The one with this client id.
    [[nodiscard]] Result<std::optional<AppCredential>> find(const QString &platform, const QUrl &server,
                                                            const QString &clientId) const;
    Result<void> remove(AppCredentialId id);

    [[nodiscard]] Result<bool> has(const QString &key) const;
    /// The login of `account` was given to the app with this key; to none that is known when it is empty.
    Result<void> assign(AccountId account, const QString &key);
    /// The apps of all accounts of which that is known, removed ones too.
    [[nodiscard]] Result<AppsOfAccounts> ofAccounts() const;

private:
    Database &m_database;
};

}  // namespace carillon
