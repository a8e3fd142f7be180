// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/accountmark.h"

#include <QPushButton>

namespace carillon {

/// An account that a post goes to or not: mark, name, and what is wrong with it in a word or two ("12 over").
class AccountChip final : public QPushButton
{
    Q_OBJECT

public:
    AccountChip(const MarkLook &mark, const QString &name, QWidget *parent = nullptr);

    /// Empty: nothing is wrong.
    void setProblem(const QString &problem);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void tell();
    [[nodiscard]] int nameWidth() const;

    MarkLook m_mark;
    QString m_name;
    QString m_problem;
};

}  // namespace carillon
