// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QString>

namespace carillon {

class Database;

/// Where the media of the workspace file at `path` lie: `NAME.media` beside `NAME.carillon`.
QString mediaFolderOf(const QString &path);

/// Writes the workspace as it stands to `file`, and its media beside it, while others go on working with it. Storage
/// when either is there already; nothing half-written is left under that name.
Result<void> backUp(Database &database, const QString &file);

/// Makes a workspace at `to` from a backup. Where it publishes from is for a person to say afterwards. Storage when
/// there is something at `to`; Damaged; TooNew; NotFound.
Result<void> restoreBackup(const QString &file, const QString &to);

}  // namespace carillon
