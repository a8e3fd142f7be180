// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/limitbar.h"

#include "ui/accounts/accountwords.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStyle>

namespace carillon {

namespace {

constexpr int barHeight = 4;
constexpr double nearlyFull = 0.8;

}  // namespace

LimitBar::LimitBar(const WindowUse &use, QWidget *parent) : QWidget{parent}
{
    setFont(fontOf(TextSize::Small));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setUse(use);
}

void LimitBar::setUse(const WindowUse &use)
{
    m_use = use;
    setAccessibleName(AccountWords::use(use));
    updateGeometry();
    update();
}

QSize LimitBar::sizeHint() const
{
    const auto words = fontMetrics().horizontalAdvance(AccountWords::use(m_use)) + 4;
    return {std::max(208, words), fontMetrics().height() + 4 + barHeight};
}

void LimitBar::paintEvent(QPaintEvent * /*event*/)
{
    const auto scheme = schemeOf(palette());
    QPainter painter{this};
    const double full = fullness(m_use);
    const auto token = full >= 1 ? Token::Failed : full >= nearlyFull ? Token::Publishing : Token::Scheduled;
    painter.setPen(colorOf(full >= nearlyFull ? token : Token::Muted, scheme));
    painter.drawText(rect().adjusted(0, 0, 0, -barHeight),
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop),
                     AccountWords::use(m_use));
    const QRectF bar{0, double(height() - barHeight), double(width()), double(barHeight)};
    // A track as dark as what is used would look full.
    const bool isPlain = isHighContrast(scheme);
    const auto border = colorOf(Token::Border, scheme);
    paintBox(painter, bar, barHeight / 2.0, isPlain ? QColor{} : border, isPlain ? border : QColor{});
    if (m_use.used <= 0)
        return;
    auto used = bar;
    used.setWidth(std::max<double>(barHeight, bar.width() * full));
    if (layoutDirection() == Qt::RightToLeft)
        used.moveRight(bar.right());
    paintBox(painter, used, barHeight / 2.0, colorOf(token, scheme), {});
}

}  // namespace carillon
