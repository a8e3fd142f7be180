// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace carillon {

/// Proof Key for Code Exchange, method S256 (RFC 7636).
struct Pkce
{
    QByteArray verifier;   ///< 43 characters of 256 random bits; goes with the token request only
    QByteArray challenge;  ///< base64url(SHA-256(verifier)); goes into the browser

    static Pkce make();
};

/// The challenge to `verifier`.
QByteArray pkceChallenge(const QByteArray &verifier);

/// 256 random bits in base64url, for OAuth's `state`.
QByteArray newOAuthState();

}  // namespace carillon
