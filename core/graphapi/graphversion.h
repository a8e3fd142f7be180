// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QUrl>

namespace carillon::graphapi {

/// The version of the interface ("v26.0") that the account's option or its app says, else `standard`; never anything
/// that is no version.
QString versionOf(const FrozenAccount &account, const char *standard);
/// The same of an app's fields alone.
QString versionOf(const QJsonObject &values, const char *standard);

/// `server`, which stands for several hosts, with what stands for one of them.
QUrl hostBelow(QUrl server, const QString &path);

}  // namespace carillon::graphapi
