// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::facebook {

/// Whether a doubtful Publish or FirstComment happened. What is not there is looked for again after 2 and after 5
/// minutes of doubt before it is Absent: Facebook shows a post late.
QCoro::Task<Probe> probe(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::facebook
