// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace carillon {

/// Cuts a migration file into single statements, since the QSQLITE driver runs one per exec(). SQLite itself says where
/// a statement ends, so that strings, comments and trigger bodies (with CASE ... END; in them) never cut.
QStringList splitStatements(const QString &script);

}  // namespace carillon
