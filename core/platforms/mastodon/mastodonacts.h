// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/net/http.h"

#include <span>

namespace carillon::mastodon {

/// What is done to statuses that are out: each by a call of its own. Pure.
///
/// Payloads: Delete {"id"}; Edit {"id", "media_ids"?}: an edit that names no media takes those away that it has.
NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal);

/// What the next step of an act uses up. Edits count as new statuses do, deletes have a window of their own
/// (https://docs.joinmastodon.org/api/rate-limits/).
Cost costOfAct(Purpose purpose);

/// DELETE and PUT /api/v1/statuses/:id (https://docs.joinmastodon.org/methods/statuses/, read November 2026).
HttpRequest deleteRequest(const FrozenAccount &account, const QString &id, const QString &token);
HttpRequest editRequest(const FrozenPost &post, const Step &step, const QString &token);

/// The instance knows no such status: it is as good as deleted. Only its own word counts: a page in HTML may come from
/// whatever stands in its place for an hour.
bool saysItIsGone(const HttpReply &reply);

}  // namespace carillon::mastodon
