// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/paint.h"

#include <QWidget>

class QMenu;
class QPushButton;

namespace carillon {

/// A button, mostly the primary one of a page, with more ways to do it behind its arrow. Alt+Down opens them from the
/// button too.
class SplitButton final : public QWidget
{
    Q_OBJECT

public:
    explicit SplitButton(const QString &text, QWidget *parent = nullptr);
    SplitButton(const QString &text, ButtonRole role, QWidget *parent = nullptr);

    void setText(const QString &text);
    [[nodiscard]] QString text() const;
    /// Filled by the owner. The arrow is not there while it is empty.
    [[nodiscard]] QMenu *menu() const { return m_menu; }
    [[nodiscard]] QPushButton *button() const { return m_button; }
    [[nodiscard]] QPushButton *arrow() const { return m_arrow; }
    void openMenu();

signals:
    void clicked();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void showArrow();

    QPushButton *m_button;
    QPushButton *m_arrow;
    QMenu *m_menu;
};

}  // namespace carillon
