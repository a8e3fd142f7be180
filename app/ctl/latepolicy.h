// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "core/base/result.h"
#include "core/domain/latepolicy.h"

namespace carillon::ctl {

/// --late and --late-minutes. `withWorkspace`: an account may also leave it to its workspace.
QList<Option> lateOptions(bool withWorkspace);

/// `current` with what the command line says about it; nothing = as the workspace has it. Invalid, naming the option,
/// when that is no policy.
Result<std::optional<LatePolicy>> latePolicyFrom(const Invocation &invocation, std::optional<LatePolicy> current);

}  // namespace carillon::ctl
