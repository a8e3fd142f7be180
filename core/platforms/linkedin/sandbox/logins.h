// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/linkedin/sandbox/settings.h"
#include "core/platforms/simulatedplatform.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace carillon::sandbox::linkedin {

/// What a bearer token may do, and in whose name.
struct Grant
{
    QString user;
    bool isOrganization = false;  ///< made for the organization of that name alone
    QStringList scopes{};
    std::optional<Instant> endsAt{};
    bool revoked = false;
    int failuresLeft = 0;  ///< it is that fresh: calls that do not know it yet
};

QString personUrn(const QString &user);
QString organizationUrn(const QString &name);

/// LinkedIn's OAuth server: one app that everybody may use, exact redirects, codes that work once within 30 minutes.
class Logins final
{
public:
    Logins(SimulationHost &host, const Settings &settings) : m_host{host}, m_settings{settings} {}

    /// GET: the page that asks for consent.
    [[nodiscard]] HttpReply consentPage(const FormFields &fields) const;
    /// POST: with approve=1 and a user name the code, else user_cancelled_authorize.
    HttpReply decide(const FormFields &fields);
    /// By code or by refresh token.
    HttpReply token(const HttpRequest &request);
    [[nodiscard]] HttpReply introspect(const HttpRequest &request) const;
    HttpReply revoke(const HttpRequest &request);

    /// A bare "sandbox-NAME" is a token of the member NAME without any login, "sandbox-org-NAME" one of an
    /// organization.
    [[nodiscard]] std::optional<Grant> grantOf(const QString &token) const;
    /// As grantOf(), for a call: a fresh one may not be known yet.
    std::optional<Grant> use(const QString &token);
    /// The names of the organizations that `grant` may act for.
    [[nodiscard]] QStringList organizationsOf(const Grant &grant) const;

    void restore(const QJsonObject &event);
    void clear();

private:
    struct Code
    {
        QString user;
        QString redirectUri;
        QStringList scopes;
        Instant until;
    };
    struct Refresh
    {
        QString user;
        QStringList scopes;
        Instant until;
    };
    /// An answer that ends the request; nothing when app, redirect and scopes are in order.
    [[nodiscard]] std::optional<HttpReply> refuseAuthorization(const FormFields &fields) const;
    [[nodiscard]] QStringList scopesOfApp() const;
    HttpReply issue(const QString &user, const QStringList &scopes, const QString &refreshToken);
    HttpReply byCode(const FormFields &fields);
    HttpReply byRefresh(const FormFields &fields);

    SimulationHost &m_host;
    const Settings &m_settings;
    QHash<QString, Code> m_codes;
    QHash<QString, Grant> m_grants;
    QHash<QString, Refresh> m_refreshes;
};

}  // namespace carillon::sandbox::linkedin
