// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QDialog>

#include <functional>

class QBoxLayout;
class QHBoxLayout;
class QVBoxLayout;

namespace carillon {

class Banner;
class Button;
class TextLabel;

/// A dialog as all of ours are: its title, what is to be filled in, a bar that says what is wrong, and the buttons.
/// Modal to its window; show it with open(). It deletes itself once it is closed. When its words become more, it grows.
class DialogFrame : public QDialog
{
    Q_OBJECT

public:
    explicit DialogFrame(const QString &title, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    /// Muted words as wide as the dialog, added to the body.
    TextLabel *addSentence(const QString &sentence);

    /// In the order of reading, at the end of the row.
    Button *addButton(const QString &text, ButtonRole role);
    /// Closes the dialog with reject().
    Button *addCancel();
    Button *addClose();
    /// At the other end of the row.
    Button *addButtonAtStart(const QString &text);

    /// What went wrong and what to do, until it is hidden; `action` is the one thing to do here.
    void showTrouble(const QString &sentence, const QString &action = {}, std::function<void()> onAction = {});
    void hideTrouble();
    /// Empty while there is none.
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] Banner *troubleBar() const { return m_trouble; }

protected:
    /// Never larger than its screen, whose bottom would hide the buttons.
    void showEvent(QShowEvent *event) override;
    bool event(QEvent *event) override;

private:
    TextLabel *m_title;
    QVBoxLayout *m_body;
    Banner *m_trouble;
    QHBoxLayout *m_startButtons;
    QHBoxLayout *m_endButtons;
    std::function<void()> m_onTrouble;
};

}  // namespace carillon
