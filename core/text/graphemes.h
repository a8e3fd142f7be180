// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringView>

namespace carillon {

/// What a reader takes for one character: an extended grapheme cluster of Unicode's UAX #29, found by ICU. Qt 6.4's own
/// QTextBoundaryFinder is wrong on 39 of the 602 published cases. Debian's ICU 72 knows Unicode 15.0; the rule for
/// Indic conjuncts that came later (GB9c, here with the letters of Unicode 17) is applied on top, since the platforms
/// count by it.
///
/// Both functions may be called from any thread.
qsizetype graphemeCount(QStringView text);

/// The UTF-16 indices at which `text` may be cut without breaking a character, ascending: the end of each cluster.
/// Empty for an empty text; else the last one is text.size().
QList<qsizetype> graphemeEnds(QStringView text);

}  // namespace carillon
