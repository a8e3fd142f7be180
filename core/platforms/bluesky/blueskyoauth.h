// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/platforms/platform.h"

#include <QJsonObject>
#include <QString>
#include <QUrl>

// The login in the browser as requests and answers: a public client without a registration, whose id says all of it,
// with pushed requests (PAR), PKCE, and tokens that are bound to a key (DPoP). Source: atproto.com/specs/oauth and
// @atproto/oauth-provider 0.22.9; run against PDS 0.5.35; read 2026-11-22.
namespace carillon::bluesky {

/// The names of calls that are no steps in errors.json.
inline constexpr QLatin1String discoverCall{"discover"};
inline constexpr QLatin1String parCall{"par"};
inline constexpr QLatin1String tokenCall{"token"};

/// True for credentials that a login in the browser gave.
bool isOAuth(const Credentials &credentials);

/// The client id of a program on this machine: it names what it may be sent back to, on any port, and what it asks for.
QString loopbackClientId();

/// Where an authorization server is spoken to.
struct AuthServer
{
    QString issuer;
    QUrl authorization;
    QUrl token;
    QUrl par;
    QUrl revocation;  ///< may be empty
};

/// GET `server`/.well-known/`name`, as JSON.
HttpRequest wellKnownRequest(const QUrl &server, const QString &name);
/// The authorization server that a protected resource names; nothing when it names none we may talk to.
std::optional<QUrl> authServerIn(const QJsonObject &resource, const QUrl &asked);
/// Nothing when it lacks something, or says that it is another one than `asked`.
std::optional<AuthServer> authServerFrom(const QJsonObject &metadata, const QUrl &asked);

struct AuthRequest
{
    QString state;
    QString codeChallenge;
    QUrl redirectUri;
    QString loginHint{};
};
HttpRequest parRequest(const AuthServer &server, const AuthRequest &asked);
QUrl authorizeAddress(const AuthServer &server, const QString &requestUri);
HttpRequest codeRequest(const AuthServer &server, const ConnectRequest &request);
HttpRequest renewalRequest(const AuthServer &server, const QString &refreshToken);
HttpRequest revocationRequest(const AuthServer &server, const QString &refreshToken);

/// The document of identity of `did`: at the asked server, when that is on this machine, else where the DID says.
HttpRequest identityRequest(const QString &did, const QUrl &asked);
/// The document in such an answer.
QJsonObject identityIn(const QJsonObject &answer);
/// The handle that it claims; empty when there is none.
QString handleIn(const QJsonObject &document);

/// `request` with the proof, and with the token in DPoP's own scheme where there is one. `at` is about now.
HttpRequest withProof(HttpRequest request, const Credentials &credentials, Instant at, const QByteArray &nonce);
/// The nonce with which a request is to be made again; empty when that is not what was refused.
QByteArray wantedNonce(const HttpReply &reply);

}  // namespace carillon::bluesky
