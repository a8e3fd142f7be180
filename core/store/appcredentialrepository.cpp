// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/appcredentialrepository.h"

#include "core/store/database.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertCredential
    = "INSERT INTO app_credential (key, platform, server, client_id, created_at) VALUES (?, ?, ?, ?, ?)"_L1;
constexpr auto selectCredential = R"(
    SELECT id, key, platform, server, client_id FROM app_credential
     WHERE platform = ? AND server = ? ORDER BY id DESC LIMIT 1)"_L1;
constexpr auto selectClient = R"(
    SELECT id, key, platform, server, client_id FROM app_credential
     WHERE platform = ? AND server = ? AND client_id = ?)"_L1;
constexpr auto selectKey = "SELECT 1 FROM app_credential WHERE key = ?"_L1;
constexpr auto updateAccountApp
    = "UPDATE account SET app_credential_id = (SELECT id FROM app_credential WHERE key = ?) WHERE id = ?"_L1;
constexpr auto selectAppsOfAccounts
    = "SELECT id, app_credential_id FROM account WHERE app_credential_id IS NOT NULL"_L1;
constexpr auto deleteCredential = "DELETE FROM app_credential WHERE id = ?"_L1;

Result<std::optional<AppCredential>> readCredential(Result<Rows> &&rows)
{
    if (!rows)
        return rows.error();
    if (!rows->hasRow())
        return std::optional<AppCredential>{};
    return std::optional{AppCredential{AppCredentialId::fromRow(rows->integer(0)), rows->text(1), rows->text(2),
                                       QUrl{rows->text(3)}, rows->text(4)}};
}

}  // namespace

Result<AppCredential> AppCredentialRepository::add(const QString &key, const QString &platform, const QUrl &server,
                                                   const QString &clientId, Instant now)
{
    auto added = m_database.run(insertCredential, {key, platform, server.toString(), clientId, toColumn(now)});
    if (!added)
        return added.error();
    return AppCredential{AppCredentialId::fromRow(added->lastRow()), key, platform, server, clientId};
}

Result<std::optional<AppCredential>> AppCredentialRepository::find(const QString &platform, const QUrl &server) const
{
    return readCredential(m_database.run(selectCredential, {platform, server.toString()}));
}

Result<std::optional<AppCredential>> AppCredentialRepository::find(const QString &platform, const QUrl &server,
                                                                   const QString &clientId) const
{
    return readCredential(m_database.run(selectClient, {platform, server.toString(), clientId}));
}

Result<bool> AppCredentialRepository::has(const QString &key) const
{
    auto row = m_database.run(selectKey, {key});
    return row ? Result<bool>{row->hasRow()} : row.error();
}

Result<void> AppCredentialRepository::assign(AccountId account, const QString &key)
{
    auto done = m_database.run(updateAccountApp, {key.isEmpty() ? u""_s : key, account.row()});
    return done ? Result<void>{} : done.error();
}

Result<AppsOfAccounts> AppCredentialRepository::ofAccounts() const
{
    AppsOfAccounts apps;
    const auto whole = forEachRow(m_database.run(selectAppsOfAccounts), [&](const Rows &row) {
        apps.insert(AccountId::fromRow(row.integer(0)), AppCredentialId::fromRow(row.integer(1)));
    });
    if (!whole)
        return whole.error();
    return apps;
}

Result<void> AppCredentialRepository::remove(AppCredentialId id)
{
    auto done = m_database.run(deleteCredential, {id.row()});
    return done ? Result<void>{} : done.error();
}

}  // namespace carillon
