// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <chrono>

namespace carillon {

/// A request to an authorization server's token, revocation or exchange endpoint (RFC 6749, 4.1.3 and 6; RFC 7009), its
/// fields as a form. Whatever is secret among them is struck out of the exchange record.
HttpRequest oauthRequest(const QUrl &endpoint, const FormFields &fields);

/// What a token endpoint gives (RFC 6749, 5.1), as far as it said so.
struct TokenAnswer
{
    QString accessToken;
    QString refreshToken;
    std::optional<std::chrono::seconds> expiresIn;
    std::optional<std::chrono::seconds> refreshExpiresIn;
    QStringList scopes;  ///< those that were granted; separated by spaces or commas in the answer
    QJsonObject values;  ///< the whole answer
};

/// Nothing when it holds no access token.
std::optional<TokenAnswer> tokenIn(const QJsonObject &answer);

/// The error name of a token endpoint (RFC 6749, 5.2) and its description, for ErrorTable::Answer.
ErrorTable::Answer oauthFailureOf(const HttpReply &reply, const QString &step);

/// Credentials with "access_token", "refresh_token" where there is one (else that of `before`), and, where the server
/// said them, "issued_at", "expires_at" and "refresh_expires_at" as ISO 8601 in UTC.
Credentials credentialsFrom(const TokenAnswer &answer, Instant now, const Credentials &before = {});

/// Their "issued_at" and "expires_at"; renewable when they hold a refresh token, or `renewsItself`.
std::optional<TokenLife> lifeIn(const Credentials &credentials, bool renewsItself = false);

/// True from `ahead` before the access token ends, where it says when, and can be renewed.
bool endsWithin(const Credentials &credentials, Instant now, std::chrono::seconds ahead);

/// Those of `needed` that `granted` lacks.
QStringList missingScopes(const QStringList &needed, const QStringList &granted);

}  // namespace carillon
