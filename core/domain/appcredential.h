// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

#include <QString>
#include <QUrl>

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

}  // namespace carillon
