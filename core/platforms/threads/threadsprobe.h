// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::threads {

/// Whether a doubtful PublishPart or FirstComment happened: its container says so. One that is published is looked for
/// among the account's own posts; when it does not show within ten minutes, a person looks. One that is not is absent
/// after a minute: the same container is published again, which it can be only once. One that Threads does not know any
/// more is looked for as well, and absent after five minutes.
QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http);

/// What publishing a container gave that Threads says is published already. Makes nothing. Ambiguous when it is not
/// found.
QCoro::Task<StepOutcome> adopt(StepContext context, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::threads
