// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/paint.h"

#include <QCoreApplication>
#include <QEvent>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QVariant>
#include <QWidget>

namespace carillon {

namespace {

constexpr auto roleProperty = "carillonRole";
constexpr auto denseProperty = "carillonDense";

/// Lighter where it is light already, deeper where it is not: what a hand on it does.
QColor shaded(const QColor &color, Scheme scheme, int percent)
{
    return isDark(scheme) ? color.lighter(100 + percent / 2) : color.darker(100 + percent);
}

ButtonColors plainColors(const QStyleOption &option, Scheme scheme)
{
    const bool under = option.state & QStyle::State_MouseOver;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    ButtonColors colors{colorOf(Token::Surface, scheme), colorOf(Token::Border, scheme), colorOf(Token::Text, scheme)};
    if (down)
        colors.ground = colorOf(Token::AccentSoft, scheme);
    else if (under)
        colors.ground = colorOf(Token::Hover, scheme);
    return colors;
}

}  // namespace

void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &line,
              qreal lineWidth)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasLine = line.isValid() && lineWidth > 0;
    const qreal inset = hasLine ? lineWidth / 2 : 0;
    painter.setPen(hasLine ? QPen{line, lineWidth} : QPen{Qt::NoPen});
    painter.setBrush(fill.isValid() ? QBrush{fill} : QBrush{Qt::NoBrush});
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius - inset, radius - inset);
    painter.restore();
}

void paintFocusRing(QPainter &painter, const QRectF &box, qreal radius, const QColor &color)
{
    paintBox(painter, box, radius, {}, color, 2);
}

bool showsFocusRing(const QStyleOption &option)
{
    return (option.state & QStyle::State_HasFocus) && (option.state & QStyle::State_KeyboardFocusChange);
}

void setButtonRole(QWidget *button, ButtonRole role)
{
    button->setProperty(roleProperty, int(role));
    button->update();
}

ButtonRole buttonRole(const QWidget *button)
{
    if (!button)
        return ButtonRole::Plain;
    const auto role = button->property(roleProperty);
    if (role.isValid())
        return ButtonRole(role.toInt());
    // The default button of a dialog that nobody gave a role.
    const auto *push = qobject_cast<const QPushButton *>(button);
    if (push && push->isDefault())
        return ButtonRole::Primary;
    return push && push->isFlat() ? ButtonRole::Quiet : ButtonRole::Plain;
}

void setDense(QWidget *button, bool dense)
{
    button->setProperty(denseProperty, dense);
    QEvent forgetsItsSize{QEvent::StyleChange};
    QCoreApplication::sendEvent(button, &forgetsItsSize);
    button->updateGeometry();
}

bool isDense(const QWidget *button)
{
    return button && button->property(denseProperty).toBool();
}

ButtonColors buttonColors(const QStyleOption &option, ButtonRole role)
{
    const auto scheme = schemeOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool under = option.state & QStyle::State_MouseOver;
    const bool down = option.state & (QStyle::State_Sunken | QStyle::State_On);
    auto colors = plainColors(option, scheme);
    if (!enabled) {
        colors.text = option.palette.color(QPalette::Disabled, QPalette::ButtonText);
        colors.ground = role == ButtonRole::Primary ? colorOf(Token::Hover, scheme) : QColor{};
        colors.line = role == ButtonRole::Quiet ? QColor{} : colorOf(Token::Border, scheme);
        return colors;
    }
    if (role == ButtonRole::Primary) {
        const auto accent = colorOf(Token::Accent, scheme);
        colors = {accent, {}, colorOf(Token::OnAccent, scheme)};
        if (down || under)
            colors.ground = shaded(accent, scheme, down ? 18 : 9);
    } else if (role == ButtonRole::Quiet) {
        colors.line = isHighContrast(scheme) && (down || under) ? colorOf(Token::Border, scheme) : QColor{};
        if (!down && !under)
            colors.ground = QColor{};  // a bare {} would be a Qt::GlobalColor
    }
    return colors;
}

}  // namespace carillon
