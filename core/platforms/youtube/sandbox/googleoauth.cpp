// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/sandbox/googleoauth.h"

#include "core/base/key.h"
#include "core/platforms/simulatedlogin.h"

#include <QHostAddress>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace carillon::sandbox::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const auto platform = u"youtube"_s;
const auto scopeRoot = u"https://www.googleapis.com/auth/"_s;
constexpr auto codeLife = 10min;
constexpr auto testingLife = std::chrono::hours{7 * 24};

HttpReply invalidGrant(const QString &description)
{
    return oauthError(400, u"invalid_grant"_s, description);
}

HttpReply pageError(const QString &sentence)
{
    return htmlReply(htmlPage(u"Access blocked"_s, "<h1>Access blocked</h1><p>" + htmlEscaped(sentence) + "</p>"), 400);
}

HttpReply redirect(const QString &uri, const FormFields &fields)
{
    return redirectTo(uri, filled(fields));
}

/// Desktop clients: nothing is registered, any port of this machine will do, "localhost" will not.
bool isLoopback(const QString &uri)
{
    const QUrl url{uri, QUrl::StrictMode};
    QHostAddress address;
    return url.scheme() == "http"_L1 && address.setAddress(url.host()) && address.isLoopback();
}

const QStringList &knownScopes()
{
    static const QStringList known{scopeRoot + u"youtube"_s, scopeRoot + u"youtube.upload"_s,
                                   scopeRoot + u"youtube.readonly"_s, scopeRoot + u"youtube.force-ssl"_s};
    return known;
}

QStringList scopesIn(const FormFields &fields)
{
    return valueOf(fields, u"scope").split(u' ', Qt::SkipEmptyParts);
}

qint64 millisecondsOf(Instant instant)
{
    return instant.time_since_epoch().count();
}

}  // namespace

bool Grant::coversAny(const QStringList &wanted) const
{
    return scopes.contains(knownScopes().first())
        || std::any_of(wanted.begin(), wanted.end(),
                       [this](const QString &scope) { return scopes.contains(scopeRoot + scope); });
}

std::optional<HttpReply> GoogleOAuth::refusal(const FormFields &fields) const
{
    if (valueOf(fields, u"client_id").isEmpty())
        return pageError(u"Missing required parameter: client_id. Error 400: invalid_request"_s);
    const auto uri = valueOf(fields, u"redirect_uri");
    if (!isLoopback(uri))
        return pageError(u"Error 400: redirect_uri_mismatch"_s);
    if (valueOf(fields, u"response_type") != "code"_L1)
        return pageError(u"Error 400: unsupported_response_type"_s);
    const auto scopes = scopesIn(fields);
    if (scopes.isEmpty() || std::any_of(scopes.begin(), scopes.end(), [](const QString &scope) {
            return !knownScopes().contains(scope);
        }))
        return pageError(u"Some requested scopes were invalid. Error 400: invalid_scope"_s);
    if (!valueOf(fields, u"code_challenge").isEmpty() && valueOf(fields, u"code_challenge_method") != "S256"_L1)
        return pageError(u"Error 400: invalid_request (code_challenge_method)"_s);
    return {};
}

HttpReply GoogleOAuth::consentPage(const FormFields &fields) const
{
    QByteArray form = "<h1>Sign in with the sandbox</h1>\n<p>This is the Carillon sandbox, not Google.</p>\n"
                      "<form method=\"post\" action=\"/google/o/oauth2/v2/auth\">\n";
    form += hiddenInputs(fields, {u"granted"_s});
    for (const auto &scope : scopesIn(fields)) {
        const auto word = htmlEscaped(scope.mid(scopeRoot.size()));
        form += "<label><input type=\"checkbox\" name=\"granted\" value=\"" + word + "\" checked> " + word
            + "</label>\n";
    }
    form += "<label for=\"username\">Channel</label>\n"
            "<input id=\"username\" name=\"username\" value=\"alice\" required pattern=\"[A-Za-z0-9_]+\">\n"
            "<button name=\"approve\" value=\"1\">Continue</button>\n"
            "<button name=\"approve\" value=\"0\" formnovalidate>Cancel</button>\n</form>";
    return htmlReply(htmlPage(u"Sign in"_s, form));
}

HttpReply GoogleOAuth::authorize(const FormFields &fields)
{
    if (auto refused = refusal(fields))
        return *refused;
    return valueOf(fields, u"approve").isEmpty() ? consentPage(fields) : decide(fields);
}

HttpReply GoogleOAuth::decide(const FormFields &fields)
{
    const auto uri = valueOf(fields, u"redirect_uri");
    const auto state = valueOf(fields, u"state");
    if (valueOf(fields, u"approve") != "1"_L1)
        return redirect(uri, {{u"error"_s, u"access_denied"_s}, {u"state"_s, state}});
    static const QRegularExpression userName{u"^[A-Za-z0-9_]{1,30}$"_s};
    const auto user = valueOf(fields, u"username").toLower();
    if (!userName.match(user).hasMatch())
        return pageError(u"A channel's name has letters, digits and underscores."_s);
    QStringList ticked;
    for (const auto &[name, value] : fields) {
        if (name == "granted"_L1)
            ticked += scopeRoot + value;
    }
    auto scopes = scopesIn(fields);
    if (!ticked.isEmpty())
        scopes.removeIf([&](const QString &scope) { return !ticked.contains(scope); });
    const auto code = u"4/0"_s + newKey();
    m_codes.insert(code,
                   {.grant = {.user = user, .client = valueOf(fields, u"client_id"), .scopes = scopes},
                    .redirectUri = uri,
                    .challenge = valueOf(fields, u"code_challenge"),
                    .isOffline = valueOf(fields, u"access_type") == "offline"_L1
                        && valueOf(fields, u"prompt").contains(u"consent"_s),
                    .until = m_host.clock().now() + codeLife});
    return redirect(uri, {{u"code"_s, code}, {u"scope"_s, scopes.join(u' ')}, {u"state"_s, state}});
}

HttpReply GoogleOAuth::token(const HttpRequest &request)
{
    if (request.method != "POST" || request.contentType() != "application/x-www-form-urlencoded")
        return oauthError(400, u"invalid_request"_s, u"The request is no form that is posted."_s);
    const auto fields = parseForm(request.body);
    const auto client = valueOf(fields, u"client_id");
    const auto secret = valueOf(fields, u"client_secret");
    if (client.isEmpty())
        return oauthError(401, u"invalid_client"_s, u"The OAuth client was not found."_s);
    if (secret.isEmpty())
        return oauthError(400, u"invalid_request"_s, u"client_secret is missing."_s);
    if (m_settings.clientSecrets.contains(client) && m_settings.clientSecrets[client].toString() != secret)
        return oauthError(401, u"invalid_client"_s, u"The provided client secret is invalid."_s);
    const auto type = valueOf(fields, u"grant_type");
    auto reply = type == "authorization_code"_L1 ? exchangeCode(fields)
        : type == "refresh_token"_L1             ? renew(fields)
                                     : oauthError(400, u"unsupported_grant_type"_s, u"Invalid grant_type: "_s + type);
    reply.headers += std::pair<QByteArray, QByteArray>{"Date", httpDate(m_host.clock().now())};
    return reply;
}

HttpReply GoogleOAuth::exchangeCode(const FormFields &fields)
{
    const auto code = m_codes.take(valueOf(fields, u"code"));  // works once, right or wrong
    const bool fits = !code.grant.user.isEmpty() && code.grant.client == valueOf(fields, u"client_id")
        && m_host.clock().now() < code.until;
    if (!fits)
        return invalidGrant(u"Malformed auth code."_s);
    if (code.redirectUri != valueOf(fields, u"redirect_uri"))
        return oauthError(400, u"redirect_uri_mismatch"_s, u"Bad Request"_s);
    if (!code.challenge.isEmpty() && challengeOf(valueOf(fields, u"code_verifier")) != code.challenge)
        return invalidGrant(u"Invalid code verifier."_s);
    auto grant = code.grant;
    if (code.isOffline) {
        grant.refreshToken = u"1//0"_s + newKey();
        note({{u"do"_s, u"refreshable"_s},
              {u"token"_s, grant.refreshToken},
              {u"user"_s, grant.user},
              {u"client"_s, grant.client},
              {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)},
              {u"at"_s, millisecondsOf(m_host.clock().now())}});
    }
    return issue(grant, grant.refreshToken);
}

HttpReply GoogleOAuth::renew(const FormFields &fields)
{
    const auto token = valueOf(fields, u"refresh_token");
    const auto known = m_refreshable.constFind(token);
    const bool isDead = known == m_refreshable.constEnd() || known->grant.client != valueOf(fields, u"client_id")
        || (m_settings.testing && m_host.clock().now() - known->madeAt > testingLife);
    if (isDead)
        return invalidGrant(u"Token has been expired or revoked."_s);
    auto grant = known->grant;
    grant.refreshToken = token;
    return issue(std::move(grant), {});
}

HttpReply GoogleOAuth::issue(Grant grant, const QString &newRefreshToken)
{
    const auto token = u"ya29."_s + newKey();
    note({{u"do"_s, u"access"_s},
          {u"token"_s, token},
          {u"user"_s, grant.user},
          {u"client"_s, grant.client},
          {u"scopes"_s, QJsonArray::fromStringList(grant.scopes)},
          {u"refresh"_s, grant.refreshToken},
          {u"until"_s, millisecondsOf(m_host.clock().now() + std::chrono::seconds{m_settings.accessSeconds})}});
    QJsonObject answer{{u"access_token"_s, token},
                       {u"expires_in"_s, m_settings.accessSeconds},
                       {u"scope"_s, grant.scopes.join(u' ')},
                       {u"token_type"_s, u"Bearer"_s}};
    if (!newRefreshToken.isEmpty())
        answer[u"refresh_token"_s] = newRefreshToken;
    return jsonReply(answer);
}

HttpReply GoogleOAuth::revoke(const HttpRequest &request)
{
    if (request.method != "POST")
        return oauthError(400, u"invalid_request"_s, u"The request is not posted."_s);
    // Google's guide names it in the address; its reference also takes a form.
    auto token = valueOf(parseForm(request.query) + parseForm(request.body), u"token");
    if (const auto grant = m_grants.constFind(token); grant != m_grants.constEnd() && !grant->refreshToken.isEmpty())
        token = grant->refreshToken;
    if (!m_refreshable.contains(token) && !m_grants.contains(token))
        return oauthError(400, u"invalid_token"_s, u"Token expired or revoked"_s);
    note({{u"do"_s, u"revoke"_s}, {u"token"_s, token}});
    return jsonReply({});
}

std::optional<Grant> GoogleOAuth::grantOf(const QString &token) const
{
    const auto known = m_grants.constFind(token);
    if (known != m_grants.constEnd())
        return m_host.clock().now() < known->until ? std::optional{*known} : std::nullopt;
    static const QRegularExpression direct{u"^sandbox-([A-Za-z0-9_]{1,30})$"_s};
    const auto match = direct.match(token);
    if (!match.hasMatch())
        return {};
    return Grant{.user = match.captured(1).toLower(), .client = u"sandbox"_s, .scopes = knownScopes()};
}

QString GoogleOAuth::userOf(const QString &token) const
{
    const auto known = m_grants.constFind(token);
    return known != m_grants.constEnd() ? known->user : grantOf(token).value_or(Grant{}).user;
}

void GoogleOAuth::note(const QJsonObject &event)
{
    restore(event);
    m_host.journal(platform, event);
}

void GoogleOAuth::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    const auto token = event["token"_L1].toString();
    Grant grant{.user = event["user"_L1].toString(),
                .client = event["client"_L1].toString(),
                .scopes = event["scopes"_L1].toVariant().toStringList(),
                .refreshToken = event["refresh"_L1].toString()};
    if (what == "refreshable"_L1) {
        m_refreshable.insert(token, {grant, Instant{std::chrono::milliseconds{event["at"_L1].toInteger()}}});
    } else if (what == "access"_L1) {
        grant.until = Instant{std::chrono::milliseconds{event["until"_L1].toInteger()}};
        m_grants.insert(token, grant);
    } else if (what == "revoke"_L1) {
        m_refreshable.remove(token);
        for (auto &one : m_grants) {
            if (one.refreshToken == token)
                one.until = {};
        }
        if (const auto own = m_grants.find(token); own != m_grants.end())
            own->until = {};
    }
}

void GoogleOAuth::clear()
{
    m_codes.clear();
    m_grants.clear();
    m_refreshable.clear();
}

}  // namespace carillon::sandbox::youtube
