// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/carillonstyle.h"
#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace carillon::stylepaint {

namespace {

constexpr int menuIconColumn = 36;  // 12 + the icon + 8

QRect mirrored(const QStyleOption &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

}  // namespace

QSize menuItemSize(const QStyleOptionMenuItem &option)
{
    if (option.menuItemType == QStyleOptionMenuItem::Separator)
        return {16, 9};
    const auto words = option.text.split(u'\t');
    const QFontMetrics metrics{option.font};
    int width = menuIconColumn + metrics.horizontalAdvance(words.first()) + 24;
    if (words.size() > 1)
        width += 24 + metrics.horizontalAdvance(words[1]);
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        width += 24;
    return {std::max(width, 176), measure::control};
}

void menuItem(const QStyleOptionMenuItem &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    const auto rect = option.rect;
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect{rect.left(), rect.center().y(), rect.width(), 1}, colorOf(Token::Border, scheme));
        return;
    }
    const bool enabled = option.state & QStyle::State_Enabled;
    if (enabled && (option.state & QStyle::State_Selected)) {
        paintBox(painter, QRectF{rect}.adjusted(4, 0, -4, 0), 4, colorOf(Token::AccentSoft, scheme),
                 isHighContrast(scheme) ? colorOf(Token::Text, scheme) : QColor{});
    }
    const QRect picture = mirrored(option, {rect.left() + 12, rect.center().y() - 7, measure::icon, measure::icon});
    if (option.checkType != QStyleOptionMenuItem::NotCheckable) {
        if (option.checked)
            paintGlyph(painter, picture, Glyph::Tick, colorOf(Token::Accent, scheme));
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, picture, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const auto words = option.text.split(u'\t');
    const auto area = mirrored(option, rect.adjusted(menuIconColumn, 0, -16, 0));
    const auto start = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    const auto end = QStyle::visualAlignment(option.direction, Qt::AlignRight | Qt::AlignVCenter);
    painter.setFont(option.font);
    painter.setPen(enabled ? colorOf(Token::Text, scheme) : option.palette.color(QPalette::Disabled, QPalette::Text));
    painter.drawText(area, int(start | Qt::TextHideMnemonic | Qt::TextSingleLine), words.first());
    if (words.size() > 1) {
        painter.setPen(colorOf(Token::Muted, scheme));
        painter.drawText(area, int(end | Qt::TextSingleLine), words[1]);
    }
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu) {
        const QRect arrow = mirrored(option, {rect.right() - 27, rect.center().y() - 7, measure::icon, measure::icon});
        paintGlyph(painter, arrow, Glyph::ChevronEnd, colorOf(Token::Muted, scheme));
    }
}

void row(const QStyleOption &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    if (option.state & QStyle::State_Selected) {
        painter.fillRect(option.rect, colorOf(Token::AccentSoft, scheme));
        if (isHighContrast(scheme))
            paintBox(painter, option.rect, 0, {}, colorOf(Token::Text, scheme), 2);
    } else if ((option.state & QStyle::State_MouseOver) && (option.state & QStyle::State_Enabled)) {
        painter.fillRect(option.rect, colorOf(Token::Hover, scheme));
    }
}

void header(const QStyleOptionHeader &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    painter.setPen(colorOf(Token::Muted, scheme));
    const auto area = option.rect.adjusted(8, 0, -8, 0);
    // Centred is only what Qt assumes; words stand above the words of their column.
    const auto asked = option.textAlignment & Qt::AlignHCenter ? Qt::AlignLeft : option.textAlignment;
    const auto align = QStyle::visualAlignment(option.direction, asked | Qt::AlignVCenter);
    painter.drawText(area, int(align | Qt::TextSingleLine),
                     option.fontMetrics.elidedText(option.text, Qt::ElideRight, area.width()));
    painter.fillRect(QRect{option.rect.left() - 4, option.rect.bottom(), option.rect.width() + 8, 1},
                     colorOf(Token::Border, scheme));
}

/// Without figures: what it is about says them in words.
void progressBar(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    QRectF groove{QPointF{option.rect.left() + 0.0, option.rect.center().y() - 2.0},
                  QSizeF{option.rect.width() + 0.0, 6}};
    paintBox(painter, groove, 3, colorOf(Token::Hover, scheme),
             isHighContrast(scheme) ? colorOf(Token::Border, scheme) : QColor{});
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        return;
    const qreal width = groove.width() * (option.progress - option.minimum) / range;
    if (option.direction == Qt::RightToLeft)
        groove.setLeft(groove.right() - width);
    else
        groove.setWidth(width);
    paintBox(painter, groove, 3, colorOf(Token::Accent, scheme), {});
}

void tab(const QStyleOptionTab &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    const bool selected = option.state & QStyle::State_Selected;
    const bool under = option.state & QStyle::State_MouseOver;
    painter.setPen(colorOf(selected || under ? Token::Text : Token::Muted, scheme));
    painter.drawText(option.rect, int(Qt::AlignCenter | Qt::TextHideMnemonic), option.text);
    if (selected) {
        const int width = std::min(option.rect.width(), option.fontMetrics.horizontalAdvance(option.text));
        painter.fillRect(QRect{option.rect.center().x() - width / 2, option.rect.bottom() - 1, width, 2},
                         colorOf(Token::Accent, scheme));
    }
    if (showsFocusRing(option))
        paintFocusRing(painter, QRectF{option.rect}.adjusted(4, 4, -4, -4), 4, colorOf(Token::Accent, scheme));
}

void scrollBar(const QStyleOptionComplex &option, QPainter &painter, const QRect &slider)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const auto scheme = schemeOf(option.palette);
    const bool held = option.state & QStyle::State_Sunken;
    const bool under = option.state & QStyle::State_MouseOver;
    auto color = colorOf(Token::Muted, scheme);
    if (!isHighContrast(scheme))
        color.setAlphaF(held ? 0.8F : under ? 0.6F : 0.4F);
    const QRectF thumb = QRectF{slider}.adjusted(3, 3, -3, -3);
    paintBox(painter, thumb, std::min(thumb.width(), thumb.height()) / 2, color, {});
}

}  // namespace carillon::stylepaint
