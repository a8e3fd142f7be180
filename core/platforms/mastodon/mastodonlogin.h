// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::mastodon {

// Logging in: a registration per instance, OAuth with PKCE, no refresh token. Source:
// https://docs.joinmastodon.org/methods/oauth/ and /apps/, read November 2026. `errors` is the folder's table; it must
// outlive the task.

/// Registers this installation at the instance, or takes up the registration in `request.app` when the instance still
/// knows it and it is good for the same redirect. Without a redirect address the person copies a code.
QCoro::Task<Result<BrowserLogin>> beginLogin(ConnectRequest request, QString state, QString codeChallenge,
                                             const ErrorTable &errors, HttpClient &http);

/// With the code that the browser brought or the person copied (in `secret`), or with an access token.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

/// Ends the token. `credentials` holds the registration under "app"; without it nothing can be ended.
QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http);

}  // namespace carillon::mastodon
