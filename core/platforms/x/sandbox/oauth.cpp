// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/sandbox/oauth.h"

#include "core/base/key.h"
#include "core/platforms/simulatedlogin.h"
#include "core/platforms/x/sandbox/problems.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <algorithm>

namespace carillon::sandbox::x {

using namespace Qt::StringLiterals;

namespace {

const auto platform = u"x"_s;

const QStringList &knownScopes()
{
    static const QStringList scopes{u"tweet.read"_s, u"tweet.write"_s, u"tweet.moderate.write"_s, u"users.email"_s,
                                    u"users.read"_s, u"media.write"_s, u"follows.read"_s,         u"offline.access"_s};
    return scopes;
}

/// X shows a page of its own where it must not send the person back.
HttpReply pageProblem(const QString &sentence)
{
    return htmlReply(htmlPage(u"Something went wrong"_s, "<p>" + htmlEscaped(sentence) + "</p>"), 400);
}

HttpReply invalidValue(const QString &what)
{
    return oauthProblem(400, u"invalid_request"_s, u"Value passed for the %1 was invalid."_s.arg(what));
}

/// Of a form; or of JSON, which X takes as well: twitter-api-v2 sends nothing else.
FormFields fieldsIn(const HttpRequest &request)
{
    if (request.contentType() != "application/json")
        return parseForm(request.body);
    FormFields fields;
    const auto json = parseJsonObject(request.body).value_or(QJsonObject{});
    for (auto member = json.begin(); member != json.end(); ++member)
        fields.emplaceBack(member.key(), member.value().toString());
    return fields;
}

QJsonObject toJson(const Grant &grant)
{
    return {{u"user"_s, grant.user},
            {u"client_id"_s, grant.clientId},
            {u"scopes"_s, grant.scopes.join(u' ')},
            {u"family"_s, grant.family},
            {u"until"_s, grant.until ? qint64{grant.until->time_since_epoch().count()} : 0}};
}

Grant grantIn(const QJsonObject &event)
{
    return {.user = event["user"_L1].toString(),
            .clientId = event["client_id"_L1].toString(),
            .scopes = event["scopes"_L1].toString().split(u' ', Qt::SkipEmptyParts),
            .family = event["family"_L1].toString(),
            .until = Instant{std::chrono::milliseconds{event["until"_L1].toInteger()}}};
}

}  // namespace

std::optional<HttpReply> OAuthServer::refuseAuthorization(const FormFields &fields) const
{
    const auto uri = valueOf(fields, u"redirect_uri");
    static const QRegularExpression registered{u"^http://127\\.0\\.0\\.1:5368[234]/callback$"_s};
    if (valueOf(fields, u"client_id").isEmpty())
        return pageProblem(u"You weren't able to give access to the App. Go back and try logging in again."_s);
    if (!m_settings.anyCallback && !registered.match(uri).hasMatch())
        return numbered(400, 415, u"Callback URL not approved for this client application."_s);
    const auto state = valueOf(fields, u"state");
    const auto refuse = [&](const QString &error) {
        return redirectTo(uri, {{u"error"_s, error}, {u"state"_s, state}});
    };
    if (state.isEmpty() || state.size() > 500)
        return pageProblem(u"The state must be given, and have at most 500 characters."_s);
    if (valueOf(fields, u"response_type") != "code"_L1)
        return refuse(u"unsupported_response_type"_s);
    if (valueOf(fields, u"code_challenge").isEmpty()
        || valueOf(fields, u"code_challenge_method").compare("S256"_L1, Qt::CaseInsensitive) != 0)
        return refuse(u"invalid_request"_s);
    const auto scopes = valueOf(fields, u"scope").split(u' ', Qt::SkipEmptyParts);
    const bool allKnown
        = std::all_of(scopes.begin(), scopes.end(), [](const QString &scope) { return knownScopes().contains(scope); });
    if (scopes.isEmpty() || !allKnown)
        return refuse(u"invalid_scope"_s);
    return {};
}

HttpReply OAuthServer::authorize(const HttpRequest &request)
{
    const auto fields = parseForm(request.query) + parseForm(request.body);
    if (auto refusal = refuseAuthorization(fields))
        return *refusal;
    if (request.method == "POST" || !valueOf(fields, u"approve").isEmpty())
        return decide(fields);
    QByteArray form = "<h1>An app wants access</h1>\n<p>This is the Carillon sandbox, not the real X. It asks for: "
        + htmlEscaped(valueOf(fields, u"scope")) + "</p>\n<form method=\"post\" action=\"/i/oauth2/authorize\">\n";
    form += hiddenInputs(fields);
    form += "<label for=\"username\">User name</label>\n"
            "<input id=\"username\" name=\"username\" value=\"alice\" required pattern=\"[A-Za-z0-9_]{1,15}\">\n"
            "<button name=\"approve\" value=\"1\">Authorize app</button>\n"
            "<button name=\"approve\" value=\"0\" formnovalidate>Cancel</button>\n</form>";
    return htmlReply(htmlPage(u"Authorize app"_s, form));
}

HttpReply OAuthServer::decide(const FormFields &fields)
{
    const auto uri = valueOf(fields, u"redirect_uri");
    const auto state = valueOf(fields, u"state");
    if (valueOf(fields, u"approve") != "1"_L1)
        return redirectTo(uri, {{u"error"_s, u"access_denied"_s}, {u"state"_s, state}});
    static const QRegularExpression userName{u"^[A-Za-z0-9_]{1,15}$"_s};
    const auto user = valueOf(fields, u"username").toLower();
    if (!userName.match(user).hasMatch())
        return pageProblem(u"A user name has up to 15 letters, digits and underscores."_s);
    const auto granted = m_settings.grantedScopes.isEmpty() ? valueOf(fields, u"scope") : m_settings.grantedScopes;
    const auto code = newKey() + newKey();
    m_codes.insert(
        code,
        {.grant
         = {.user = user, .clientId = valueOf(fields, u"client_id"), .scopes = granted.split(u' ', Qt::SkipEmptyParts)},
         .redirectUri = uri,
         .challenge = valueOf(fields, u"code_challenge"),
         .until = m_host.clock().now() + std::chrono::seconds{m_settings.codeSeconds}});
    return redirectTo(uri, {{u"state"_s, state}, {u"code"_s, code}});
}

std::optional<HttpReply> OAuthServer::refuseClient(const HttpRequest &request, const FormFields &fields) const
{
    const auto type = request.contentType();
    if (type == "application/json")
        m_host.warned(platform, {}, u"tokens are asked for by a form, says X, but it takes JSON"_s);
    else if (type != "application/x-www-form-urlencoded")
        return invalidValue(u"content type"_s);
    if (m_settings.confidentialApp && !request.hasHeader("authorization"))
        return oauthProblem(401, u"unauthorized_client"_s, u"Missing valid authorization header"_s);
    if (valueOf(fields, u"client_id").isEmpty())
        return oauthProblem(400, u"invalid_request"_s, u"Missing required parameter [client_id]."_s);
    return {};
}

HttpReply OAuthServer::token(const HttpRequest &request)
{
    const auto fields = fieldsIn(request);
    if (auto refusal = refuseClient(request, fields))
        return *refusal;
    const auto type = valueOf(fields, u"grant_type");
    if (type == "authorization_code"_L1)
        return redeemCode(fields);
    if (type == "refresh_token"_L1)
        return renew(fields);
    return invalidValue(u"grant type"_s);
}

HttpReply OAuthServer::redeemCode(const FormFields &fields)
{
    const auto code = m_codes.take(valueOf(fields, u"code"));  // good for one try, right or wrong
    const bool isGood = !code.grant.user.isEmpty() && m_host.clock().now() < code.until
        && code.grant.clientId == valueOf(fields, u"client_id") && code.redirectUri == valueOf(fields, u"redirect_uri");
    if (!isGood)
        return invalidValue(u"authorization code"_s);
    if (challengeOf(valueOf(fields, u"code_verifier")) != code.challenge)
        return oauthProblem(400, u"invalid_request"_s,
                            u"Value passed for the code verifier did not match the code "
                            "challenge."_s);
    auto grant = code.grant;
    grant.family = newKey();
    return issue(grant);
}

HttpReply OAuthServer::renew(const FormFields &fields)
{
    const auto token = valueOf(fields, u"refresh_token");
    const auto known = m_refresh.constFind(token);
    if (known == m_refresh.constEnd() || known->clientId != valueOf(fields, u"client_id")
        || m_endedFamilies.contains(known->family))
        return invalidValue(u"token"_s);
    const auto grant = *known;
    if (m_used.contains(token)) {
        note({{u"do"_s, u"end"_s}, {u"family"_s, grant.family}});
        return invalidValue(u"token"_s);
    }
    note({{u"do"_s, u"used"_s}, {u"token"_s, token}});
    return issue(grant);
}

HttpReply OAuthServer::issue(const Grant &grant)
{
    const auto access = newKey() + newKey();
    auto given = grant;
    given.until = m_host.clock().now() + std::chrono::seconds{m_settings.accessSeconds};
    auto event = toJson(given);
    event[u"do"_s] = u"token"_s;
    event[u"access"_s] = access;
    QJsonObject answer{{u"token_type"_s, u"bearer"_s},
                       {u"expires_in"_s, m_settings.accessSeconds},
                       {u"access_token"_s, access},
                       {u"scope"_s, grant.scopes.join(u' ')}};
    if (grant.scopes.contains(u"offline.access"_s)) {
        const auto refresh = newKey() + newKey();
        event[u"refresh"_s] = refresh;
        answer[u"refresh_token"_s] = refresh;
    }
    note(event);
    return jsonReply(answer);
}

HttpReply OAuthServer::revoke(const HttpRequest &request)
{
    const auto fields = fieldsIn(request);
    if (auto refusal = refuseClient(request, fields))
        return *refusal;
    const auto token = valueOf(fields, u"token");
    const auto grant = m_refresh.contains(token) ? m_refresh.value(token) : m_access.value(token);
    if (!grant.family.isEmpty())
        note({{u"do"_s, u"end"_s}, {u"family"_s, grant.family}});
    return jsonReply({{u"revoked"_s, true}});
}

std::optional<Grant> OAuthServer::grantOf(const QString &token) const
{
    static const QRegularExpression direct{u"^sandbox-[A-Za-z0-9_]{1,30}$"_s};
    if (direct.match(token).hasMatch())
        return Grant{.user = token.mid(8).toLower(), .clientId = u"sandbox"_s, .scopes = knownScopes()};
    const auto known = m_access.constFind(token);
    if (known == m_access.constEnd() || m_endedFamilies.contains(known->family) || known->until <= m_host.clock().now())
        return {};
    return *known;
}

void OAuthServer::note(const QJsonObject &event)
{
    restore(event);
    m_host.journal(platform, event);
}

void OAuthServer::restore(const QJsonObject &event)
{
    const auto what = event["do"_L1].toString();
    if (what == "token"_L1) {
        m_access.insert(event["access"_L1].toString(), grantIn(event));
        if (event.contains("refresh"_L1))
            m_refresh.insert(event["refresh"_L1].toString(), grantIn(event));
    } else if (what == "used"_L1) {
        m_used.insert(event["token"_L1].toString());
    } else if (what == "end"_L1) {
        m_endedFamilies.insert(event["family"_L1].toString());
    }
}

void OAuthServer::clear()
{
    m_codes.clear();
    m_access.clear();
    m_refresh.clear();
    m_used.clear();
    m_endedFamilies.clear();
}

}  // namespace carillon::sandbox::x
