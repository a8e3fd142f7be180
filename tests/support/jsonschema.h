// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace carillon::test {

/// Holds `value` to the JSON schema in the file `schema`. The empty text when it keeps to it, else where it does not.
/// Knows type, required, properties, additionalProperties (false or a schema), items, enum, anyOf and `$ref` to a file
/// beside it; a schema that says anything else is itself a fault.
QString schemaFault(const QJsonValue &value, const QString &schema);

}  // namespace carillon::test
