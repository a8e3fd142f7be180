// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/card.h"

#include "ui/theme/paint.h"

#include <QPainter>

namespace carillon {

void Card::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter{this};
    paintBox(painter, rect(), measure::cardRadius, colorOf(Token::Surface, this), colorOf(Token::Border, this));
}

}  // namespace carillon
