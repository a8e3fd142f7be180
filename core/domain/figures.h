// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/domain/metric.h"

#include <optional>

namespace carillon {

/// What is known of the figures of one platform post that is out.
struct PostFigures
{
    Metrics metrics;                 ///< as they were told last; empty = never
    std::optional<Instant> readAt;   ///< when that was
    std::optional<Instant> nextAt;   ///< when they are read next; nothing: never by itself
    bool isWanted = false;           ///< a person has asked for them, and they have not been read since
    std::optional<Instant> goneAt;   ///< when the platform said that it has the post no more
    std::optional<Error> trouble{};  ///< why the last reading told nothing
};

/// One entry of a post's curve: what was told last on one day.
struct FiguresOfDay
{
    Instant at;
    Metrics metrics;
};

}  // namespace carillon
