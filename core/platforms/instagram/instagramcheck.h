// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon::instagram {

/// What Instagram would refuse or change. `rules` are those of limits.json. Pure.
QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules);

}  // namespace carillon::instagram
