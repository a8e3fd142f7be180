// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::instagram {

/// The address of the dialog. The app brings "login" (facebook or instagram), "client_id", "client_secret", and where
/// they are set "config_id", "more_scopes", "api_version", "own_page" (where the browser ends with PastedAddress).
/// Config for Instagram's own login with an address on this machine, which it does not take.
Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state);

/// Browser and PastedAddress: `secret` is the code. Token: a person's of Facebook, a page's own, or one of Instagram's
/// login; a token that does not say whose it is is tried with both. The professional accounts that it opens.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

/// True for a token of Instagram's own login with half of its life over: the earlier, the more tries there are.
bool needsRefresh(const Credentials &credentials, Instant now);

/// A token of Instagram's own login becomes one for another 60 days; what cannot be renewed just now, but works, stays
/// as it is. There is nothing to renew a page's token with: Facebook is asked whether it still takes it.
QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http);

/// Renewable for Instagram's own login.
std::optional<TokenLife> lifeOf(const Credentials &credentials);

}  // namespace carillon::instagram
