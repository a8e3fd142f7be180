// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyoauth.h"

#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/dpop.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

constexpr auto scopes = "atproto transition:generic"_L1;
constexpr auto directory = "https://plc.directory"_L1;

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

QUrl withPath(QUrl server, const QString &path)
{
    server.setPath(path);
    server.setQuery(QString{});
    return server;
}

/// A server of the net must not send us to this machine.
bool mayBeAsked(const QUrl &address, const QUrl &from)
{
    return isSafeAddress(address) && (!isLoopback(address.host()) || isLoopback(from.host()));
}

QString withoutLastSlash(const QString &address)
{
    return address.endsWith(u'/') ? address.chopped(1) : address;
}

}  // namespace

bool isOAuth(const Credentials &credentials)
{
    return credentials.values.contains("dpop_key"_L1);
}

QString loopbackClientId()
{
    return u"http://localhost/?redirect_uri="_s + encoded(u"http://127.0.0.1/callback"_s) + u"&scope="_s
        + encoded(scopes);
}

HttpRequest wellKnownRequest(const QUrl &server, const QString &name)
{
    // A path of the server comes after the name (RFC 8414, 3.1).
    const auto path = server.path() == "/"_L1 ? QString{} : server.path();
    HttpRequest request{.url = withPath(server, u"/.well-known/"_s + name + path)};
    request.headers = {{"Accept", "application/json"}};
    return request;
}

std::optional<QUrl> authServerIn(const QJsonObject &resource, const QUrl &asked)
{
    const QUrl server{resource["authorization_servers"_L1].toArray().first().toString(), QUrl::StrictMode};
    return mayBeAsked(server, asked) ? std::optional{server} : std::nullopt;
}

std::optional<AuthServer> authServerFrom(const QJsonObject &metadata, const QUrl &asked)
{
    const auto address = [&](QLatin1String name) {
        return QUrl{metadata[name].toString(), QUrl::StrictMode};
    };
    const AuthServer server{.issuer = metadata["issuer"_L1].toString(),
                            .authorization = address("authorization_endpoint"_L1),
                            .token = address("token_endpoint"_L1),
                            .par = address("pushed_authorization_request_endpoint"_L1),
                            .revocation = address("revocation_endpoint"_L1)};
    if (withoutLastSlash(server.issuer) != withoutLastSlash(asked.toString()))
        return {};
    for (const auto &needed : {server.authorization, server.token, server.par}) {
        if (!mayBeAsked(needed, asked))
            return {};
    }
    return server;
}

HttpRequest parRequest(const AuthServer &server, const AuthRequest &asked)
{
    FormFields fields{{u"client_id"_s, loopbackClientId()},
                      {u"response_type"_s, u"code"_s},
                      {u"code_challenge"_s, asked.codeChallenge},
                      {u"code_challenge_method"_s, u"S256"_s},
                      {u"state"_s, asked.state},
                      {u"redirect_uri"_s, asked.redirectUri.toString(QUrl::FullyEncoded)},
                      {u"scope"_s, QString{scopes}}};
    if (!asked.loginHint.isEmpty())
        fields += {u"login_hint"_s, asked.loginHint};
    return oauthRequest(server.par, fields);
}

QUrl authorizeAddress(const AuthServer &server, const QString &requestUri)
{
    auto address = server.authorization;
    address.setQuery(u"client_id=%1&request_uri=%2"_s.arg(encoded(loopbackClientId()), encoded(requestUri)),
                     QUrl::StrictMode);
    return address;
}

HttpRequest codeRequest(const AuthServer &server, const ConnectRequest &request)
{
    return oauthRequest(server.token,
                        {{u"grant_type"_s, u"authorization_code"_s},
                         {u"code"_s, request.secret.trimmed()},
                         {u"redirect_uri"_s, request.app["redirect_uri"_L1].toString()},
                         {u"code_verifier"_s, request.codeVerifier},
                         {u"client_id"_s, loopbackClientId()}});
}

HttpRequest renewalRequest(const AuthServer &server, const QString &refreshToken)
{
    auto request = oauthRequest(server.token,
                                {{u"grant_type"_s, u"refresh_token"_s},
                                 {u"refresh_token"_s, refreshToken},
                                 {u"client_id"_s, loopbackClientId()}});
    request.creates = true;  // a token that is used twice ends the login
    return request;
}

HttpRequest revocationRequest(const AuthServer &server, const QString &refreshToken)
{
    return oauthRequest(server.revocation, {{u"token"_s, refreshToken}, {u"client_id"_s, loopbackClientId()}});
}

HttpRequest identityRequest(const QString &did, const QUrl &asked)
{
    HttpRequest request;
    if (isLoopback(asked.host())) {
        request = xrpcRequest(HttpMethod::Get, asked, "com.atproto.repo.describeRepo"_L1);
        setQuery(request, {{u"repo"_s, did}});
    } else if (did.startsWith("did:web:"_L1)) {
        request.url = QUrl{u"https://"_s + did.mid(8) + u"/.well-known/did.json"_s, QUrl::StrictMode};
    } else {
        request.url = QUrl{directory + u'/' + encoded(did), QUrl::StrictMode};
    }
    request.headers = {{"Accept", "application/json"}};
    return request;
}

QJsonObject identityIn(const QJsonObject &answer)
{
    return answer.contains("didDoc"_L1) ? answer["didDoc"_L1].toObject() : answer;
}

QString handleIn(const QJsonObject &document)
{
    for (const auto &name : document["alsoKnownAs"_L1].toArray()) {
        if (name.toString().startsWith("at://"_L1))
            return name.toString().mid(5);
    }
    return {};
}

HttpRequest withProof(HttpRequest request, const Credentials &credentials, Instant at, const QByteArray &nonce)
{
    const bool hasToken = !headerValue(request.headers, "Authorization").isEmpty();
    const auto token = hasToken ? accessTokenOf(credentials).toLatin1() : QByteArray{};
    request.headers.removeIf([](const HttpHeader &header) { return header.name == "Authorization"; });
    if (hasToken)
        request.headers += HttpHeader{.name = "Authorization", .value = "DPoP " + token};
    const auto proof = dpopProof(
        credentials.values["dpop_key"_L1].toString(),
        {.verb = toVerb(request.method), .url = request.url, .at = at, .nonce = nonce, .accessToken = token});
    request.headers += HttpHeader{.name = "DPoP", .value = proof};
    request.secrets += proof;
    return request;
}

QByteArray wantedNonce(const HttpReply &reply)
{
    if (reply.failure || (reply.status != 400 && reply.status != 401))
        return {};
    const auto json = reply.jsonObject();
    const bool isWanted = (json && (*json)["error"_L1] == "use_dpop_nonce"_L1)
        || reply.header("WWW-Authenticate").contains("use_dpop_nonce");
    return isWanted ? reply.header("DPoP-Nonce") : QByteArray{};
}

}  // namespace carillon::bluesky
