// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/compose/draftcheck.h"
#include "ui/widgets/card.h"

class QVBoxLayout;

namespace carillon {

/// What the chosen accounts would refuse or change, one line each; pressing a line leads to the place.
class ProblemList final : public Card
{
    Q_OBJECT

public:
    explicit ProblemList(QWidget *parent = nullptr);

    void setCheck(const DraftCheck &check);
    [[nodiscard]] QStringList sentences() const;

signals:
    /// In what the account with this key gets.
    void placeWanted(const QString &code, int part, const QString &account);

private:
    struct Line
    {
        const Platform *platform;
        QString account;
        QString key;
        Problem problem;
    };

    QVBoxLayout *m_column;
    QList<Line> m_lines;
};

}  // namespace carillon
