// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accountchip.h"

#include "ui/theme/paint.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace carillon {

namespace {

constexpr int edge = 6;
constexpr int markSide = 24;
constexpr int gap = 8;
constexpr int tail = 14;
constexpr int longestName = 240;

QFont problemFont(const QFont &font)
{
    QFont bold = font;
    bold.setWeight(QFont::DemiBold);
    return bold;
}

}  // namespace

AccountChip::AccountChip(const MarkLook &mark, const QString &name, QWidget *parent)
    : QPushButton{parent},
      m_mark{mark},
      m_name{name}
{
    setCheckable(true);
    setAutoDefault(false);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    tell();
}

void AccountChip::setProblem(const QString &problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    tell();
    updateGeometry();
    update();
}

void AccountChip::tell()
{
    //: What a screen reader says of an account: %1 is its name, %2 what is wrong with it
    setAccessibleName(m_problem.isEmpty() ? m_name : tr("%1, %2").arg(m_name, m_problem));
    setToolTip(fontMetrics().horizontalAdvance(m_name) > longestName ? m_name : QString{});
}

/// With a pixel to spare: elidedText() rounds otherwise than horizontalAdvance().
int AccountChip::nameWidth() const
{
    return std::min(fontMetrics().horizontalAdvance(m_name) + 1, longestName);
}

QSize AccountChip::sizeHint() const
{
    int width = edge + markSide + gap + nameWidth() + tail;
    if (!m_problem.isEmpty())
        width += 12 + QFontMetrics{problemFont(font())}.horizontalAdvance(m_problem);
    return {width, measure::control};
}

QSize AccountChip::minimumSizeHint() const
{
    return sizeHint();
}

void AccountChip::paintEvent(QPaintEvent * /*event*/)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto scheme = schemeOf(palette());
    const bool under = option.state & QStyle::State_MouseOver;
    QPainter painter{this};
    const auto place = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), QRect{x, 0, width, height()});
    };
    const auto ground = isChecked() ? Token::AccentSoft : under ? Token::Hover : Token::Surface;
    paintBox(painter, rect(), height() / 2.0, colorOf(ground, scheme),
             colorOf(isChecked() ? Token::Accent : Token::Border, scheme),
             isChecked() && isHighContrast(scheme) ? 3 : 1);
    if (showsFocusRing(option))
        paintFocusRing(painter, rect(), height() / 2.0, colorOf(Token::Accent, scheme));

    QRectF mark{0, 0, markSide, markSide};
    mark.moveCenter(QRectF{place(edge, markSide)}.center());
    paintMark(painter, mark, m_mark, palette());

    const int name = nameWidth();
    int x = edge + markSide + gap;
    painter.setPen(isEnabled() ? colorOf(Token::Text, scheme)
                               : palette().color(QPalette::Disabled, QPalette::ButtonText));
    // A name keeps the direction of its own letters, or "@coffee" ends in its sign.
    const auto direction = m_name.isRightToLeft() ? Qt::TextForceRightToLeft : Qt::TextForceLeftToRight;
    painter.drawText(place(x, name), int(Qt::AlignVCenter) | Qt::TextSingleLine | direction,
                     fontMetrics().elidedText(m_name, Qt::ElideRight, name));
    if (m_problem.isEmpty())
        return;
    x += name + 12;
    painter.setFont(problemFont(font()));
    painter.setPen(colorOf(Token::Failed, scheme));
    painter.drawText(place(x, QFontMetrics{painter.font()}.horizontalAdvance(m_problem)),
                     int(Qt::AlignVCenter | Qt::TextSingleLine), m_problem);
}

}  // namespace carillon
