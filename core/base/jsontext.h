// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// `text` as a string of JSON (RFC 8259, 7) at the end of `json`. For what is only written, which takes a QJsonObject
/// several times as long.
void appendQuoted(QString &json, QStringView text);

}  // namespace carillon
