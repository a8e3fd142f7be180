// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"
#include "core/platforms/youtube/sandbox/settings.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::youtube {

/// What an access token may do, and in whose name.
struct Grant
{
    QString user;
    QString client;  ///< whose quota its calls use
    QStringList scopes;
    QString refreshToken{};
    Instant until = Instant::max();

    /// One of these; "youtube" holds them all.
    [[nodiscard]] bool coversAny(const QStringList &scopes) const;
};

/// Google's authorization server for "Desktop app" clients: any client id, loopback redirects on any port, PKCE, scopes
/// that can be unticked, refresh tokens that do not rotate.
class GoogleOAuth final
{
public:
    GoogleOAuth(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// GET: the page that asks for consent. With `approve` and a user name: the answer to it.
    HttpReply authorize(const FormFields &fields);
    HttpReply token(const HttpRequest &request);
    HttpReply revoke(const HttpRequest &request);

    /// Nothing for a token that is unknown, has expired or was revoked. A bare "sandbox-NAME" is a token of NAME.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;
    /// Whose token it is or was.
    [[nodiscard]] QString userOf(const QString &token) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    struct Code
    {
        Grant grant;
        QString redirectUri;
        QString challenge;
        bool isOffline = false;
        Instant until{};
    };
    struct Refreshable
    {
        Grant grant;
        Instant madeAt{};
    };
    [[nodiscard]] std::optional<HttpReply> refusal(const FormFields &fields) const;
    [[nodiscard]] HttpReply consentPage(const FormFields &fields) const;
    HttpReply decide(const FormFields &fields);
    HttpReply exchangeCode(const FormFields &fields);
    HttpReply renew(const FormFields &fields);
    HttpReply issue(Grant grant, const QString &newRefreshToken);
    void note(const QJsonObject &event);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_grants;
    QHash<QString, Refreshable> m_refreshable;
};

}  // namespace carillon::sandbox::youtube
