// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformtraits.h"
#include "core/domain/step.h"

#include <QList>

namespace carillon::bluesky {

/// What Bluesky would refuse or show differently from what was meant. The figures are those of `traits`.
QList<Problem> problemsOf(const FrozenPost &post, const PlatformTraits &traits);

}  // namespace carillon::bluesky
