// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountmark.h"

#include "core/domain/platformtraits.h"
#include "ui/theme/paint.h"

#include <QGuiApplication>
#include <QPainter>

namespace carillon {

MarkLook markOf(const PlatformTraits &traits)
{
    return {traits.mark, QColor{traits.hue}};
}

void paintMark(QPainter &painter, const QRectF &where, const MarkLook &mark, const QPalette &palette)
{
    const auto scheme = schemeOf(palette);
    const bool plain = isHighContrast(scheme);
    const qreal side = where.width();
    painter.save();
    paintBox(painter, where, side / 4, plain ? colorOf(Token::Window, scheme) : mark.hue,
             plain ? colorOf(Token::Text, scheme) : QColor{});
    QFont font = QGuiApplication::font();
    font.setPixelSize(qRound(side * (mark.letters.size() > 1 ? 0.48 : 0.56)));
    font.setWeight(QFont::Bold);
    painter.setFont(font);
    painter.setPen(plain ? colorOf(Token::Text, scheme) : QColor{Qt::white});
    // By the height of the capitals: the font's line would set the letter too high.
    const QFontMetricsF metrics{font};
    const qreal x = where.center().x() - metrics.horizontalAdvance(mark.letters) / 2;
    painter.drawText(QPointF{x, where.center().y() + metrics.capHeight() / 2}, mark.letters);
    painter.restore();
}

AccountMark::AccountMark(const MarkLook &mark, int side, QWidget *parent) : QWidget{parent}, m_mark{mark}, m_side{side}
{
    setFixedSize(side, side);
}

void AccountMark::setMark(const MarkLook &mark)
{
    m_mark = mark;
    update();
}

void AccountMark::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintMark(painter, rect(), m_mark, palette());
}

}  // namespace carillon
