// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "core/base/result.h"
#include "core/domain/account.h"

namespace carillon::ctl {

/// --max-concurrent, --window, --spacing, --expire-hours.
QList<Option> limitOptions();

/// `overrides` with what the command line says about it. Invalid, naming the option, when a figure is none.
Result<LimitOverrides> limitsFrom(const Invocation &invocation, LimitOverrides overrides);

}  // namespace carillon::ctl
