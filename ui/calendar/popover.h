// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QWidget>

class QVBoxLayout;

namespace carillon {

/// A raised box over its parent, beside what it tells of. It goes with Escape, a press elsewhere or when the focus goes
/// elsewhere; then it deletes itself, and the focus is where it came from.
class Popover : public QWidget
{
    Q_OBJECT

public:
    Popover(const QString &name, QWidget *parent);

    /// `where` in the parent: beside it if there is room, else below or above.
    void openBeside(const QRect &where);
    void dismiss();

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    [[nodiscard]] QVBoxLayout *column() const { return m_column; }
    /// What the focus goes to when it opens.
    void setFirst(QWidget *widget) { m_first = widget; }

private:
    void focusMoved(const QWidget *now);

    QVBoxLayout *m_column;
    QWidget *m_first;
    QPointer<QWidget> m_before;
    bool m_isGoing = false;
};

}  // namespace carillon
