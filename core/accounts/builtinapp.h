// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace carillon {

/// The developer's app that whoever built this Carillon gave it for `platform`, by -DCARILLON_APPS=FILE: a JSON object
/// of
/// {"PLATFORM": {"client_id", "client_secret"?, ...}}. Empty when there is none, as in a plain build.
QJsonObject builtInApp(const QString &platform);

}  // namespace carillon
