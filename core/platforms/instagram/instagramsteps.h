// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::instagram {

/// The way of a post. Pure.
///
/// For each medium: CreateContainer, of a film that is uploaded UploadChunk, AwaitContainer. A carousel then has a
/// container of its own that names the others, as its last part. Baseline; Publish, which names the container;
/// ReadBack; the first comment, if any. Containers live for a day: what is older is made anew before it is published.
///
/// Payloads and results:
/// - CreateContainer {"as": picture|reel|story|child, "upload"?} or {"as": "carousel", "children": [ids]} ->
///   {"id", "url"?}; "url" is where an upload goes
/// - UploadChunk {"container", "url", "total", "ask"?} -> {"next"}: all that was left of it. "ask" when bytes were sent
///   before: Instagram is asked first how many it has.
/// - AwaitContainer {"container", "since", "film"?} -> {}
/// - Baseline {"story"?} -> {"known": [ids], "at"?}: what the account had before, and when by Instagram's clock
/// - Publish {"container", "known", "since"?, "story"?, "again"?, "held"?} -> {"id", "url"?}
/// - ReadBack {"id", "since"} -> {"url", "warning"?}
/// - FirstComment {"on"} -> {"id"}
/// - Delete {"id"}
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now);

/// Everything the post will use up, all its steps together.
Cost costOf(const FrozenPost &post);

/// What is done to a post that is out: it can be deleted, by accounts that came through a page.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);
Cost costOfAct();

}  // namespace carillon::instagram
