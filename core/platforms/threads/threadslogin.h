// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::threads {

/// The address of the dialog. The app brings "client_id", "client_secret", and where they are set "own_page" (where the
/// browser ends), "domain", "api_version".
Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state);

/// PastedAddress: `secret` is the code. Token: one that the app's settings made, or any other; a short one is exchanged
/// where the app's secret is there.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

/// A token renews itself, from a day after it was made until its end. One that cannot be renewed yet is asked about:
/// when Threads takes it, it stays as it is.
QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http);

std::optional<TokenLife> lifeOf(const Credentials &credentials);

}  // namespace carillon::threads
