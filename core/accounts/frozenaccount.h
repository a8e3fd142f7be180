// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/step.h"

namespace carillon {

/// What a platform needs of `account`.
FrozenAccount freeze(const Account &account);

}  // namespace carillon
