// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace carillon {

class TextLabel;

/// A field with its name above and, where it needs one, a sentence about it below.
class FormField final : public QWidget
{
    Q_OBJECT

public:
    /// Owns `field` and names it for screen readers.
    FormField(const QString &label, QWidget *field, const QString &hint = {}, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setHint(const QString &hint);
    [[nodiscard]] QWidget *field() const { return m_field; }

private:
    QWidget *m_field;
    TextLabel *m_label;
    TextLabel *m_hint;
};

}  // namespace carillon
