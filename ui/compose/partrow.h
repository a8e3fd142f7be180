// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace carillon {

class PartEditor;
class TextLabel;

/// One part of a thread: its editor, and while there are several, its number and what can be done to it.
class PartRow final : public QWidget
{
    Q_OBJECT

public:
    explicit PartRow(QWidget *parent);

    [[nodiscard]] PartEditor *editor() const { return m_editor; }
    void setPlace(int at, int count);

signals:
    void insertWanted();
    void removeWanted();
    void upWanted();
    void downWanted();

private:
    PartEditor *m_editor;
    QWidget *m_head;
    TextLabel *m_number;
    QPushButton *m_up;
    QPushButton *m_down;
};

}  // namespace carillon
