// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::mastodon {

/// The way of a post: each medium is uploaded and waited for, the newest own status is noted, then the parts follow one
/// another, each an answer to the one before; the first comment comes last, an answer to the first part. Pure.
///
/// Payloads: AwaitMedia {"id"}; PublishPart and FirstComment {"media_ids"?, "in_reply_to_id"?, "since_id", "since"},
/// the last two being the newest own status known before it and the server's time when it was looked for (ISO), for
/// telling what came after.
/// What the instance is to publish by itself has a second Baseline, and "scheduled_at" and "since_scheduled" in its
/// payload; afterHandOver() goes on.
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now);

/// Everything the post will use up, all its steps together.
Cost costOf(const FrozenPost &post);

}  // namespace carillon::mastodon
