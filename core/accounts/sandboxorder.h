// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/accountconnector.h"

namespace carillon {

/// Where carillon-sandbox listens unless it is told otherwise.
inline constexpr QLatin1StringView sandboxAddress{"http://127.0.0.1:8686"};

/// Fills in what an order for an account of the sandbox need not say: the sandbox's address (a hook of the account's
/// name where an address is all there is), and a secret where the platform wants one, since any will do there. Needs
/// the order's mode and handle. What the order says stays.
void completeForSandbox(ConnectOrder &order, const PlatformTraits &traits, const QString &address = sandboxAddress);

}  // namespace carillon
