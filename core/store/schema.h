// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/database.h"

namespace carillon {

/// The version that this program writes: the number of the newest file under :/store/migrations.
int newestSchemaVersion();

/// Brings the file to the newest version: all missing migrations in one transaction, after a backup beside the file
/// (`NAME.carillon.before-vN`) when it holds anything. TooNew, with nothing touched, when the file is newer than this
/// program. Damaged when it is no workspace. `upTo` stops earlier, for tests.
Result<int> migrate(Database &database, int upTo = newestSchemaVersion());

}  // namespace carillon
