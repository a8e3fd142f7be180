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
constexpr auto deleteCredential = "DELETE FROM app_credential WHERE id = ?"_L1;

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
    auto rows = m_database.run(selectCredential, {platform, server.toString()});
    if (!rows)
        return rows.error();
    if (!rows->hasRow())
        return std::optional<AppCredential>{};
    return std::optional{AppCredential{AppCredentialId::fromRow(rows->integer(0)), rows->text(1), rows->text(2),
                                       QUrl{rows->text(3)}, rows->text(4)}};
}

Result<void> AppCredentialRepository::remove(AppCredentialId id)
{
    auto done = m_database.run(deleteCredential, {id.row()});
    return done ? Result<void>{} : done.error();
}

}  // namespace carillon
