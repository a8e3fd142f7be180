// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"
#include "ui/widgets/textlabel.h"

namespace carillon {

/// A state by shape, colour and words, in one line.
class StateLine final : public TextLabel
{
    Q_OBJECT

public:
    explicit StateLine(TextSize size = TextSize::Body, QWidget *parent = nullptr);

    void setState(Glyph glyph, Token token, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Glyph m_glyph = Glyph::Info;
    Token m_color = Token::Muted;
};

/// A word on a faint ground, such as "Sandbox".
class Tag final : public TextLabel
{
    Q_OBJECT

public:
    explicit Tag(const QString &word, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

}  // namespace carillon
