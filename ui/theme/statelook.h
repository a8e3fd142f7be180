// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/platformpost.h"
#include "ui/theme/glyph.h"

namespace carillon {

/// How a state is shown: by colour, by shape and by word, so that none of them stands alone.
struct StateLook
{
    Token token;
    Glyph glyph;
    QString word;  ///< in the language of the window, one or two words: "Scheduled"
};

StateLook lookOf(PlatformPostState state);
/// As above, but what waits for a person's word looks it, and so does what is being done to a post that its platform
/// has.
StateLook lookOf(PlatformPostState state, Hold hold, std::optional<Purpose> act = {},
                 RecallAim recall = RecallAim::TakeBack);

}  // namespace carillon
