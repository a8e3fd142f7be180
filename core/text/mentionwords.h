// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/weblinks.h"

#include <QList>
#include <QString>

#include <optional>

namespace carillon {

// What people read as a mention, whatever network a text goes to. What a network makes of it is its own affair.

/// "@name", "@name.example.org" and "@name@example.org" in running text, ascending, without the punctuation that closes
/// the sentence. None within an address, glued to a word, or without a letter.
QList<TextSpan> findMentionWords(QStringView text);

/// A mention that somebody is typing.
struct MentionBeginning
{
    qsizetype at = 0;  ///< of the "@"
    QString typed;     ///< between the "@" and the caret; may be empty
};

/// The one that the caret stands in or behind; nothing where what precedes the caret is none.
std::optional<MentionBeginning> mentionBeginningAt(QStringView text, qsizetype caret);

/// Every place at which `written` stands as a whole: not within a longer word.
QList<TextSpan> findWholeWords(QStringView text, QStringView written);

}  // namespace carillon
