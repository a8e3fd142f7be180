// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/sandbox/logins.h"

#include "core/base/key.h"
#include "core/platforms/simulatedlogin.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

namespace carillon::sandbox::linkedin {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"linkedin"_s;
const auto appId = u"sandbox-app"_s;
const auto appSecret = u"sandbox-app-secret"_s;
constexpr std::chrono::minutes codeLife{30};

HttpReply pageError(const QString &sentence)
{
    return sandbox::pageError(u"Bummer, something went wrong."_s, sentence);
}

bool isRedirect(const QString &uri, bool httpsOnly)
{
    const QUrl url{uri, QUrl::StrictMode};
    if (!url.isValid() || url.host().isEmpty() || url.hasFragment())
        return false;
    const bool isLocal = url.host() == "localhost"_L1 || url.host() == "127.0.0.1"_L1;
    return url.scheme() == "https"_L1 || (!httpsOnly && isLocal && url.scheme() == "http"_L1);
}

/// LinkedIn's documents put spaces between scopes, its own SDK commas.
QStringList scopesIn(QString text)
{
    auto scopes = text.replace(u',', u' ').split(u' ', Qt::SkipEmptyParts);
    scopes.sort();
    return scopes;
}

QByteArray digestOf(const QString &kind, const QString &name)
{
    return QCryptographicHash::hash((kind + name).toUtf8(), QCryptographicHash::Sha256).toHex();
}

bool isForm(const HttpRequest &request)
{
    return request.contentType() == "application/x-www-form-urlencoded";
}

std::optional<HttpReply> refuseApp(const FormFields &fields)
{
    if (valueOf(fields, u"client_id") == appId && valueOf(fields, u"client_secret") == appSecret)
        return {};
    return oauthError(401, u"invalid_client"_s, u"Client authentication failed"_s);
}

}  // namespace

QString personUrn(const QString &user)
{
    return u"urn:li:person:"_s + QString::fromLatin1(digestOf(u"person"_s, user).left(10));
}

QString organizationUrn(const QString &name)
{
    const auto number = digestOf(u"organization"_s, name).left(7).toInt(nullptr, 16) % 90'000'000 + 10'000'000;
    return u"urn:li:organization:%1"_s.arg(number);
}

QStringList Logins::scopesOfApp() const
{
    QStringList scopes;
    if (m_settings.appProducts != "organization"_L1)
        scopes += {u"openid"_s, u"profile"_s, u"email"_s, u"w_member_social"_s};
    if (m_settings.appProducts != "member"_L1)
        scopes += {u"r_organization_social"_s, u"w_organization_social"_s, u"rw_organization_admin"_s};
    return scopes;
}

std::optional<HttpReply> Logins::refuseAuthorization(const FormFields &fields) const
{
    const auto uri = valueOf(fields, u"redirect_uri");
    if (valueOf(fields, u"client_id") != appId)
        return pageError(u"The passed in client_id is invalid"_s);
    if (!isRedirect(uri, m_settings.httpsRedirectsOnly))
        return pageError(u"The redirect_uri does not match the registered value"_s);
    const auto state = valueOf(fields, u"state");
    if (valueOf(fields, u"response_type") != "code"_L1)
        return redirectTo(uri, {{u"error"_s, u"unsupported_response_type"_s}, {u"state"_s, state}});
    const auto offered = scopesOfApp();
    const auto asked = scopesIn(valueOf(fields, u"scope"));
    for (const auto &scope : asked) {
        if (!offered.contains(scope))
            return redirectTo(
                uri,
                {{u"error"_s, u"unauthorized_scope_error"_s},
                 {u"error_description"_s, u"Scope %1 is not authorized for your application"_s.arg(scope)},
                 {u"state"_s, state}});
    }
    return asked.isEmpty() ? std::optional{pageError(u"A required parameter \"scope\" is missing"_s)} : std::nullopt;
}

HttpReply Logins::consentPage(const FormFields &fields) const
{
    if (auto refusal = refuseAuthorization(fields))
        return *refusal;
    return sandbox::consentPage({.title = u"Sign in"_s,
                                 .network = u"LinkedIn"_s,
                                 .scopes = valueOf(fields, u"scope"),
                                 .yes = u"Allow"_s,
                                 .action = u"/linkedin/oauth/v2/authorization"_s,
                                 .nameRule = u"[A-Za-z0-9_]+"_s},
                                fields);
}

HttpReply Logins::decide(const FormFields &fields)
{
    if (auto refusal = refuseAuthorization(fields))
        return *refusal;
    const auto uri = valueOf(fields, u"redirect_uri");
    const auto state = valueOf(fields, u"state");
    if (valueOf(fields, u"approve") != "1"_L1)
        return redirectTo(uri,
                          {{u"error"_s, u"user_cancelled_authorize"_s},
                           {u"error_description"_s, u"The user cancelled the authorization"_s},
                           {u"state"_s, state}});
    static const QRegularExpression userName{u"^[A-Za-z0-9_]{1,30}$"_s};
    const auto user = valueOf(fields, u"username");
    if (!userName.match(user).hasMatch())
        return pageError(u"A name has letters, digits and underscores."_s);
    const auto code = u"AQ"_s + newKey() + newKey();
    m_codes.insert(code,
                   {.user = user.toLower(),
                    .redirectUri = uri,
                    .scopes = scopesIn(valueOf(fields, u"scope")),
                    .until = m_host.clock().now() + codeLife});
    return redirectTo(uri, {{u"code"_s, code}, {u"state"_s, state}});
}

HttpReply Logins::token(const HttpRequest &request)
{
    const auto fields = isForm(request) ? parseForm(request.body) : FormFields{};
    const auto kind = valueOf(fields, u"grant_type");
    if (kind.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"A required parameter \"grant_type\" is missing"_s);
    if (auto refusal = refuseApp(fields))
        return *refusal;
    if (kind == "authorization_code"_L1)
        return byCode(fields);
    if (kind == "refresh_token"_L1)
        return byRefresh(fields);
    return oauthError(400, u"unsupported_grant_type"_s, u"The grant type is not supported"_s);
}

HttpReply Logins::byCode(const FormFields &fields)
{
    const auto code = m_codes.take(valueOf(fields, u"code"));  // it works once, right or wrong
    if (code.user.isEmpty() || m_host.clock().now() >= code.until)
        return oauthError(400, u"invalid_grant"_s,
                          u"Unable to retrieve access token: appid/redirect uri/code verifier does not match "
                          "authorization code. Or authorization code expired."_s);
    if (code.redirectUri != valueOf(fields, u"redirect_uri"))
        return oauthError(400, u"invalid_redirect_uri"_s,
                          u"Unable to retrieve access token: appid/redirect uri does not match"_s);
    auto scopes = code.scopes;
    for (const auto &withheld : m_settings.withheldScopes.split(u' ', Qt::SkipEmptyParts))
        scopes.removeAll(withheld);
    QString refreshToken;
    if (m_settings.refreshTokens) {
        refreshToken = u"AQR"_s + newKey() + newKey();
        const auto until = m_host.clock().now() + std::chrono::seconds{m_settings.refreshSeconds};
        const QJsonObject event{{u"do"_s, u"refresh"_s},
                                {u"token"_s, refreshToken},
                                {u"user"_s, code.user},
                                {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                                {u"until"_s, secondsOf(until)}};
        restore(event);
        m_host.journal(platform, event);
    }
    return issue(code.user, scopes, refreshToken);
}

HttpReply Logins::byRefresh(const FormFields &fields)
{
    const auto token = valueOf(fields, u"refresh_token");
    const auto known = m_refreshes.value(token);
    if (known.user.isEmpty() || m_host.clock().now() >= known.until)
        return oauthError(400, u"invalid_grant"_s, u"The provided refresh token is invalid or expired"_s);
    return issue(known.user, known.scopes, token);
}

HttpReply Logins::issue(const QString &user, const QStringList &scopes, const QString &refreshToken)
{
    const auto token = u"AQX"_s + newKey() + newKey();
    const auto now = m_host.clock().now();
    const auto until = now + std::chrono::seconds{m_settings.accessSeconds};
    const QJsonObject event{{u"do"_s, u"token"_s},
                            {u"token"_s, token},
                            {u"user"_s, user},
                            {u"scopes"_s, QJsonArray::fromStringList(scopes)},
                            {u"until"_s, secondsOf(until)}};
    restore(event);
    m_host.journal(platform, event);
    m_grants[token].failuresLeft = m_settings.freshTokenFailures;
    QJsonObject answer{{u"access_token"_s, token},
                       {u"expires_in"_s, m_settings.accessSeconds},
                       {u"scope"_s, scopes.join(u',')},
                       {u"token_type"_s, u"Bearer"_s}};
    if (!refreshToken.isEmpty()) {
        answer[u"refresh_token"_s] = refreshToken;
        answer[u"refresh_token_expires_in"_s] = secondsOf(m_refreshes.value(refreshToken).until) - secondsOf(now);
    }
    return jsonReply(answer);
}

HttpReply Logins::introspect(const HttpRequest &request) const
{
    const auto fields = isForm(request) ? parseForm(request.body) : FormFields{};
    if (auto refusal = refuseApp(fields))
        return *refusal;
    const auto grant = grantOf(valueOf(fields, u"token"));
    if (!grant || grant->revoked)
        return jsonReply({{u"active"_s, false}, {u"status"_s, u"revoked"_s}});
    QJsonObject answer{{u"active"_s, true}, {u"status"_s, u"active"_s}, {u"scope"_s, grant->scopes.join(u',')}};
    if (grant->endsAt)
        answer[u"expires_at"_s] = secondsOf(*grant->endsAt);
    return jsonReply(answer);
}

HttpReply Logins::revoke(const HttpRequest &request)
{
    const auto fields = isForm(request) ? parseForm(request.body) : FormFields{};
    if (auto refusal = refuseApp(fields))
        return *refusal;
    const QJsonObject event{{u"do"_s, u"revoke"_s}, {u"token"_s, valueOf(fields, u"token")}};
    restore(event);
    m_host.journal(platform, event);
    return jsonReply({});
}

std::optional<Grant> Logins::grantOf(const QString &token) const
{
    const auto known = m_grants.constFind(token);
    if (known != m_grants.constEnd())
        return *known;
    static const QRegularExpression direct{u"^sandbox-(org-)?([A-Za-z0-9_.-]{1,40})$"_s};
    const auto match = direct.match(token);
    if (!match.hasMatch())
        return {};
    Grant grant{.user = match.captured(2).toLower(), .isOrganization = match.hasCaptured(1)};
    grant.scopes = grant.isOrganization
        ? QStringList{u"r_organization_social"_s, u"w_organization_social"_s, u"rw_organization_admin"_s}
        : QStringList{u"openid"_s, u"profile"_s, u"w_member_social"_s};
    for (const auto &withheld : m_settings.withheldScopes.split(u' ', Qt::SkipEmptyParts))
        grant.scopes.removeAll(withheld);
    return grant;
}

std::optional<Grant> Logins::use(const QString &token)
{
    auto grant = grantOf(token);
    if (grant && grant->failuresLeft > 0) {
        --m_grants[token].failuresLeft;
        grant->revoked = true;
    }
    return grant;
}

QStringList Logins::organizationsOf(const Grant &grant) const
{
    if (grant.isOrganization)
        return {grant.user};
    const auto named = m_settings.organizations[grant.user];
    if (named.isUndefined())
        return {grant.user + u"-works"_s};
    return textsIn(named);
}

void Logins::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto token = event["token"_L1].toString();
    const Instant until{std::chrono::seconds{event["until"_L1].toInteger()}};
    const auto scopes = textsIn(event["scopes"_L1]);
    if (what == "token"_L1) {
        m_grants.insert(token, {.user = event["user"_L1].toString(), .scopes = scopes, .endsAt = until});
    } else if (what == "refresh"_L1) {
        m_refreshes.insert(token, {.user = event["user"_L1].toString(), .scopes = scopes, .until = until});
    } else if (what == "revoke"_L1) {
        auto grant = grantOf(token).value_or(Grant{});
        grant.revoked = true;
        m_grants.insert(token, grant);
    }
}

void Logins::clear()
{
    m_codes.clear();
    m_grants.clear();
    m_refreshes.clear();
}

}  // namespace carillon::sandbox::linkedin
