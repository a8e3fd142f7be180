// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/planner/postplanner.h"

namespace carillon {

/// Adds to `act`, which is committed, which of its posts the accounts' limits will hold up: to its slips, and as
/// sentences to its notes. Of an act on more than a thousand posts, the first thousand are looked at. What cannot be
/// read is not told: the act stands all the same. Blocks on the database; on the thread of `workspace`.
void noteSlips(Act &act, const Workspace &workspace, const std::vector<std::unique_ptr<Platform>> &platforms,
               Instant now);

}  // namespace carillon
