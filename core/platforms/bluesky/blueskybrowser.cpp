// SPDX-License-Identifier: GPL-3.0-or-later
// The login of Bluesky in the browser, and what is done with it.
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/bluesky.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskyoauth.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/bluesky/blueskysession.h"
#include "core/platforms/bluesky/dpop.h"
#include "core/platforms/oauth.h"
#include "core/platforms/wire.h"

namespace carillon::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Of a client without a secret of its own, however often it is renewed: @atproto/oauth-provider, oauth-constants.
constexpr auto sessionLife = std::chrono::days{14};

Error noServer(const QString &host)
{
    return Error{
        ErrorKind::Config,
        BlueskySentences::tr("%1 offers no login in the browser that Carillon knows. Use an app password.").arg(host)};
}

}  // namespace

QCoro::Task<HttpReply> Bluesky::sendSigned(HttpRequest request, Credentials credentials, Instant at,
                                           HttpClient &http) const
{
    if (!isOAuth(credentials))
        co_return co_await http.send(std::move(request));
    auto first = withProof(request, credentials, at, QByteArray());
    HttpReply reply = co_await http.send(std::move(first));
    const auto nonce = wantedNonce(reply);
    if (nonce.isEmpty())
        co_return reply;
    // Refused before anything was done: with the server's nonce, and by its clock, the same is asked for once more.
    auto second = withProof(request, credentials, answeredAt(reply.headers, at), nonce);
    co_return co_await http.send(std::move(second));
}

QCoro::Task<Result<Bluesky::Told>> Bluesky::ask(HttpRequest request, QString call, HttpClient &http) const
{
    const HttpReply reply = co_await http.send(std::move(request));
    const Call asked{call, false, Instant()};
    if (const auto error = failureOf(reply, asked))
        co_return *error;
    auto json = reply.jsonObject();
    if (!json)
        co_return json.error();
    Told told{std::move(*json), answeredAt(reply.headers, Instant())};
    co_return told;
}

QCoro::Task<Result<Bluesky::Gate>> Bluesky::gateAt(QUrl issuer, HttpClient &http) const
{
    auto request = wellKnownRequest(issuer, u"oauth-authorization-server"_s);
    const auto metadata = co_await ask(std::move(request), discoverCall, http);
    if (!metadata)
        co_return metadata.error();
    const auto server = authServerFrom(metadata->json, issuer);
    if (!server)
        co_return noServer(issuer.host());
    Gate gate{*server, metadata->at};
    co_return gate;
}

QCoro::Task<Result<Bluesky::Gate>> Bluesky::gateOf(QUrl server, HttpClient &http) const
{
    auto request = wellKnownRequest(server, u"oauth-protected-resource"_s);
    const auto resource = co_await ask(std::move(request), discoverCall, http);
    if (!resource && resource.error().kind != ErrorKind::Config)
        co_return resource.error();
    // One that protects nothing may be the gate itself, as Bluesky's own entrance is.
    auto issuer = resource ? authServerIn(resource->json, server) : std::optional{server};
    if (!issuer)
        co_return noServer(server.host());
    co_return co_await gateAt(*issuer, http);
}

QCoro::Task<Result<QJsonObject>> Bluesky::identityOf(QString did, QUrl asked, HttpClient &http) const
{
    auto request = identityRequest(did, asked);
    const auto answer = co_await ask(std::move(request), discoverCall, http);
    if (!answer)
        co_return answer.error();
    const auto document = identityIn(answer->json);
    if (document["id"_L1] != did || repositoryServer(document, asked).isEmpty())
        co_return Error{ErrorKind::Config,
                        BlueskySentences::tr("The account's identity (%1) names no server that can be used.").arg(did)};
    co_return document;
}

QCoro::Task<Result<QUrl>> Bluesky::serverToAsk(ConnectRequest request, HttpClient &http) const
{
    const auto typed = request.server.isEmpty() ? m_traits.defaultServer : request.server.toString();
    const auto server = serverTyped(typed);
    const auto handle = tidyHandle(request.handle);
    if (!server || !request.server.isEmpty() || handle.isEmpty())
        co_return server;
    auto resolve = resolveRequest(*server, handle);
    const auto resolved = co_await ask(std::move(resolve), toWord(StepKind::Resolve), http);
    if (!resolved)
        co_return Error{resolved.error().kind,
                        BlueskySentences::tr("Nobody knows the handle %1. Check it.").arg(handle)};
    const auto document = co_await identityOf(resolved->json["did"_L1].toString(), *server, http);
    if (!document)
        co_return document.error();
    co_return repositoryServer(*document, *server);
}

QCoro::Task<Result<BrowserLogin>> Bluesky::beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                                      HttpClient &http) const
{
    const auto server = co_await serverToAsk(request, http);
    if (!server)
        co_return server.error();
    const auto gate = co_await gateOf(*server, http);
    if (!gate)
        co_return gate.error();
    Credentials bound;
    bound.values[u"dpop_key"_s] = newDpopKey();
    AuthRequest asked;
    asked.state = state;
    asked.codeChallenge = codeChallenge;
    asked.redirectUri = request.redirectUri;
    asked.loginHint = tidyHandle(request.handle);
    auto push = parRequest(gate->server, asked);
    const HttpReply reply = co_await sendSigned(std::move(push), bound, gate->at, http);
    if (const auto error = oauthError(reply, parCall))
        co_return *error;
    const auto pushed = reply.jsonObject();
    const auto requestUri = pushed ? (*pushed)["request_uri"_L1].toString() : QString();
    if (requestUri.isEmpty())
        co_return noServer(server->host());
    BrowserLogin login;
    login.address = authorizeAddress(gate->server, requestUri);
    login.app = bound.values;
    login.app[u"client_id"_s] = loopbackClientId();
    login.app[u"issuer"_s] = gate->server.issuer;
    login.app[u"server"_s] = server->toString();
    login.app[u"redirect_uri"_s] = request.redirectUri.toString(QUrl::FullyEncoded);
    co_return login;
}

QCoro::Task<Result<Connection>> Bluesky::finishLogin(ConnectRequest request, HttpClient &http) const
{
    const QUrl asked{request.app["server"_L1].toString()};
    const QUrl issuer{request.app["issuer"_L1].toString()};
    const auto gate = co_await gateAt(issuer, http);
    if (!gate)
        co_return gate.error();
    Credentials bound;
    bound.values[u"dpop_key"_s] = request.app["dpop_key"_L1];
    bound.values[u"issuer"_s] = gate->server.issuer;
    auto exchange = codeRequest(gate->server, request);
    const HttpReply reply = co_await sendSigned(std::move(exchange), bound, gate->at, http);
    if (const auto error = oauthError(reply, tokenCall))
        co_return *error;
    const auto given = reply.jsonObject();
    const auto token = given ? tokenIn(*given) : std::nullopt;
    const auto did = given ? (*given)["sub"_L1].toString() : QString();
    if (!token || !did.startsWith("did:"_L1))
        co_return noServer(asked.host());
    if (!token->scopes.contains(u"transition:generic"_s))
        co_return Error{ErrorKind::Scope,
                        BlueskySentences::tr("Carillon was not allowed to post. Connect again and allow it.")};

    // Whoever gave the token must be the one whom the account's own server names: else anybody could speak for it.
    const auto document = co_await identityOf(did, asked, http);
    if (!document)
        co_return document.error();
    const auto own = co_await gateOf(repositoryServer(*document, asked), http);
    if (!own)
        co_return own.error();
    if (own->server.issuer != gate->server.issuer)
        co_return Error{
            ErrorKind::Config,
            BlueskySentences::tr("%1 gave a login for an account that is not its own. Nothing was connected.")
                .arg(asked.host())};

    const auto now = answeredAt(reply.headers, gate->at);
    auto credentials = credentialsFrom(*token, now);
    for (const auto &name : {u"dpop_key"_s, u"issuer"_s})
        credentials.values[name] = bound.values[name];
    credentials.values[u"session_began_at"_s] = toIsoUtc(now);
    credentials.values[u"session_ends_at"_s] = toIsoUtc(now + sessionLife);
    QJsonObject session;
    session[u"did"_s] = did;
    session[u"handle"_s] = handleIn(*document);
    session[u"didDoc"_s] = *document;
    auto connected = connectedAccount(session, asked, std::move(credentials));
    co_return Connection::to(std::move(connected));
}

QCoro::Task<Result<Credentials>> Bluesky::renewBound(FrozenAccount account, Credentials credentials,
                                                     HttpClient &http) const
{
    const QUrl issuer{credentials.values["issuer"_L1].toString()};
    const auto gate = co_await gateAt(issuer, http);
    if (!gate)
        co_return gate.error();
    auto request = renewalRequest(gate->server, credentials.values["refresh_token"_L1].toString());
    const HttpReply reply = co_await sendSigned(std::move(request), credentials, gate->at, http);
    if (const auto error = oauthError(reply, refreshCall))
        co_return *error;
    const auto given = reply.jsonObject();
    const auto token = given ? tokenIn(*given) : std::nullopt;
    if (!token || (*given)["sub"_L1].toString(account.remoteId) != account.remoteId)
        co_return Error{ErrorKind::Auth,
                        BlueskySentences::tr("The login could not be renewed. Connect the account again.")};
    auto renewed = credentialsFrom(*token, answeredAt(reply.headers, gate->at), credentials);
    for (const auto &name : {u"dpop_key"_s, u"issuer"_s, u"session_began_at"_s, u"session_ends_at"_s})
        renewed.values[name] = credentials.values[name];
    co_return renewed;
}

QCoro::Task<Result<void>> Bluesky::revokeBound(Credentials credentials, HttpClient &http) const
{
    const QUrl issuer{credentials.values["issuer"_L1].toString()};
    const auto gate = co_await gateAt(issuer, http);
    if (!gate)
        co_return gate.error();
    if (gate->server.revocation.isEmpty())
        co_return Result<void>{};
    auto request = revocationRequest(gate->server, credentials.values["refresh_token"_L1].toString());
    const HttpReply reply = co_await sendSigned(std::move(request), credentials, gate->at, http);
    if (const auto error = oauthError(reply, logoutCall))
        co_return *error;
    co_return Result<void>{};
}

std::optional<Error> Bluesky::oauthError(const HttpReply &reply, const QString &call) const
{
    return m_errors.classify(reply, oauthFailureOf(reply, call), readRates(reply),
                             answeredAt(reply.headers, Instant{}));
}

}  // namespace carillon::bluesky
