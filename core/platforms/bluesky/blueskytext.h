// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace carillon::bluesky {

/// Both limits are checked by the server. Source: lexicon app.bsky.feed.post (maxGraphemes, maxLength), read
/// 2026-11-21.
inline constexpr qsizetype maxTextGraphemes = 300;
inline constexpr qsizetype maxTextBytes = 3000;

struct TextLength
{
    qsizetype graphemes = 0;
    qsizetype bytes = 0;  ///< of UTF-8

    [[nodiscard]] bool fits() const { return graphemes <= maxTextGraphemes && bytes <= maxTextBytes; }
};

TextLength textLength(QStringView text);

}  // namespace carillon::bluesky
