// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/rowproblem.h"

#include <QAbstractTableModel>

namespace carillon {

/// What is wrong with a file, by row and column: at most its first thousand problems.
class ProblemModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int mostRows = 1000;
    enum Column { Row, Field, What, columnCount_ };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(const QList<RowProblem> &problems);
    /// Leaves out what does not hinder the import.
    void setErrorsOnly(bool on);
    [[nodiscard]] int hidden() const { return m_hidden; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role = Qt::DisplayRole) const override;

private:
    void choose();

    QList<RowProblem> m_all;
    QList<RowProblem> m_shown;
    bool m_errorsOnly = false;
    int m_hidden = 0;  ///< beyond the first thousand
};

}  // namespace carillon
