// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/store/journalrepository.h"

#include <optional>

namespace carillon {

/// What is told of a platform post that is put down at `now` as `verdict` says. Nothing while it only waits: for the
/// answer to a doubt, a medium, room within a limit. Pure.
std::optional<Event> postEvent(const Claim &claim, const JournalRepository::Verdict &verdict, Instant now);

}  // namespace carillon
