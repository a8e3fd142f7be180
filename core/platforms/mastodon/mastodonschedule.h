// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"
#include "core/platforms/errortable.h"
#include "core/platforms/heldpost.h"
#include "core/platforms/mastodon/statusmatch.h"
#include "core/platforms/platform.h"

#include <span>

namespace carillon::mastodon {

// Statuses that the instance publishes at their time by itself
// (https://docs.joinmastodon.org/methods/scheduled_statuses/, read November 2026). Some servers take the time and
// publish at once, so it is given only to those that list them.

/// Which Baseline notes the newest scheduled status, rather than the newest status.
constexpr int scheduledBaseline = 1;

/// Those that are newer than `sinceId`, newest first; `limit` of them.
HttpRequest scheduledListRequest(const FrozenAccount &account, const QString &sinceId, int limit, const QString &token);
HttpRequest scheduledRequest(const FrozenAccount &account, const QString &id, HttpMethod method, const QString &token);
/// Gives one another time.
HttpRequest rescheduleRequest(const FrozenAccount &account, const QString &id, Instant due, const QString &token);

/// {"scheduled_id"} of a ScheduledStatus entity; empty when it is none.
QJsonObject scheduledStatus(const QJsonObject &answer);
/// When it is to be published.
std::optional<Instant> scheduledAt(const QJsonObject &answer);
/// Whether a ScheduledStatus is the one that `step` asked for. Servers tell the text as it was sent.
bool isSoughtSchedule(const QJsonObject &answer, const SoughtStatus &sought, const QJsonObject &payload);

/// What comes once the status was made with a time: it is looked at, rests until then, and is looked for. Pure.
NextStep afterHandOver(const FrozenPost &post, const StepJournal &journal, const StepRecord &made, Instant now);
/// What takes it back; or gives it another time, where nothing else is wished (`due`) and the instance takes that.
/// Pure.
NextStep nextRecall(const FrozenPost &post, std::span<const StepRecord> records);

/// Whether the instance still has what it was to publish, and what became of it -> {"held"}, {"gone"}, or what
/// publishedStatus() gives. NotReady while it is to be looked at again; Conflict when somebody has changed its time.
QCoro::Task<StepOutcome> readBack(StepContext context, const ErrorTable &errors, HttpClient &http);
/// Gives what the instance is to publish another time -> {"moved"}, or {"refused"} when it is not there or may not have
/// that.
QCoro::Task<StepOutcome> moveScheduled(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::mastodon
