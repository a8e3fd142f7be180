// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

namespace carillon::youtube {

/// Google's login for programs on a desktop
/// (https://developers.google.com/identity/protocols/oauth2/native-app, read November 2026): the person's own app of
/// the type "Desktop app", a loopback redirect on any port, PKCE. Its secret must be sent, though it is not regarded as
/// one.

/// No call is made: the address is all.
Result<BrowserLogin> beginLogin(const ConnectRequest &request, const QString &state, const QString &codeChallenge);

/// Exchanges the code or takes the token, and asks whose channels these are.
QCoro::Task<Result<Connection>> connectAccount(ConnectRequest request, const ErrorTable &errors, HttpClient &http);

/// The refresh token stays the same.
QCoro::Task<Result<Credentials>> refresh(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                         HttpClient &http);

/// Ends the whole grant; one that is dead already is no failure.
QCoro::Task<Result<void>> revoke(FrozenAccount account, Credentials credentials, const ErrorTable &errors,
                                 HttpClient &http);

}  // namespace carillon::youtube
