// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"

#include <QRectF>

class QPainter;
class QStyleOption;

namespace carillon {

/// Measures that more than one file needs, in px of the 4 px grid.
namespace measure {
constexpr int gap = 8;
constexpr int control = 32;
constexpr int denseControl = 28;
constexpr int row = 44;
constexpr int icon = 16;
constexpr int page = 24;  ///< from a page's edge to what stands on it
constexpr qreal radius = 6;
constexpr qreal cardRadius = 8;
}  // namespace measure

/// A filled box with a line of 1 px inside its edge, crisp at any pixel ratio. Invalid colours are left out.
void paintBox(QPainter &painter, const QRectF &box, qreal radius, const QColor &fill, const QColor &line,
              qreal lineWidth = 1);

/// The ring around what the keyboard acts on: 2 px inside `box`.
void paintFocusRing(QPainter &painter, const QRectF &box, qreal radius, const QColor &color);

/// True when the keyboard brought the focus here: somebody who clicks needs no ring.
bool showsFocusRing(const QStyleOption &option);

enum class ButtonRole {
    Plain,    ///< surface with a line around it
    Primary,  ///< filled with the accent; one on a page
    Quiet,    ///< no ground until the pointer is over it
};

struct ButtonColors
{
    QColor ground;  ///< invalid: none
    QColor line;    ///< invalid: none
    QColor text;
};

/// For what paints itself and should behave under pointer and press as every other button.
ButtonColors buttonColors(const QStyleOption &option, ButtonRole role);

void setButtonRole(QWidget *button, ButtonRole role);
ButtonRole buttonRole(const QWidget *button);

/// A button of 28 px, for lists.
void setDense(QWidget *button, bool dense);
bool isDense(const QWidget *button);

}  // namespace carillon
