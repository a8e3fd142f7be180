// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/stateline.h"

#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyle>

namespace carillon {

StateLine::StateLine(TextSize size, QWidget *parent) : TextLabel{{}, size, Token::Muted, parent}
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateLine::setState(Glyph glyph, Token token, const QString &words)
{
    m_glyph = glyph;
    m_color = token;
    setText(words);
    const int indent = measure::icon + 6;
    setContentsMargins(layoutDirection() == Qt::LeftToRight ? indent : 0, 0,
                       layoutDirection() == Qt::LeftToRight ? 0 : indent, 0);
    update();
}

void StateLine::paintEvent(QPaintEvent *event)
{
    TextLabel::paintEvent(event);
    QPainter painter{this};
    const QRect picture{0, (height() - measure::icon) / 2, measure::icon, measure::icon};
    paintGlyph(painter, QStyle::visualRect(layoutDirection(), rect(), picture), m_glyph, colorOf(m_color, this));
}

Tag::Tag(const QString &word, QWidget *parent) : TextLabel{word, TextSize::Small, Token::Publishing, parent}
{
    setContentsMargins(8, 1, 8, 1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Tag::paintEvent(QPaintEvent *event)
{
    QPainter painter{this};
    const auto scheme = schemeOf(palette());
    paintBox(painter, rect(), height() / 2.0, tintOf(Token::Publishing, scheme),
             isHighContrast(scheme) ? colorOf(Token::Border, scheme) : QColor{});
    painter.end();
    TextLabel::paintEvent(event);
}

}  // namespace carillon
