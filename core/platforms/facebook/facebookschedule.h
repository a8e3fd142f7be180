// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/heldpost.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

#include <span>

namespace carillon::facebook {

// What Facebook publishes at its time by itself: posts of the feed and films by published=false with
// scheduled_publish_time (https://developers.facebook.com/docs/pages-api/posts), reels by video_state=SCHEDULED
// (https://developers.facebook.com/docs/video-api/guides/reels-publishing, all read November 2026).

/// Which Baseline notes the posts that wait, rather than those that are out.
constexpr int scheduledBaseline = 1;

/// Facebook keeps whole seconds.
qint64 unixTime(Instant instant);

/// What comes once the post was made with a time: it is looked at, rests until then, and is looked at again. Pure.
NextStep afterHandOver(const FrozenPost &post, const StepJournal &journal, const StepRecord &made, Instant now);

/// What takes it back: it is deleted, and looked for. One that is for another time alone (`due`) gets that, and is Held
/// again; it is deleted where Facebook does not take the time. Pure.
NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records);
/// What the next step of a recall uses up, at most.
Cost costOfRecall();

/// ReadBack {"post", "film"?, "since"?} -> {"held"}, {"gone", "why"?} or {"id", "url"} of what is out. "There is no
/// such post" is what Facebook also says when it may not be seen, so it counts only when the lists are without it: of
/// what waits and of what is out, or of the page's films. A film that cannot be processed is gone. NotReady while it is
/// to be looked at again; Conflict when somebody has changed its time.
QCoro::Task<StepOutcome> readBackSchedule(StepContext context, const ErrorTable &errors, HttpClient &http);

/// Delete {"id", "film"?} of a post that is not out: looks first, and leaves what is out alone -> {} or {"id", "url"}.
/// So shortly before its time that nobody could say who was faster it waits.
QCoro::Task<StepOutcome> recallPost(StepContext context, const ErrorTable &errors, HttpClient &http);

/// Edit {"id", "film"?} of a post that is not out: gives it the post's `due`, and looks -> {"moved"}, {"refused"}, or
/// {"id", "url"} of what is out.
QCoro::Task<StepOutcome> movePost(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::facebook
