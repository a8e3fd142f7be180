// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

namespace carillon::bluesky {

/// What a person pastes as a handle: Bluesky's own app puts invisible marks around it.
QString tidyHandle(const QString &typed);

/// The account of a session (its "did", "handle" and, where the server gives it, "didDoc").
ConnectedAccount connectedAccount(const QJsonObject &session, const QUrl &askedServer, Credentials credentials);

}  // namespace carillon::bluesky
