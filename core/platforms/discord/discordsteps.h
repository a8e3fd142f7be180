// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::discord {

/// The next message of the post: one for each part, in their order. Into whichever thread the first one went go all.
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> records);
/// The next message to change, from the first on, or to delete, from the last on.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> records);

Cost costOf(const FrozenPost &post);
Cost costOfAct();

}  // namespace carillon::discord
