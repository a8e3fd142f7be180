// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/weblinks.h"

#include <QStringList>

#include <functional>

namespace carillon {

enum class PartNumbering {
    None,
    Suffix,  ///< " 2/5" at the end of each part when there is more than one
};

struct SplitRules
{
    /// Whether a platform takes `part` as one post, its number included. Longer text may never fit where shorter does
    /// not, apart from small exceptions such as an address that counts less once it is whole.
    std::function<bool(const QString &part)> fits;
    QList<TextSpan>
        whole{};  ///< links, mentions and tags, in the text's UTF-16 indices: not cut where it can be helped
    PartNumbering numbering = PartNumbering::None;
};

/// Cuts `text` into the posts of a thread. Text that fits stays one part, unchanged, or without the white
/// space at its ends where it fits so. Otherwise it is cut at white
/// space, at the end of a paragraph or sentence where that costs no further part; where a word alone is too long, at a
/// place where a line may break (between two kanji), else between two characters. What is `whole` is cut only when it
/// alone is too long, a character never. The parts together are the text but for white space at the seams.
///
/// A part that cannot fit even as one character is given out all the same: `fits` refuses it, and so will the platform.
QStringList splitThread(const QString &text, const SplitRules &rules);

}  // namespace carillon
