// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/heldpost.h"
#include "core/platforms/platform.h"

#include <QCoroTask>

#include <span>

namespace carillon::youtube {

// Videos that YouTube publishes at their time by itself: uploaded private with status.publishAt
// (https://developers.google.com/youtube/v3/docs/videos#status.publishAt, read November 2026). Nothing but public comes
// of that time, so only what is to be public is handed over.

/// {"id", "since"} for a look at a video that was uploaded then, and what it costs.
Step lookStep(int part, const QString &video, Instant since);

/// What comes once the video, uploaded with its time, has all that is added to it: it is looked at, rests until then,
/// and is looked at again. One that YouTube has left without a time is deleted: Carillon uploads it at its time. Pure.
NextStep afterHandOver(const FrozenPost &post, std::span<const StepRecord> records, const StepRecord &made,
                       Instant now);

/// What takes it back: it is deleted, and looked for. One that is for another time alone (`due`) gets that, and is Held
/// again; it is deleted where YouTube does not take the time. Pure.
NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records);
/// What the next step of a recall uses up, at most.
Cost costOfRecall();

/// ReadBack of a video with a time -> {"held"}, {"unscheduled"}, {"gone", "why"}, or {"id", "url", "privacy", "status"}
/// of what is out. NotReady while it is to be looked at again; Conflict when somebody has changed its time.
QCoro::Task<StepOutcome> readBackSchedule(StepContext context, const ErrorTable &errors, HttpClient &http);

/// Delete of a video that is not out: looks first, and leaves what is out alone -> {} or {"id", "url", ...}. So shortly
/// before its time that nobody could say who was faster it waits.
QCoro::Task<StepOutcome> recallVideo(StepContext context, const ErrorTable &errors, HttpClient &http);

/// Edit {"id"} of a video that is not out: gives it the post's `due` -> {"moved"}, {"refused"}, or {"id", "url", ...}
/// of what is out.
QCoro::Task<StepOutcome> moveVideo(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::youtube
