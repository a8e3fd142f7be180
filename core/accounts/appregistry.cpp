// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/appregistry.h"

#include "core/base/key.h"
#include "core/secrets/secretstore.h"
#include "core/store/appcredentialrepository.h"

#include <QCoroFuture>

namespace carillon {

using namespace Qt::StringLiterals;

QCoro::Task<Result<std::optional<RegisteredApp>>> AppRegistry::find(QString platform, QUrl server)
{
    const auto row = AppCredentialRepository{m_database}.find(platform, server);
    if (!row)
        co_return row.error();
    if (!row->has_value())
        co_return std::optional<RegisteredApp>{};
    const auto key = row->value().key;
    const auto name = SecretName::ofAppCredential(key);
    const auto secret = co_await m_secrets.read(name, true);
    if (!secret && secret.error().kind == ErrorKind::NotFound)
        co_return std::optional<RegisteredApp>{};
    if (!secret)
        co_return secret.error();
    co_return std::optional<RegisteredApp>{RegisteredApp{key, *secret}};
}

QCoro::Task<Result<QString>> AppRegistry::keep(QString platform, QUrl server, QJsonObject values)
{
    if (values.isEmpty())
        co_return QString{};
    const auto clientId = values["client_id"_L1].toString();
    AppCredentialRepository rows{m_database};
    const auto known = rows.find(platform, server, clientId);
    if (!known)
        co_return known.error();
    if (known->has_value()) {
        const auto key = known->value().key;
        const auto kept = co_await secretsOf(key);
        if (kept == values)
            co_return key;
        const auto changed = co_await m_secrets.write(SecretName::ofAppCredential(key), values);
        co_return changed ? Result<QString>{key} : changed.error();
    }

    const auto key = newKey();
    const auto name = SecretName::ofAppCredential(key);
    const auto written = co_await m_secrets.write(name, values);
    if (!written)
        co_return written.error();
    const auto added = rows.add(key, platform, server, clientId, m_clock.now());
    if (added)
        co_return key;
    static_cast<void>(co_await m_secrets.remove(name));
    co_return added.error();
}

QCoro::Task<QJsonObject> AppRegistry::secretsOf(QString key)
{
    const auto name = SecretName::ofAppCredential(key);
    const auto secret = co_await m_secrets.read(name, true);
    co_return secret ? *secret : QJsonObject{};
}

}  // namespace carillon
