// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

#include <QList>

namespace carillon::linkedin {

/// What LinkedIn would refuse, cut off or change. Pure.
QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules);

}  // namespace carillon::linkedin
