// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/domain/account.h"

#include <QString>
#include <QUrl>

#include <optional>

namespace carillon {

/// A person's developer app, or this installation's registration at an instance. Its secret lies in the keychain under
/// its key.
struct AppCredential
{
    AppCredentialId id;
    QString key;
    QString platform;
    QUrl server;
    QString clientId;
};

/// The same as scopeName(), of an account whose login was given to `app`: what an app may do is shared by its own
/// accounts alone. Those of which nobody knows that share one at their server.
QString scopeName(LimitScope scope, const NewAccount &account, const std::optional<AppCredentialId> &app);

}  // namespace carillon
