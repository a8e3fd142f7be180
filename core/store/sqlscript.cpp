// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlscript.h"

#include <sqlite3.h>

namespace carillon {

QStringList splitStatements(const QString &script)
{
    QStringList statements;
    const auto bytes = script.toUtf8();
    QByteArray current;
    for (const char c : bytes) {
        current += c;
        if (c == ';' && sqlite3_complete(current.constData()) != 0) {
            statements += QString::fromUtf8(current).trimmed();
            current.clear();
        }
    }
    // What is left is white space or a closing comment; anything else is an error that SQLite will name.
    if (sqlite3_complete((current + ';').constData()) != 0 && !current.trimmed().isEmpty())
        statements += QString::fromUtf8(current).trimmed();
    return statements;
}

}  // namespace carillon
