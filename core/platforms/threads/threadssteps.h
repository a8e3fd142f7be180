// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <span>

namespace carillon::threads {

/// The way of a post. Pure.
///
/// Baseline asks how much of the day's numbers is left. Then for each part: CreateContainer, AwaitContainer, and
/// PublishPart, which is all that anybody sees; of a carousel each medium has a container before. ReadBack asks where
/// the first part stands. The first comment has a container too, and is published by FirstComment.
///
/// A container's number is that of its medium; the parts' and the comment's come behind those of a carousel.
///
/// Payloads and results:
/// - Baseline {"replies": how many} -> {}
/// - CreateContainer {"medium"} or {"piece", "children"?, "reply_to"?, "since"?: when that was published} -> {"id"}
/// - AwaitContainer {"container", "since"} -> {"at"?: by Threads' clock, "published"?}
/// - PublishPart, FirstComment {"container", "piece", "reply_to"?, "since"?, "known": ids of ours, "tries"?,
///   "published"?} -> {"id", "url"?}. "published" when Threads says that this container is out already: then it is
///   looked for and nothing is made.
/// - ReadBack {"id", "since"} -> {"url"}
/// - Delete {"id"}
NextStep nextStep(const FrozenPost &post, std::span<const StepRecord> journal, Instant now);

/// Everything the post will use up, all its steps together. Replies count as points.
Cost costOf(const FrozenPost &post);

/// What is done to a post that is out.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);
Cost costOfAct();

}  // namespace carillon::threads
