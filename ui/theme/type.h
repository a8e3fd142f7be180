// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRectF>

class QApplication;
class QPainter;

namespace carillon {

/// The type scale, as multiples of the system's interface font.
enum class TextSize {
    Body,
    Small,    ///< 0.92
    Editor,   ///< 1.15
    Heading,  ///< 1.15, semi-bold
    Title,    ///< 1.5, semi-bold
};

QFont fontOf(TextSize size, const QFont &body);
/// Of the application's interface font.
QFont fontOf(TextSize size);

/// The font that has emoji in colour.
QString emojiFamily();

/// The system's interface font, with colour emoji behind it. Where no desktop names a font, one that reads well.
QFont interfaceFont(const QFont &systemFont);

/// Times and counts: every digit as wide as the widest, whatever the font does.
qreal tabularWidth(const QFont &font, const QString &text);
/// Draws in the painter's font and pen; of `alignment` only left, right and horizontal centre count.
void drawTabular(QPainter &painter, const QRectF &where, Qt::Alignment alignment, const QString &text);

}  // namespace carillon
