// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

namespace carillon {

class Database;

/// Something wrong with a workspace.
struct IntegrityFinding
{
    QString code;         ///< stable: "damaged", "lost_reference", "search_index", "missing_media", "changed_media"
    QString message;      ///< whole sentence, with what to do
    bool damage = false;  ///< of the file itself
};

/// Looks over the workspace file and its media folder. `full` reads every page, index and media file; without it what
/// takes seconds at most. Errors mean that it could not even be looked at.
Result<QList<IntegrityFinding>> checkIntegrity(Database &database, const QString &mediaFolder, bool full);

}  // namespace carillon
