// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>
#include <qcorotask.h>

#include <optional>

namespace carillon {

class Database;
class SecretStore;

/// Where an account's credentials name the app that its token was given to: by its key in the keychain, as its values
/// when they are handed to a platform.
inline constexpr QLatin1StringView appMember{"app"};

/// A registration of this installation at a server (or a person's developer app), with its secrets.
struct RegisteredApp
{
    QString key;         ///< of its row and of its keychain entry
    QJsonObject values;  ///< BrowserLogin::app
};

/// Keeps registrations: who they are in the database, what is secret of them in the keychain. Lives on the thread of
/// the database it is given.
class AppRegistry final
{
public:
    AppRegistry(Database &database, SecretStore &secrets, const Clock &clock)
        : m_database{database},
          m_secrets{secrets},
          m_clock{clock}
    {
    }

    /// The newest for this platform and server; nothing when there is none or its secret is lost.
    [[nodiscard]] QCoro::Task<Result<std::optional<RegisteredApp>>> find(QString platform, QUrl server);
    /// Stores `values`: the secret first, then the row. Of a registration that is there already (the same "client_id")
    /// only what has changed. On failure nothing new is left. Answers its key; an empty one when `values` are.
    [[nodiscard]] QCoro::Task<Result<QString>> keep(QString platform, QUrl server, QJsonObject values);
    /// The secrets of the app with this key; empty when they cannot be had.
    [[nodiscard]] QCoro::Task<QJsonObject> secretsOf(QString key);

private:
    Database &m_database;
    SecretStore &m_secrets;
    const Clock &m_clock;
};

}  // namespace carillon
