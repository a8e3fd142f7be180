// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace carillon {

class Database;

/// For a workspace that was moved or restored: what was planned and fell due between its last write and `now` may have
/// gone out from the other place, and what is planned for later may have been handed over from there. It becomes
/// Unconfirmed, never sent by itself. Call inside a Transaction.
Result<void> doubtWhatFellDue(Database &database, Instant now);

/// For a copy: the original publishes what is planned, so here it becomes a draft with a new key; what was on its way
/// becomes Unconfirmed. Call inside a Transaction.
Result<void> startAsCopy(Database &database);

}  // namespace carillon
