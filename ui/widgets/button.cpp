// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/button.h"

namespace carillon {

Button::Button(const QString &text, ButtonRole role, QWidget *parent) : QPushButton{text, parent}
{
    setAutoDefault(false);
    setButtonRole(this, role);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    if (role == ButtonRole::Primary) {
        auto weighty = font();
        weighty.setWeight(QFont::DemiBold);
        setFont(weighty);
    }
}

Button::Button(Glyph glyph, const QString &text, ButtonRole role, QWidget *parent) : Button{text, role, parent}
{
    const auto token = role == ButtonRole::Primary ? Token::OnAccent
        : role == ButtonRole::Quiet                ? Token::Muted
                                                   : Token::Text;
    setIcon(carillon::icon(glyph, token));
}

IconButton::IconButton(Glyph glyph, const QString &name, QWidget *parent) : QPushButton{parent}
{
    setAutoDefault(false);
    setIcon(carillon::icon(glyph, Token::Muted));
    setButtonRole(this, ButtonRole::Quiet);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAccessibleName(name);
    setToolTip(name);
}

}  // namespace carillon
