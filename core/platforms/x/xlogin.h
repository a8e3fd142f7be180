// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::x {

// Logging in: OAuth 2.0 with PKCE as a public client, with the person's own app. Source:
// https://docs.x.com/fundamentals/authentication/oauth-2-0, read November 2026. `errors` is the folder's table; it must
// outlive the task.

/// The page on which a person allows the app that is in `request.app`; nothing is asked of X for it.
Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state, const QString &codeChallenge);

/// With the code that the browser brought, or with a token: an access token alone, or with its refresh token behind it.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

/// A refresh token is good for one use: whoever uses it twice loses the whole login.
QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http);

/// Ends the login. `credentials` hold the app under "app"; without it nothing can be ended.
QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http);

}  // namespace carillon::x
