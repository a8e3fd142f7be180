// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QHash>
#include <QStaticText>

class QPainter;

namespace carillon {

/// Times and counts as ui/theme/type.h draws them, every digit equally wide, for hundreds of them at a time: each
/// character is laid out once. What is read from right to left ("9:00" with a word behind it) is laid out as a whole.
class Digits final
{
public:
    /// What was laid out in another font is forgotten.
    void setFont(const QFont &font);

    [[nodiscard]] qreal width(const QString &text);
    /// In the painter's pen, in the middle of the line `where`, from its left.
    void draw(QPainter &painter, const QRectF &where, const QString &text);

private:
    struct Laid
    {
        QStaticText text;
        qreal advance = 0;  ///< of the cell
        qreal indent = 0;   ///< of the character in it
    };
    const Laid &laid(QChar character);

    QFont m_font;
    qreal m_digit = 0;
    QHash<QChar, Laid> m_laid;
};

}  // namespace carillon
