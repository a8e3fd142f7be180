// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/planner/textfit.h"
#include "ui/widgets/dialogframe.h"

#include <memory>
#include <vector>

class QCheckBox;
class QScrollArea;

namespace carillon {

/// Shows the parts that a text would become, before they are made. What fits one post stays one; lines that hold only
/// "---" are breaks in any case.
class SplitDialog final : public DialogFrame
{
    Q_OBJECT

public:
    /// `texts` are the parts there are; `platforms` outlive it.
    SplitDialog(const QStringList &texts, const QList<Account> &accounts,
                const std::vector<std::unique_ptr<Platform>> &platforms, QWidget *parent);

    /// As they are shown.
    [[nodiscard]] QStringList parts() const { return m_parts; }
    [[nodiscard]] QCheckBox *numbering() const { return m_numbering; }
    [[nodiscard]] QPushButton *split() const;

signals:
    void splitWanted(const QStringList &parts);

private:
    void showParts(const QStringList &parts);
    void splitAnew();
    [[nodiscard]] QString headingOf(int part) const;

    QStringList m_texts;
    QList<Account> m_accounts;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    QStringList m_parts;
    TextLabel *m_sum;
    QCheckBox *m_numbering;
    QScrollArea *m_scroll;
    Button *m_split;
};

}  // namespace carillon
