// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"
#include "ui/theme/paint.h"

#include <QPushButton>

namespace carillon {

/// A button with a role. CarillonStyle paints it; its picture takes the colour of its words.
class Button : public QPushButton
{
    Q_OBJECT

public:
    explicit Button(const QString &text, ButtonRole role = ButtonRole::Plain, QWidget *parent = nullptr);
    Button(Glyph glyph, const QString &text, ButtonRole role = ButtonRole::Plain, QWidget *parent = nullptr);
};

/// A quiet square with a picture; `name` is what screen readers and the tool tip say.
class IconButton : public QPushButton
{
    Q_OBJECT

public:
    IconButton(Glyph glyph, const QString &name, QWidget *parent = nullptr);
};

}  // namespace carillon
