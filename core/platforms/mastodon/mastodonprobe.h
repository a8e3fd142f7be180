// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/mastodon/statusmatch.h"
#include "core/platforms/platform.h"

namespace carillon::mastodon {

/// The one sought among the own statuses since the baseline in the step's payload: Found, Absent, or no answer.
QCoro::Task<Probe> lookFor(StepContext context, SoughtStatus sought, const ErrorTable &errors, HttpClient &http);

/// Whether a doubtful PublishPart or FirstComment happened. One that was to wait is looked for among those that wait,
/// then among those that are out.
QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::mastodon
