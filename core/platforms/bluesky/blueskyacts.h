// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::bluesky {

/// A post that is out is deleted record by record, from the last to the first; deleteRecord answers the same when it is
/// gone already. Nothing is edited: a record can be written anew, but clients go on showing what they know. Pure.
///
/// Payload: {"rkey"}.
NextStep nextDelete(const FrozenPost &post, std::span<const StepRecord> journal);

/// What the next step uses up: a point (docs.bsky.app, rate limits).
Cost costOfDelete();

}  // namespace carillon::bluesky
