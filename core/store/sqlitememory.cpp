// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitememory.h"

#include <sqlite3.h>

namespace carillon {

void dispenseWithMemoryCount()
{
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

}  // namespace carillon
