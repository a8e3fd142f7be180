// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/limit.h"

namespace carillon {

/// What was used of an account's limits by one call.
struct Use
{
    Instant at;  ///< when the call ended, at the latest
    Cost cost;
};

}  // namespace carillon
