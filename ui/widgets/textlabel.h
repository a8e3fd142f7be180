// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/tokens.h"
#include "ui/theme/type.h"

#include <QLabel>

namespace carillon {

/// Words in a size and a colour of the theme, which they follow when it changes.
class TextLabel : public QLabel
{
    Q_OBJECT

public:
    explicit TextLabel(const QString &text, TextSize size = TextSize::Body, Token token = Token::Text,
                       QWidget *parent = nullptr);

    void setToken(Token token);
    /// What a person wrote, with its emoji in colour.
    void setWritten(const QString &text);

protected:
    void changeEvent(QEvent *event) override;
    [[nodiscard]] Token token() const { return m_token; }

private:
    void color();

    Token m_token;
};

/// One line that ends in "..." where there is no room, and then has all of it in its tool tip.
class ElidedLabel final : public TextLabel
{
    Q_OBJECT

public:
    using TextLabel::TextLabel;

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
};

}  // namespace carillon
