// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QUrl>

// Proof that a token is used by whoever it was given to (DPoP, RFC 9449), signed with ES256 by OpenSSL's libcrypto.
namespace carillon::bluesky {

/// A new private key on the curve P-256, as PKCS #8 in PEM: for the keychain only.
QString newDpopKey();

/// The public half as a JWK (RFC 7517); empty when `key` is none of ours.
QJsonObject publicJwk(const QString &key);

/// What one proof is for.
struct DpopUse
{
    QByteArray verb;
    QUrl url;  ///< its query is left out of the proof
    Instant at;
    QByteArray nonce{};        ///< the server's newest; empty before it gave one
    QByteArray accessToken{};  ///< empty at the authorization server
};

/// The header DPoP for one request; empty when `key` is none of ours.
QByteArray dpopProof(const QString &key, const DpopUse &use);

}  // namespace carillon::bluesky
