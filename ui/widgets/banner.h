// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QWidget>

class QPushButton;

namespace carillon {

class TextLabel;

struct BannerContent
{
    Glyph glyph = Glyph::Info;
    Token token = Token::Scheduled;  ///< colour of the picture and of the faint ground
    QString sentence;
    QString action{};  ///< on the button; empty = none
};

/// A quiet bar that says what holds for the whole page: offline, keyring locked, paused. Never a dialog.
class Banner final : public QWidget
{
    Q_OBJECT

public:
    explicit Banner(const BannerContent &content, QWidget *parent = nullptr);

    void setContent(const BannerContent &content);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }
    /// Adds a cross at the end, which asks for the banner to go. Nothing hides by itself.
    /// @param name what a screen reader calls the cross: "Not now"
    void setDismissable(const QString &name);

signals:
    void acted();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    BannerContent m_content;
    TextLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace carillon
