// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <chrono>
#include <optional>

namespace carillon {

/// What a question for figures that failed means. It never changes the state of the account, since nobody waits for
/// figures, and leaves its posts alone.
struct FiguresVerdict
{
    std::optional<std::chrono::seconds> pause;  ///< nothing of the account is asked for so long
    bool isRefusal = false;                     ///< only a person can help: told once
    bool renewsLogin = false;                   ///< renew the login, then ask again
};

/// `tries`: how often in a row it failed, this time included. Pure.
FiguresVerdict judgeFigures(const Error &error, int tries, bool loginWasRenewed);

}  // namespace carillon
