// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/digits.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace carillon {

namespace {

bool isDigit(QChar character)
{
    return character >= u'0' && character <= u'9';
}

}  // namespace

void Digits::setFont(const QFont &font)
{
    if (font == m_font && !m_laid.isEmpty())
        return;
    m_font = font;
    m_laid.clear();
    m_digit = 0;
    const QFontMetricsF metrics{font};
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        m_digit = std::max(m_digit, metrics.horizontalAdvance(QChar{digit}));
}

const Digits::Laid &Digits::laid(QChar character)
{
    auto known = m_laid.find(character);
    if (known == m_laid.end()) {
        const qreal own = QFontMetricsF{m_font}.horizontalAdvance(character);
        const qreal advance = isDigit(character) ? m_digit : own;
        QStaticText text{QString{character}};
        text.setTextFormat(Qt::PlainText);
        text.prepare({}, m_font);
        known = m_laid.insert(character, {text, advance, (advance - own) / 2});
    }
    return *known;
}

qreal Digits::width(const QString &text)
{
    if (text.isRightToLeft())
        return QFontMetricsF{m_font}.horizontalAdvance(text);
    qreal width = 0;
    for (const auto character : text)
        width += laid(character).advance;
    return width;
}

void Digits::draw(QPainter &painter, const QRectF &where, const QString &text)
{
    painter.setFont(m_font);
    if (text.isRightToLeft()) {
        painter.setLayoutDirection(Qt::RightToLeft);
        painter.drawText(where, int(Qt::AlignVCenter | Qt::AlignLeft | Qt::AlignAbsolute | Qt::TextSingleLine), text);
        return;
    }
    qreal x = where.left();
    for (const auto character : text) {
        const auto &one = laid(character);
        painter.drawStaticText(QPointF{x + one.indent, where.center().y() - one.text.size().height() / 2}, one.text);
        x += one.advance;
    }
}

}  // namespace carillon
