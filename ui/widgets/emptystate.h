// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/glyph.h"

#include <QWidget>

class QPushButton;

namespace carillon {

class TextLabel;

/// What a page says while there is nothing on it: a small drawing, one sentence, one thing to do.
class EmptyState final : public QWidget
{
    Q_OBJECT

public:
    /// No button for an empty `action`.
    EmptyState(Glyph glyph, const QString &sentence, const QString &action = {}, QWidget *parent = nullptr);

    void setSentence(const QString &sentence);
    [[nodiscard]] QString sentence() const;
    [[nodiscard]] QPushButton *button() const { return m_button; }

signals:
    void acted();

private:
    TextLabel *m_sentence;
    QPushButton *m_button;
};

}  // namespace carillon
