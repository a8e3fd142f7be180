// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/card.h"

class QVBoxLayout;

namespace carillon {

class TextLabel;

/// One setting: what it is and what it does at the start, where it is set at the end.
class SettingsRow final : public QWidget
{
    Q_OBJECT

public:
    /// Names `control` for screen readers.
    SettingsRow(const QString &title, const QString &sentence, QWidget *control, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    /// Why what was set is not taken, and what to do; empty = it is.
    void setTrouble(const QString &trouble);

private:
    void describe();

    QWidget *m_control;
    TextLabel *m_sentence;
    TextLabel *m_trouble;
};

/// Settings that belong together, with lines between them.
class SettingsGroup final : public QWidget
{
    Q_OBJECT

public:
    explicit SettingsGroup(const QString &title, QWidget *parent = nullptr);

    void add(QWidget *row);

private:
    QVBoxLayout *m_rows;
};

}  // namespace carillon
