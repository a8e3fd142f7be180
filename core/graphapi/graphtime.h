// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QString>

#include <optional>

namespace carillon::graphapi {

/// "2026-11-21T10:20:30+0000", with or without a colon in the offset, or "Z". Nothing when it is none of these.
std::optional<Instant> graphTime(const QString &text);

}  // namespace carillon::graphapi
