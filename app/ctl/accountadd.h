// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/workspacecontext.h"
#include "core/domain/account.h"

namespace carillon::ctl {

QList<Option> addOptions();

/// `accounts add PLATFORM ...`: connects by what was given: an address, a secret from standard input, or the browser.
Result<QList<Account>> addAccount(const WorkspaceContext &context, const Invocation &invocation,
                                  const Streams &streams);

}  // namespace carillon::ctl
