// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/platforms/simulatedhttp.h"

#include <QSet>

#include <optional>

namespace carillon::sandbox::bluesky {

/// What a proof (DPoP, RFC 9449) says of its key, or why it is none.
struct ProofVerdict
{
    QString thumbprint;  ///< of the key (RFC 7638); empty when it is refused
    bool wantsNonce = false;
    QString problem{};
};

/// Judges the header DPoP, and gives out the nonces that it wants in it.
class DpopCheck final
{
public:
    /// `token`: what the proof must be bound to; empty at the authorization server.
    ProofVerdict judge(const HttpRequest &request, const QByteArray &token, Instant now);
    /// The one that proofs must hold now; the one before it goes on being taken.
    [[nodiscard]] static QByteArray nonceAt(Instant now);
    void clear() { m_seen.clear(); }

private:
    QSet<QString> m_seen;  ///< jti of proofs
};

}  // namespace carillon::sandbox::bluesky
