// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/authserver.h"

#include "core/base/key.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUrl>
#include <QUrlQuery>

namespace carillon::sandbox::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto root = "/bluesky/oauth/";
constexpr auto resourcePath = "/.well-known/oauth-protected-resource";
constexpr auto metadataPath = "/.well-known/oauth-authorization-server/bluesky";
constexpr auto scope = "atproto transition:generic"_L1;

HttpReply failure(int status, const QString &error, const QString &description)
{
    return jsonReply({{u"error"_s, error}, {u"error_description"_s, description}}, status);
}

QJsonObject metadata(const QString &issuer)
{
    const auto at = [&](const QString &name) {
        return issuer + u"/oauth/"_s + name;
    };
    return {{u"issuer"_s, issuer},
            {u"authorization_endpoint"_s, at(u"authorize"_s)},
            {u"token_endpoint"_s, at(u"token"_s)},
            {u"pushed_authorization_request_endpoint"_s, at(u"par"_s)},
            {u"revocation_endpoint"_s, at(u"revoke"_s)},
            {u"require_pushed_authorization_requests"_s, true},
            {u"scopes_supported"_s, QJsonArray{u"atproto"_s, u"transition:generic"_s}},
            {u"code_challenge_methods_supported"_s, QJsonArray{u"S256"_s}},
            {u"dpop_signing_alg_values_supported"_s, QJsonArray{u"ES256"_s}},
            {u"authorization_response_iss_parameter_supported"_s, true}};
}

/// A program on this machine has no registration: its id says what it may do.
QString problemWithClient(const FormFields &fields)
{
    const QUrl client{valueOf(fields, u"client_id")};
    const QUrl redirect{valueOf(fields, u"redirect_uri")};
    if (client.scheme() != "http"_L1 || client.host() != "localhost"_L1 || client.port() > 0)
        return u"client_id is no loopback client"_s;
    auto registered = QUrl{QUrlQuery{client}.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)};
    registered.setPort(redirect.port());  // any port is good
    if (redirect.host() != "127.0.0.1"_L1 || registered != redirect)
        return u"Invalid redirect_uri"_s;
    if (valueOf(fields, u"scope") != scope)
        return u"Invalid scope"_s;
    if (valueOf(fields, u"response_type") != "code"_L1 || valueOf(fields, u"code_challenge_method") != "S256"_L1
        || valueOf(fields, u"code_challenge").isEmpty() || valueOf(fields, u"state").isEmpty())
        return u"response_type, code_challenge and state are needed"_s;
    return {};
}

QString challengeOf(const QString &verifier)
{
    return QString::fromLatin1(QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

}  // namespace

bool AuthServer::serves(const QByteArray &path)
{
    return path.startsWith(root) || path == resourcePath || path == metadataPath;
}

bool AuthServer::isBound(const HttpRequest &request)
{
    return request.header("authorization").toLower().startsWith("dpop ");
}

HttpReply AuthServer::handle(const HttpRequest &request, const OpenAccount &openAccount, Instant now)
{
    const auto issuer = request.origin() + u"/bluesky"_s;
    HttpReply reply;
    const auto name = request.path.mid(QByteArray{root}.size());
    const bool isPost = request.method == "POST";
    if (request.path == resourcePath) {
        reply = jsonReply({{u"resource"_s, request.origin()}, {u"authorization_servers"_s, QJsonArray{issuer}}});
    } else if (request.path == metadataPath) {
        reply = jsonReply(metadata(issuer));
    } else if (name == "authorize") {
        reply = isPost ? decide(request, openAccount, now) : page(request);
    } else if (isPost && (name == "par" || name == "token" || name == "revoke")) {
        const auto verdict = m_proofs.judge(request, {}, now);
        if (verdict.thumbprint.isEmpty())
            reply = failure(400, verdict.wantsNonce ? u"use_dpop_nonce"_s : u"invalid_dpop_proof"_s, verdict.problem);
        else if (name == "par")
            reply = push(request, verdict.thumbprint, now);
        else
            reply = name == "token" ? token(request, verdict.thumbprint, now) : revoke(request);
    } else {
        reply = failure(404, u"not_found"_s, u"No such address"_s);
    }
    reply.headers += HttpHeaders{{"DPoP-Nonce", DpopCheck::nonceAt(now)}, {"Date", httpDate(now)}};
    return reply;
}

HttpReply AuthServer::push(const HttpRequest &request, const QString &thumbprint, Instant now)
{
    const auto fields = parseForm(request.body);
    if (const auto problem = problemWithClient(fields); !problem.isEmpty())
        return failure(400, u"invalid_request"_s, problem);
    const auto uri = u"urn:ietf:params:oauth:request_uri:req-"_s + newKey();
    m_pushed.insert(uri, {.fields = fields, .thumbprint = thumbprint, .until = now + 5min});
    return jsonReply({{u"request_uri"_s, uri}, {u"expires_in"_s, 299}}, 201);
}

HttpReply AuthServer::page(const HttpRequest &request) const
{
    const auto asked = m_pushed.constFind(valueOf(parseForm(request.query), u"request_uri"));
    if (asked == m_pushed.constEnd())
        return htmlReply(htmlPage(u"Unknown request"_s, "<h1>This request is unknown or too old.</h1>"), 400);
    const auto action = QString::fromLatin1(request.path + '?' + request.query);
    return htmlReply(htmlPage(u"Allow Carillon?"_s,
                              "<h1>Allow Carillon to post to Bluesky?</h1><form method=\"post\" action=\""
                                  + htmlEscaped(action) + "\"><input name=\"username\" value=\""
                                  + htmlEscaped(valueOf(asked->fields, u"login_hint"))
                                  + "\"><button name=\"approve\" value=\"1\">Allow</button><button name=\"approve\" "
                                    "value=\"0\">Refuse</button>"
                                    "</form>"));
}

HttpReply AuthServer::decide(const HttpRequest &request, const OpenAccount &openAccount, Instant now)
{
    auto fields = parseForm(request.query);
    fields += parseForm(request.body);
    const auto asked = m_pushed.take(valueOf(fields, u"request_uri"));
    const auto name = valueOf(fields, u"username");
    if (asked.until <= now || name.isEmpty())
        return failure(400, u"invalid_request"_s, u"This request is unknown or too old"_s);
    QUrlQuery answer{{u"iss"_s, request.origin() + u"/bluesky"_s}, {u"state"_s, valueOf(asked.fields, u"state")}};
    if (valueOf(fields, u"approve") == "1"_L1) {
        auto granted = asked;
        granted.did = openAccount(name);
        granted.until = now + 1min;
        const auto code = u"cod-"_s + newKey();
        m_codes.insert(code, granted);
        answer.addQueryItem(u"code"_s, code);
    } else {
        answer.addQueryItem(u"error"_s, u"access_denied"_s);
    }
    QUrl back{valueOf(asked.fields, u"redirect_uri")};
    back.setQuery(answer);
    return {.status = 303, .contentType = "text/plain", .headers = {{"Location", back.toEncoded()}}};
}

HttpReply AuthServer::token(const HttpRequest &request, const QString &thumbprint, Instant now)
{
    const auto fields = parseForm(request.body);
    const auto kind = valueOf(fields, u"grant_type");
    if (kind == "authorization_code"_L1)
        return redeem(fields, thumbprint, now);
    if (kind == "refresh_token"_L1)
        return renew(fields, thumbprint, now);
    return failure(400, u"unsupported_grant_type"_s, kind);
}

HttpReply AuthServer::redeem(const FormFields &fields, const QString &thumbprint, Instant now)
{
    const auto asked = m_codes.take(valueOf(fields, u"code"));
    if (asked.until <= now)
        return failure(400, u"invalid_grant"_s, u"Invalid code"_s);
    if (challengeOf(valueOf(fields, u"code_verifier")) != valueOf(asked.fields, u"code_challenge"))
        return failure(400, u"invalid_grant"_s, u"Invalid code_verifier"_s);
    if (asked.thumbprint != thumbprint || valueOf(fields, u"redirect_uri") != valueOf(asked.fields, u"redirect_uri")
        || valueOf(fields, u"client_id") != valueOf(asked.fields, u"client_id"))
        return failure(400, u"invalid_grant"_s, u"The code was given to another client"_s);
    const auto id = QString::number(++m_count);
    m_logins.insert(
        id, {.did = asked.did, .thumbprint = thumbprint, .refresh = {}, .past = {}, .until = now + sessionLife});
    return give(id, now);
}

HttpReply AuthServer::renew(const FormFields &fields, const QString &thumbprint, Instant now)
{
    const auto refresh = valueOf(fields, u"refresh_token");
    for (auto login = m_logins.begin(); login != m_logins.end(); ++login) {
        if (login->past.contains(refresh)) {
            m_logins.erase(login);
            return failure(400, u"invalid_grant"_s, u"Refresh token replayed"_s);
        }
        if (login->refresh != refresh)
            continue;
        if (login->until <= now)
            return failure(400, u"invalid_grant"_s, u"Session expired"_s);
        if (login->thumbprint != thumbprint)
            return failure(400, u"invalid_dpop_proof"_s, u"DPoP key mismatch"_s);
        return give(login.key(), now);
    }
    return failure(400, u"invalid_grant"_s, u"Invalid refresh token"_s);
}

HttpReply AuthServer::give(const QString &id, Instant now)
{
    auto &login = m_logins[id];
    if (!login.refresh.isEmpty())
        login.past += login.refresh;
    login.refresh = u"ref-"_s + newKey();
    const auto life = std::min<std::chrono::milliseconds>(accessLife, login.until - now);
    return jsonReply({{u"access_token"_s, Sessions::boundToken(login.did, id, login.thumbprint, now + life)},
                      {u"refresh_token"_s, login.refresh},
                      {u"token_type"_s, u"DPoP"_s},
                      {u"expires_in"_s, qint64{std::chrono::floor<std::chrono::seconds>(life).count()}},
                      {u"scope"_s, QString{scope}},
                      {u"sub"_s, login.did}});
}

HttpReply AuthServer::revoke(const HttpRequest &request)
{
    const auto token = valueOf(parseForm(request.body), u"token");
    m_logins.removeIf([&](const auto &login) { return login.value().refresh == token; });
    return jsonReply({});
}

std::variant<QString, HttpReply> AuthServer::authorise(const HttpRequest &request, Instant now)
{
    const auto refuse = [&](const QString &error, const QString &message) {
        auto reply = jsonReply({{u"error"_s, error}, {u"message"_s, message}}, 401);
        reply.headers = {{"WWW-Authenticate", "DPoP algs=\"ES256\", error=\"" + error.toLatin1() + '"'},
                         {"DPoP-Nonce", DpopCheck::nonceAt(now)},
                         {"Date", httpDate(now)}};
        return reply;
    };
    const auto token = request.header("authorization").mid(5).trimmed();
    const auto verdict = m_proofs.judge(request, token, now);
    if (verdict.thumbprint.isEmpty())
        return refuse(verdict.wantsNonce ? u"use_dpop_nonce"_s : u"invalid_dpop_proof"_s, verdict.problem);
    const auto bound = Sessions::checkBoundToken(QString::fromLatin1(token), now);
    const auto login = m_logins.constFind(bound.value(0));
    if (login == m_logins.constEnd() || login->thumbprint != verdict.thumbprint || login->thumbprint != bound.value(1))
        return refuse(u"invalid_token"_s, u"Token is not valid (any more)"_s);
    return login->did;
}

}  // namespace carillon::sandbox::bluesky
