// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QTextLayout>

class QPainter;

namespace carillon {

// Many fonts for text have a heart or an arrow of their own. Qt 6.4 takes it, in the colour of the text, also where the
// variation selector U+FE0F asks for the emoji. What people wrote is therefore shown by these.

/// The emoji of `text` that were asked for in that way, each with the font for emoji; mostly none.
QList<QTextLayout::FormatRange> emojiFormats(const QString &text);

/// One line of what a person wrote, with an ellipsis where it is too long. It reads in its own direction; `alignment`
/// is meant as it stands (QStyle::visualAlignment).
void drawElided(QPainter &painter, const QRectF &where, Qt::Alignment alignment, const QString &text);

/// For labels: `text` as HTML where an emoji needs its font, empty where plain text will do.
QString emojiHtml(const QString &text);

}  // namespace carillon
