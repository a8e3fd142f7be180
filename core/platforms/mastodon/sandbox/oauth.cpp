// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/sandbox/oauth.h"

#include "core/base/key.h"
#include "core/platforms/mastodon/sandbox/parameters.h"
#include "core/platforms/simulatedlogin.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QSet>
#include <QUrl>

namespace carillon::sandbox::mastodon {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"mastodon"_s;
const auto outOfBand = u"urn:ietf:wg:oauth:2.0:oob"_s;
constexpr auto directPrefix = "sandbox-"_L1;
constexpr std::chrono::minutes codeLife{10};

HttpReply invalidGrant()
{
    return oauthError(400, u"invalid_grant"_s,
                      u"The provided authorization grant is invalid, expired, revoked, does not match the redirection "
                      "URI used in the authorization request, or was issued to another client."_s);
}

HttpReply invalidClient()
{
    return oauthError(401, u"invalid_client"_s,
                      u"Client authentication failed due to unknown client, no client authentication included, or "
                      "unsupported authentication method."_s);
}

HttpReply pageError(int status, const QString &sentence)
{
    return htmlReply(htmlPage(u"An error has occurred"_s, "<p>" + htmlEscaped(sentence) + "</p>"), status);
}

HttpReply redirect(const QString &uri, const FormFields &fields)
{
    return redirectTo(uri, filled(fields));
}

bool isLoopback(const QUrl &url)
{
    QHostAddress address;
    return address.setAddress(url.host()) && address.isLoopback();
}

QStringList scopesOf(const QJsonObject &parameters, QStringView name)
{
    auto scopes = textOf(parameters, name).split(u' ', Qt::SkipEmptyParts);
    if (scopes.isEmpty())
        scopes = {u"read"_s};
    scopes.sort();
    return scopes;
}

bool isCovered(const QString &scope, const QStringList &granted)
{
    return granted.contains(scope) || granted.contains(scope.section(u':', 0, 0));
}

QString longKey()
{
    return newKey() + newKey().left(17);
}

}  // namespace

bool Grant::covers(const QString &scope) const
{
    return isCovered(scope, scopes);
}

HttpReply OAuthServer::registerApp(const QJsonObject &parameters)
{
    App app{.id = QString::number(m_apps.size() + 1),
            .name = textOf(parameters, u"client_name"),
            .website = textOf(parameters, u"website"),
            .secret = longKey(),
            .redirectUris = {},
            .scopes = scopesOf(parameters, u"scopes")};
    // One text with line breaks before 4.3, a list since.
    for (const auto &uris : listOf(parameters, u"redirect_uris"))
        app.redirectUris += uris.split(QRegularExpression{u"\\s+"_s}, Qt::SkipEmptyParts);
    if (app.name.trimmed().isEmpty())
        return jsonReply({{u"error"_s, u"Validation failed: Application name can't be blank"_s}}, 422);
    if (app.redirectUris.isEmpty())
        return jsonReply({{u"error"_s, u"Validation failed: Redirect URI can't be blank"_s}}, 422);
    for (const auto &uri : app.redirectUris) {
        if (uri != outOfBand && QUrl{uri}.isRelative())
            return jsonReply({{u"error"_s, u"Validation failed: Redirect URI must be an absolute URI."_s}}, 422);
    }
    static const QSet<QString> known{u"read"_s, u"write"_s, u"follow"_s, u"push"_s, u"profile"_s};
    for (const auto &scope : app.scopes) {
        if (!known.contains(scope.section(u':', 0, 0)))
            return jsonReply({{u"error"_s, u"Validation failed: Scopes doesn't match configured on the server."_s}},
                             422);
    }
    const auto clientId = longKey();
    m_apps.insert(clientId, app);
    const QJsonObject event{{u"do"_s, u"app"_s},
                            {u"client_id"_s, clientId},
                            {u"client_secret"_s, app.secret},
                            {u"name"_s, app.name},
                            {u"website"_s, app.website},
                            {u"redirect_uris"_s, QJsonArray::fromStringList(app.redirectUris)},
                            {u"scopes"_s, QJsonArray::fromStringList(app.scopes)}};
    m_host.journal(platform, event);
    auto json = event;
    json.remove(u"do"_s);
    json[u"id"_s] = app.id;
    json[u"website"_s] = app.website.isEmpty() ? QJsonValue{QJsonValue::Null} : QJsonValue{app.website};
    json[u"redirect_uri"_s] = app.redirectUris.join(u'\n');
    json[u"vapid_key"_s] = QString{};
    return jsonReply(json);
}

HttpReply OAuthServer::verifyApp(const Grant &grant) const
{
    return jsonReply({{u"name"_s, grant.application},
                      {u"website"_s, grant.website},
                      {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)}});
}

bool OAuthServer::redirectAllowed(const App &app, const QString &uri) const
{
    if (app.redirectUris.contains(uri))
        return true;
    if (m_settings.redirectPortExact)
        return false;
    // RFC 8252 section 7.3: the port of a loopback address may vary.
    QUrl asked{uri};
    asked.setPort(-1);
    for (const auto &registered : app.redirectUris) {
        QUrl known{registered};
        known.setPort(-1);
        if (isLoopback(known) && isLoopback(asked) && known == asked)
            return true;
    }
    return false;
}

std::optional<HttpReply> OAuthServer::refuseAuthorization(const QJsonObject &parameters) const
{
    const auto app = m_apps.constFind(textOf(parameters, u"client_id"));
    if (app == m_apps.constEnd())
        return pageError(401, u"Client authentication failed due to unknown client."_s);
    const auto uri = textOf(parameters, u"redirect_uri");
    if (!redirectAllowed(*app, uri))
        return pageError(400, u"The redirect uri included is not valid."_s);
    const auto state = textOf(parameters, u"state");
    const auto refuse = [&](const QString &error, const QString &description) -> HttpReply {
        if (uri == outOfBand)
            return pageError(400, description);
        return redirect(uri, {{u"error"_s, error}, {u"error_description"_s, description}, {u"state"_s, state}});
    };
    if (textOf(parameters, u"response_type") != "code"_L1)
        return refuse(u"unsupported_response_type"_s,
                      u"The authorization server does not support this response type."_s);
    for (const auto &scope : scopesOf(parameters, u"scope")) {
        if (!isCovered(scope, app->scopes))
            return refuse(u"invalid_scope"_s, u"The requested scope is invalid, unknown, or malformed."_s);
    }
    const bool plain = textOf(parameters, u"code_challenge_method") != "S256"_L1;
    if (!textOf(parameters, u"code_challenge").isEmpty() && plain && !m_settings.ignorePkce)
        return refuse(u"invalid_code_challenge_method"_s, u"The code_challenge_method must be S256."_s);
    return {};
}

HttpReply OAuthServer::consentPage(const QJsonObject &parameters) const
{
    if (auto refusal = refuseAuthorization(parameters))
        return *refusal;
    QByteArray form = "<h1>Authorization required</h1>\n<p>This is the Carillon sandbox, not a real server. <strong>"
        + htmlEscaped(m_apps[textOf(parameters, u"client_id")].name) + "</strong> asks for: "
        + htmlEscaped(textOf(parameters, u"scope")) + "</p>\n<form method=\"post\" action=\"/oauth/authorize\">\n";
    for (auto field = parameters.begin(); field != parameters.end(); ++field) {
        if (field.key() != "username"_L1 && field.key() != "approve"_L1)
            form += "<input type=\"hidden\" name=\"" + htmlEscaped(field.key()) + "\" value=\""
                + htmlEscaped(textOf(parameters, field.key())) + "\">\n";
    }
    form += "<label for=\"username\">User name</label>\n"
            "<input id=\"username\" name=\"username\" value=\"alice\" required pattern=\"[A-Za-z0-9_]+\">\n"
            "<button name=\"approve\" value=\"1\">Authorize</button>\n"
            "<button name=\"approve\" value=\"0\" formnovalidate>Deny</button>\n</form>";
    return htmlReply(htmlPage(u"Authorization required"_s, form));
}

HttpReply OAuthServer::decide(const QJsonObject &parameters)
{
    if (auto refusal = refuseAuthorization(parameters))
        return *refusal;
    const auto uri = textOf(parameters, u"redirect_uri");
    const auto state = textOf(parameters, u"state");
    static const QRegularExpression userName{u"^[A-Za-z0-9_]{1,30}$"_s};
    const auto user = textOf(parameters, u"username");
    if (!truthOf(parameters, u"approve", false)) {
        const auto sentence = u"The resource owner or authorization server denied the request."_s;
        if (uri == outOfBand)
            return pageError(403, sentence);
        return redirect(uri,
                        {{u"error"_s, u"access_denied"_s}, {u"error_description"_s, sentence}, {u"state"_s, state}});
    }
    if (!userName.match(user).hasMatch())
        return pageError(422, u"A user name has letters, digits and underscores."_s);
    const auto code = longKey();
    m_codes.insert(code,
                   {.clientId = textOf(parameters, u"client_id"),
                    .user = user.toLower(),
                    .redirectUri = uri,
                    .challenge = textOf(parameters, u"code_challenge"),
                    .scopes = scopesOf(parameters, u"scope"),
                    .until = m_host.clock().now() + codeLife});
    if (uri == outOfBand)
        return htmlReply(
            htmlPage(u"Authorization code"_s,
                     "<p>Copy this code into the application:</p>\n<code>" + htmlEscaped(code) + "</code>"));
    return redirect(uri, {{u"code"_s, code}, {u"state"_s, state}});
}

QString OAuthServer::authenticated(const HttpRequest &request, const QJsonObject &parameters) const
{
    auto id = textOf(parameters, u"client_id");
    auto secret = textOf(parameters, u"client_secret");
    const auto header = request.header("authorization");
    if (header.left(6).toLower() == "basic ") {
        const auto pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6)));
        id = pair.section(u':', 0, 0);
        secret = pair.section(u':', 1);
    }
    const auto app = m_apps.constFind(id);
    return app != m_apps.constEnd() && app->secret == secret ? id : QString{};
}

bool OAuthServer::redeems(const Code &code, const QString &clientId, const QJsonObject &parameters) const
{
    const bool verified = m_settings.ignorePkce || code.challenge.isEmpty()
        || challengeOf(textOf(parameters, u"code_verifier")) == code.challenge;
    return code.clientId == clientId && verified && m_host.clock().now() < code.until
        && code.redirectUri == textOf(parameters, u"redirect_uri");
}

HttpReply OAuthServer::token(const HttpRequest &request, const QJsonObject &parameters)
{
    const auto grantType = textOf(parameters, u"grant_type");
    if (grantType.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"Missing required parameter: grant_type."_s);
    if (grantType != "authorization_code"_L1 && grantType != "client_credentials"_L1)
        return oauthError(400, u"unsupported_grant_type"_s,
                          u"The authorization grant type is not supported by the authorization server."_s);
    const auto clientId = authenticated(request, parameters);
    if (clientId.isEmpty())
        return invalidClient();
    Code grant{.clientId = clientId, .scopes = scopesOf(parameters, u"scope")};
    if (grantType == "authorization_code"_L1) {
        grant = m_codes.take(textOf(parameters, u"code"));  // a code works once, right or wrong
        if (grant.user.isEmpty() || !redeems(grant, clientId, parameters))
            return invalidGrant();
    }
    const auto token = issue(grant.clientId, grant.user, grant.scopes);
    const auto now = std::chrono::floor<std::chrono::seconds>(m_host.clock().now());
    return jsonReply({{u"access_token"_s, token},
                      {u"token_type"_s, u"Bearer"_s},
                      {u"scope"_s, grant.scopes.join(u' ')},
                      {u"created_at"_s, qint64{now.time_since_epoch().count()}}});
}

QString OAuthServer::issue(const QString &clientId, const QString &user, const QStringList &scopes)
{
    const auto key = QStringList{clientId, user, scopes.join(u' ')}.join(u'\n');
    const auto known = m_tokenOfUser.value(key);
    if (!known.isEmpty() && !m_grants.value(known).revoked)
        return known;
    const auto token = longKey();
    const QJsonObject event{{u"do"_s, u"token"_s},
                            {u"token"_s, token},
                            {u"client_id"_s, clientId},
                            {u"user"_s, user},
                            {u"scopes"_s, QJsonArray::fromStringList(scopes)}};
    restore(event);
    m_host.journal(platform, event);
    return token;
}

HttpReply OAuthServer::revoke(const HttpRequest &request, const QJsonObject &parameters)
{
    if (authenticated(request, parameters).isEmpty())
        return oauthError(403, u"unauthorized_client"_s, u"You are not authorized to revoke this token"_s);
    const auto token = textOf(parameters, u"token");
    if (grantOf(token)) {
        const QJsonObject event{{u"do"_s, u"revoke"_s}, {u"token"_s, token}};
        restore(event);
        m_host.journal(platform, event);
    }
    return jsonReply({});
}

std::optional<Grant> OAuthServer::grantOf(const QString &token) const
{
    const auto known = m_grants.constFind(token);
    if (known != m_grants.constEnd())
        return *known;
    static const QRegularExpression direct{u"^sandbox-[A-Za-z0-9_]{1,30}$"_s};
    if (!direct.match(token).hasMatch())
        return {};
    return Grant{.user = token.mid(directPrefix.size()).toLower(),
                 .application = m_settings.tokenApplication,
                 .scopes = {u"read"_s, u"write"_s, u"profile"_s}};
}

void OAuthServer::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto token = event["token"_L1].toString();
    const auto clientId = event["client_id"_L1].toString();
    if (what == "app"_L1) {
        m_apps.insert(clientId,
                      {.id = QString::number(m_apps.size() + 1),
                       .name = event["name"_L1].toString(),
                       .website = event["website"_L1].toString(),
                       .secret = event["client_secret"_L1].toString(),
                       .redirectUris = listOf(event, u"redirect_uris"),
                       .scopes = listOf(event, u"scopes")});
    } else if (what == "token"_L1) {
        const auto app = m_apps.value(clientId);
        const auto scopes = listOf(event, u"scopes");
        const auto user = event["user"_L1].toString();
        m_grants.insert(token, {.user = user, .application = app.name, .website = app.website, .scopes = scopes});
        m_tokenOfUser.insert(QStringList{clientId, user, scopes.join(u' ')}.join(u'\n'), token);
    } else if (what == "revoke"_L1) {
        auto grant = grantOf(token).value_or(Grant{});
        grant.revoked = true;
        m_grants.insert(token, grant);
    }
}

void OAuthServer::clear()
{
    m_apps.clear();
    m_codes.clear();
    m_grants.clear();
    m_tokenOfUser.clear();
}

}  // namespace carillon::sandbox::mastodon
