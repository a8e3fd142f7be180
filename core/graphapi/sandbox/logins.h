// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/answers.h"
#include "core/graphapi/sandbox/parameters.h"
#include "core/platforms/simulatedlogin.h"

namespace carillon::sandbox::graph {

/// The one app, which everybody may use.
inline constexpr QLatin1String appId{"sandbox-app"};
inline constexpr QLatin1String appSecret{"sandbox-app-secret"};

/// A code that works once: what for, and where it must come from.
template <class Grant>
struct Code
{
    Grant grant;
    QString redirectUri;
    Instant until;
};

/// What is wrong with a token.
enum class TokenFlaw { Unknown, Revoked, Ended };

/// Nothing of one that works. `countsAsEnded`: a fault wants it so.
template <class Grant>
std::optional<TokenFlaw> flawOf(const std::optional<Grant> &grant, Instant now, bool countsAsEnded = false)
{
    if (!grant)
        return TokenFlaw::Unknown;
    if (grant->revoked)
        return TokenFlaw::Revoked;
    if (countsAsEnded || (grant->endsAt && now >= *grant->endsAt))
        return TokenFlaw::Ended;
    return {};
}
GraphError invalidToken(TokenFlaw flaw);

/// HTML: the input `pages` of a consent page.
QByteArray pagesInput();

/// https, or http at "localhost" where the login takes that; 127.0.0.1 is not excepted.
bool isRedirect(const QString &uri, bool takesLocalhost);
std::optional<GraphError> refuseSecret(const Parameters &parameters);

GraphError usedCode();
GraphError expiredCode();
/// Of a code that was asked for with another address.
GraphError strayCode();
/// What stands against the code of `parameters`, which is taken away: it works once, right or wrong.
template <class Grant>
std::optional<GraphError> refuseCode(const Code<Grant> &code, const Parameters &parameters, Instant now)
{
    if (code.redirectUri.isEmpty())
        return usedCode();
    if (now >= code.until)
        return expiredCode();
    return code.redirectUri == parameters.text(QStringLiteral("redirect_uri")) ? std::nullopt
                                                                               : std::optional{strayCode()};
}

/// Of `scopes` those that are not in `withheld` ("a b,c").
QStringList without(QStringList scopes, const QString &withheld);
/// The token of a page under a person's, the same each time.
QString pageTokenOf(const QString &token, const QString &page);

HttpReply tokenReply(const QString &token, int seconds);
/// What debug_token says of a token that works, and of another.
HttpReply inspected(bool isOfPage, const std::optional<Instant> &endsAt, const QStringList &scopes);
HttpReply inspectedInvalid();
/// Which of `all` are granted or declined. One that is neither withheld nor granted was never asked for.
HttpReply permissionsReply(const QStringList &all, const QStringList &granted, const QString &withheld);

}  // namespace carillon::sandbox::graph
