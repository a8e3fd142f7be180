// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/mastodon/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::mastodon {

/// What a bearer token may do, and in whose name.
struct Grant
{
    QString user;  ///< empty for a token of the app alone
    QString application;
    QString website{};
    QStringList scopes;
    bool revoked = false;

    /// "write" covers "write:statuses".
    [[nodiscard]] bool covers(const QString &scope) const;
};

/// The OAuth server of an instance, as Doorkeeper under Mastodon behaves: confidential apps, PKCE with S256, loopback
/// redirects on any port, tokens that never expire.
class OAuthServer final
{
public:
    OAuthServer(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    HttpReply registerApp(const QJsonObject &parameters);
    /// GET /oauth/authorize: the page that asks for consent.
    [[nodiscard]] HttpReply consentPage(const QJsonObject &parameters) const;
    /// POST /oauth/authorize: with approve=1 and a user name the code, else access_denied.
    HttpReply decide(const QJsonObject &parameters);
    HttpReply token(const HttpRequest &request, const QJsonObject &parameters);
    HttpReply revoke(const HttpRequest &request, const QJsonObject &parameters);
    [[nodiscard]] HttpReply verifyApp(const Grant &grant) const;

    /// A bare "sandbox-NAME" is a token of the user NAME without any login.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    struct App
    {
        QString id;
        QString name;
        QString website;
        QString secret;
        QStringList redirectUris;
        QStringList scopes;
    };
    struct Code
    {
        QString clientId;
        QString user{};
        QString redirectUri{};
        QString challenge{};
        QStringList scopes{};
        Instant until{};
    };
    /// An answer that ends the request; nothing when app, redirect, scope and challenge are in order.
    [[nodiscard]] std::optional<HttpReply> refuseAuthorization(const QJsonObject &parameters) const;
    /// The client_id whose secret the request knows; empty when it knows none.
    [[nodiscard]] QString authenticated(const HttpRequest &request, const QJsonObject &parameters) const;
    [[nodiscard]] bool redirectAllowed(const App &app, const QString &uri) const;
    [[nodiscard]] bool redeems(const Code &code, const QString &clientId, const QJsonObject &parameters) const;
    QString issue(const QString &clientId, const QString &user, const QStringList &scopes);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, App> m_apps;  ///< by client_id
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_grants;         ///< by token
    QHash<QString, QString> m_tokenOfUser;  ///< reused for the same app, user and scopes
};

}  // namespace carillon::sandbox::mastodon
