// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskytext.h"

#include "core/text/graphemes.h"
#include "core/text/utf8offsets.h"

namespace carillon::bluesky {

TextLength textLength(QStringView text)
{
    return {.graphemes = graphemeCount(text), .bytes = utf8Length(text)};
}

}  // namespace carillon::bluesky
