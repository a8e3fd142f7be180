// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"

#include <QJsonObject>
#include <QStringList>

namespace carillon::sandbox::mastodon {

/// The parameters of a request as Rails sees them: query, then JSON, form or multipart body; "a[]" makes lists and
/// "a[b]" objects. Files are left out.
QJsonObject parametersOf(const HttpRequest &request);

/// Text of a parameter that may have come as text, number or truth value.
QString textOf(const QJsonObject &parameters, QStringView name);
/// As Rails casts it: false, 0, "false", "f", "0", "off" and "" are false.
bool truthOf(const QJsonObject &parameters, QStringView name, bool otherwise);
QStringList listOf(const QJsonObject &parameters, QStringView name);

}  // namespace carillon::sandbox::mastodon
