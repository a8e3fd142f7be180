// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;
class QTimer;

namespace carillon {

class TextLabel;

/// Says what has just been done, at the foot of its parent, with one button to take it back. Goes by itself after eight
/// seconds, which do not count while the pointer is over it or the focus in it; then it deletes itself. It never takes
/// the focus.
class Toast final : public QWidget
{
    Q_OBJECT

public:
    /// No button for an empty `action`.
    Toast(const QString &sentence, const QString &action, QWidget *parent);

    [[nodiscard]] QPushButton *button() const { return m_button; }
    void dismiss();

signals:
    void acted();
    void gone();

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void turnPalette();
    void place();
    void countDown();

    TextLabel *m_words;
    QPushButton *m_button;
    QTimer *m_time;
};

}  // namespace carillon
