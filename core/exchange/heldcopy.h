// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/platformpost.h"

#include <optional>

namespace carillon {

class Database;

/// What a file wants of a post's copy that was handed over to its platform.
struct HeldWish
{
    PlatformPostState then = PlatformPostState::Scheduled;  ///< or Draft, or Canceled
    std::optional<Instant> due{};
    bool isOtherContent = false;  ///< than what the post has now
};

/// Its platform publishes it at this moment, or has: nobody can take it back.
bool isBeyondRecall(const PlatformPost &copy, Instant now);

/// What the copy is to become, by what its platform has or by what was wished of it since.
PlatformPostState meantState(const PlatformPost &copy);

/// Takes it back from its platform where it is to be something else than it is, as an edit by hand does. Call inside a
/// Transaction.
Result<void> adjustHeld(Database &database, const PlatformPost &copy, const HeldWish &wish, Instant now);

/// It goes out as it was handed over, where nothing was done yet to take it back; false when something was. Call
/// inside a Transaction.
Result<bool> leaveHeld(Database &database, const PlatformPost &copy, Instant now);

/// Cancels a post that its platform has and that nobody has edited since it was made: it is taken back from there, and
/// its other copies go out no more either. False, and nothing is changed, when something of it is out or on its way, or
/// cannot be stopped any more. Call inside a Transaction.
Result<bool> cancelHeld(Database &database, PostId post, Instant now);

}  // namespace carillon
