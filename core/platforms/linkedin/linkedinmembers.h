// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::linkedin {

struct Login
{
    Credentials credentials;
    QStringList scopes;  ///< empty: nobody said
};

/// Anything that is not LinkedIn's answer.
Error unreadableAnswer();

/// The person that the login is. `frozen` has the server and the account's options.
QCoro::Task<Result<ConnectedAccount>> personOf(FrozenAccount frozen, Login login, const ErrorTable &errors,
                                               HttpClient &http);
/// The organizations that the login may post as.
QCoro::Task<Result<QList<ConnectedAccount>>> organizationsOf(FrozenAccount frozen, Login login,
                                                             const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::linkedin
