// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace carillon {

/// No post that bears the tag is sent until somebody resumes it.
struct PausedTag
{
    QString tag;
    QString reason;
    std::optional<Instant> until{};  ///< when the engine resumes it by itself

    friend bool operator==(const PausedTag &, const PausedTag &) = default;
};

}  // namespace carillon
