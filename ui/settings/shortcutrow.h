// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QKeySequenceEdit;
class QPushButton;

namespace carillon {

class TextLabel;

/// One action with its keys, to be pressed anew.
class ShortcutRow final : public QWidget
{
    Q_OBJECT

public:
    explicit ShortcutRow(const QString &action, QWidget *parent = nullptr);

    void setKeys(const QKeySequence &keys, const QKeySequence &usual);
    /// The keys belong to another action: asks whether this one is to have them.
    void showConflict(const QKeySequence &keys, const QString &other);
    [[nodiscard]] QKeySequenceEdit *edit() const { return m_edit; }
    [[nodiscard]] QPushButton *resetButton() const { return m_reset; }
    [[nodiscard]] QPushButton *takeButton() const { return m_take; }
    [[nodiscard]] QString conflict() const;

signals:
    /// Pressed, or cleared.
    void pressed(const QKeySequence &keys);
    /// The same, though another action has them.
    void taken(const QKeySequence &keys);

private:
    void build(const QString &action);
    void hideConflict();

    QKeySequenceEdit *m_edit;
    QPushButton *m_clear;
    QPushButton *m_reset;
    TextLabel *m_conflict;
    QPushButton *m_take;
    QKeySequence m_keys;
    QKeySequence m_usual;
    QKeySequence m_contested;
};

}  // namespace carillon
