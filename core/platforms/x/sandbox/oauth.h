// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedplatform.h"
#include "core/platforms/x/sandbox/settings.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::x {

/// What a bearer token may do, and in whose name.
struct Grant
{
    QString user;
    QString clientId{};
    QStringList scopes{};
    QString family{};  ///< all tokens that came of one login
    std::optional<Instant> until{};
};

/// X's OAuth 2.0: PKCE with S256, callbacks that match to the letter, codes of thirty seconds, access tokens of two
/// hours, refresh tokens that are good for one use: a second use ends the whole login.
class OAuthServer final
{
public:
    OAuthServer(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// GET /i/oauth2/authorize: the page that asks for consent; with approve=1 the answer of its button at once.
    HttpReply authorize(const HttpRequest &request);
    HttpReply token(const HttpRequest &request);
    HttpReply revoke(const HttpRequest &request);

    /// A bare "sandbox-NAME" is a token of the user NAME without any login. Nothing for one that is unknown or ended.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    struct Code
    {
        Grant grant;
        QString redirectUri{};
        QString challenge{};
        Instant until{};
    };
    HttpReply decide(const FormFields &fields);
    [[nodiscard]] std::optional<HttpReply> refuseAuthorization(const FormFields &fields) const;
    [[nodiscard]] std::optional<HttpReply> refuseClient(const HttpRequest &request, const FormFields &fields) const;
    HttpReply redeemCode(const FormFields &fields);
    HttpReply renew(const FormFields &fields);
    HttpReply issue(const Grant &grant);
    void note(const QJsonObject &event);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_access;   ///< by token
    QHash<QString, Grant> m_refresh;  ///< by token, the used ones too
    QSet<QString> m_used;
    QSet<QString> m_endedFamilies;
};

}  // namespace carillon::sandbox::x
