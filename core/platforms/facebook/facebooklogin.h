// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::facebook {

/// The address of the dialog. The app brings "client_id", "client_secret", and where they are set "config_id" (a saved
/// set of permissions, of apps with Facebook Login for Business), "api_version", "own_page" (where the browser ends
/// with PastedAddress).
Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state);

/// Browser and PastedAddress: `secret` is the code. Token: a person's, a business system user's, or a page's own.
/// The pages on which one may publish, each with its own token; the person's token is not kept.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

/// There is nothing to renew a page's token with. Asks whether Facebook still takes it, since one refusal may be a
/// mistake: then the credentials as they are, else Auth.
QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http);

/// Known only where the token came from one that ends; nobody but the person renews it.
std::optional<TokenLife> lifeOf(const Credentials &credentials);

}  // namespace carillon::facebook
