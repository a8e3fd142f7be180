// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/entity.h"

#include <QList>
#include <QStringView>

namespace carillon::x {

// How X counts and links a text: the rules of twitter-text 3 with its configuration v3
// (https://docs.x.com/fundamentals/counting-characters, read November 2026). Any thread may call these.

/// The weighted length: of the text in NFC an address counts 23, an emoji of however many code points 2, a letter of
/// Latin, Greek, Cyrillic, Arabic and some more scripts 1, any other code point 2.
int weightedLength(QStringView text);

/// False when X would refuse the text for U+FFFE, U+FEFF or U+FFFF.
bool isAllowed(QStringView text);

/// Addresses with and without a scheme, @mentions, #tags and $cashtags in the order of the text; none overlaps another.
QList<TextEntity> textEntities(const QString &text);

/// How many cashtags the text has; X takes one a post.
int cashtagCount(const QString &text);
/// Whether X would make a link of any address in it, which is billed otherwise.
bool hasLink(QStringView text);

}  // namespace carillon::x
