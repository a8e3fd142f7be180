// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace carillon {

/// SQLite counts no memory from now on: the count takes a lock at every request, and nobody asks for it
/// (https://www.sqlite.org/c3ref/c_config_covering_index_scan.html, SQLITE_CONFIG_MEMSTATUS). For programs, before they
/// open their first database; tests that narrow SQLite's memory need the count.
void dispenseWithMemoryCount();

}  // namespace carillon
