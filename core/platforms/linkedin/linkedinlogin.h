// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::linkedin {

// LinkedIn's OAuth 2 with an app of the person's own, by the authorization code flow:
// https://learn.microsoft.com/en-us/linkedin/shared/authentication/authorization-code-flow, read November 2026.
//
// The app's "products" say what may be asked for, since LinkedIn refuses a login that asks for more: "member" (the
// default), "organization", "both". Its tokens live 60 days; only approved partners get refresh tokens.

/// Calls nobody: the address to open.
Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state);

/// With a code or a token: the person, and the organizations that they administer. Scope: not even posting is allowed.
/// What else is not allowed is noticed.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http);
QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http);

/// A refresh token does not live longer for being used: where it ends before the access token does, nothing is renewed.
std::optional<TokenLife> lifeOf(const Credentials &credentials);

}  // namespace carillon::linkedin
