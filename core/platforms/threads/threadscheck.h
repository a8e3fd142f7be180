// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon::threads {

/// What Threads would refuse or change about a post. Pure.
QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules);

}  // namespace carillon::threads
