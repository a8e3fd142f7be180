// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlscript.h"

#include <sqlite3.h>

namespace carillon {

using namespace Qt::StringLiterals;

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
    // What is left is white space, a closing comment, or an error that SQLite will name.
    for (const auto &line : QString::fromUtf8(current).split(u'\n')) {
        if (!line.trimmed().isEmpty() && !line.trimmed().startsWith("--"_L1)) {
            statements += QString::fromUtf8(current).trimmed();
            break;
        }
    }
    return statements;
}

}  // namespace carillon
