// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/carillonstyle.h"
#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"
#include "ui/theme/type.h"

#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace carillon::stylepaint {

void buttonGround(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const auto scheme = schemeOf(option.palette);
    const auto role = buttonRole(widget);
    const auto colors = buttonColors(option, role);
    const QRectF box{option.rect};
    paintBox(painter, box, measure::radius, colors.ground, colors.line);
    if (!showsFocusRing(option))
        return;
    if (role == ButtonRole::Primary)  // the accent ring would not show on the accent
        paintBox(painter, box.adjusted(2, 2, -2, -2), measure::radius - 2, {}, colorOf(Token::OnAccent, scheme), 1.5);
    else
        paintFocusRing(painter, box, measure::radius, colorOf(Token::Accent, scheme));
}

void buttonLabel(const QStyleOptionButton &option, QPainter &painter, const QWidget *widget)
{
    const auto role = buttonRole(widget);
    const auto colors = buttonColors(option, role);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool hasMenu = option.features & QStyleOptionButton::HasMenu;
    const bool hasText = !option.text.isEmpty();
    const int icon = option.icon.isNull() ? 0 : measure::icon;
    const int text = hasText ? option.fontMetrics.horizontalAdvance(option.text) : 0;
    const int content = icon + (icon && hasText ? 8 : 0) + text + (hasMenu ? 8 + measure::icon : 0);
    const auto place = [&option](int x, int width) {
        const QRect rect{x, option.rect.top(), width, option.rect.height()};
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    const auto square = [](const QRect &rect) {
        return QRect{rect.left(), rect.top() + (rect.height() - measure::icon) / 2, measure::icon, measure::icon};
    };
    int x = option.rect.left() + std::max(0, (option.rect.width() - content) / 2);
    if (icon) {
        option.icon.paint(&painter, square(place(x, icon)), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        x += icon + (hasText ? 8 : 0);
    }
    painter.setPen(colors.text);
    if (hasText)
        painter.drawText(place(x, text), Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine, option.text);
    if (hasMenu)
        paintGlyph(painter, square(place(x + text + 8, measure::icon)), Glyph::ChevronDown, colors.text);
}

void toolButtonGround(const QStyleOption &option, QPainter &painter)
{
    const auto colors = buttonColors(option, ButtonRole::Quiet);
    const auto scheme = schemeOf(option.palette);
    if (option.state & QStyle::State_Enabled)
        paintBox(painter, option.rect, measure::radius, colors.ground, colors.line);
    if (showsFocusRing(option))
        paintFocusRing(painter, option.rect, measure::radius, colorOf(Token::Accent, scheme));
}

void checkBox(const QStyleOption &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & (QStyle::State_On | QStyle::State_NoChange);
    const auto off = enabled ? colorOf(Token::Muted, scheme) : colorOf(Token::Border, scheme);
    const auto fill = enabled ? colorOf(Token::Accent, scheme) : colorOf(Token::Muted, scheme);
    QRectF box{0, 0, 16, 16};
    box.moveCenter(QRectF{option.rect}.center());
    paintBox(painter, box, 4, on ? fill : colorOf(Token::Surface, scheme), on ? QColor{} : off);
    const auto mark = colorOf(Token::OnAccent, scheme);
    if (option.state & QStyle::State_NoChange)
        paintBox(painter, QRectF{box.left() + 4, box.center().y() - 1, 8, 2}, 1, mark, {});
    else if (option.state & QStyle::State_On)
        paintGlyph(painter, box.adjusted(1, 1, -1, -1), Glyph::Tick, mark);
}

void radioButton(const QStyleOption &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool on = option.state & QStyle::State_On;
    const auto accent = enabled ? colorOf(Token::Accent, scheme) : colorOf(Token::Muted, scheme);
    const auto off = enabled ? colorOf(Token::Muted, scheme) : colorOf(Token::Border, scheme);
    QRectF box{0, 0, 16, 16};
    box.moveCenter(QRectF{option.rect}.center());
    paintBox(painter, box, 8, colorOf(Token::Surface, scheme), on ? accent : off, on ? 5 : 1);
}

}  // namespace carillon::stylepaint
