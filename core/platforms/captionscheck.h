// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

namespace carillon {

/// What the platform would refuse of the captions of a post's films, and what it does not get. Errors:
/// too_many_captions, captions_too_large, captions_language, captions_twice; warnings: captions_not_taken,
/// captions_left_out (but for the first, where a platform takes one), captions_too_long. Problem::part is the medium.
/// Pure.
QList<Problem> captionsProblems(const Platform &platform, const FrozenPost &post);

}  // namespace carillon
