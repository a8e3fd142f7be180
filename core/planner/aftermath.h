// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/planner/postsnapshot.h"

namespace carillon {

/// What has become of a copy since an act, as the end of a sentence that says why that act is not undone.
QString whatHappened(PlatformPostState now);

/// Null when it is not among them.
const PlatformPost *copyIn(const QList<PlatformPost> &copies, PlatformPostId id);

/// `left` was to be deleted once it is back, but its platform has not given it up: it goes out, or is out.
bool hasStayed(const PlatformPost &current, const PlatformPost &left);

/// What one that its platform has becomes where it was `state` before.
PlatformPostState afterRecall(PlatformPostState state);

/// Nothing has happened to the post since the act left it as `after`, or what has was taken back; falling due is
/// nothing. Else a Conflict that says what.
Result<void> ensureUntouched(const PostSnapshot &now, const PostSnapshot &after);

}  // namespace carillon
