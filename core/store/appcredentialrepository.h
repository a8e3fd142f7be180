// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/appcredential.h"

#include <optional>

namespace carillon {

class Database;

class AppCredentialRepository final
{
public:
    explicit AppCredentialRepository(Database &database) : m_database{database} {}

    Result<AppCredential> add(const QString &key, const QString &platform, const QUrl &server, const QString &clientId,
                              Instant now);
    /// The newest for this platform and server.
    [[nodiscard]] Result<std::optional<AppCredential>> find(const QString &platform, const QUrl &server) const;
    Result<void> remove(AppCredentialId id);

private:
    Database &m_database;
};

}  // namespace carillon
