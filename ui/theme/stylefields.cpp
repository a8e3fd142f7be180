// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/carillonstyle.h"
#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"

#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

namespace carillon::stylepaint {

namespace {

QRectF iconIn(const QRect &rect)
{
    QRectF square{0, 0, measure::icon, measure::icon};
    square.moveCenter(QRectF{rect}.center());
    return square;
}

/// A stepper's chevron, smaller than an icon: two of them share a field's height.
void stepper(const QRect &rect, Glyph glyph, const QColor &color, QPainter &painter)
{
    QRectF square{0, 0, 12, 12};
    square.moveCenter(QRectF{rect}.center());
    paintGlyph(painter, square, glyph, color);
}

}  // namespace

/// A field shows its focus to the mouse as well: that is where the typing goes.
void field(const QStyleOption &option, QPainter &painter)
{
    const auto scheme = schemeOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    paintBox(painter, option.rect, measure::radius, colorOf(enabled ? Token::Surface : Token::Window, scheme),
             colorOf(Token::Border, scheme));
    if (option.state & QStyle::State_HasFocus)
        paintFocusRing(painter, option.rect, measure::radius, colorOf(Token::Accent, scheme));
}

void comboBox(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget)
{
    const auto scheme = schemeOf(option.palette);
    const bool enabled = option.state & QStyle::State_Enabled;
    const bool under = enabled && (option.state & QStyle::State_MouseOver);
    const bool quiet = buttonRole(widget) == ButtonRole::Quiet;
    const auto ground = under ? colorOf(Token::Hover, scheme)
        : quiet               ? QColor{}
                              : colorOf(enabled ? Token::Surface : Token::Window, scheme);
    paintBox(painter, option.rect, measure::radius, ground, quiet ? QColor{} : colorOf(Token::Border, scheme));
    const bool editable
        = qobject_cast<const QComboBox *>(widget) && static_cast<const QComboBox *>(widget)->isEditable();
    if (showsFocusRing(option) || (editable && (option.state & QStyle::State_HasFocus)))
        paintFocusRing(painter, option.rect, measure::radius, colorOf(Token::Accent, scheme));
    const QRect arrow = QStyle::visualRect(
        option.direction, option.rect, QRect{option.rect.right() - 27, option.rect.top(), 16, option.rect.height()});
    paintGlyph(painter, iconIn(arrow), Glyph::ChevronDown,
               enabled ? colorOf(quiet ? Token::Muted : Token::Text, scheme)
                       : option.palette.color(QPalette::Disabled, QPalette::Text));
}

void spinBox(const QStyleOptionComplex &option, QPainter &painter, const QRect &up, const QRect &down)
{
    const auto scheme = schemeOf(option.palette);
    field(option, painter);
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(&option);
    if (!spin || spin->buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto color = [&](QAbstractSpinBox::StepEnabledFlag step, QStyle::SubControl part) {
        if (!(spin->stepEnabled & step) || !(option.state & QStyle::State_Enabled))
            return colorOf(Token::Border, scheme);
        const bool under = (option.state & QStyle::State_MouseOver) && (option.activeSubControls & part);
        return colorOf(under ? Token::Text : Token::Muted, scheme);
    };
    stepper(up, Glyph::ChevronUp, color(QAbstractSpinBox::StepUpEnabled, QStyle::SC_SpinBoxUp), painter);
    stepper(down, Glyph::ChevronDown, color(QAbstractSpinBox::StepDownEnabled, QStyle::SC_SpinBoxDown), painter);
}

}  // namespace carillon::stylepaint
