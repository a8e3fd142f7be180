// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/problemmodel.h"

#include "ui/theme/glyph.h"

#include <QLocale>

#include <algorithm>

namespace carillon {

void ProblemModel::setProblems(const QList<RowProblem> &problems)
{
    m_all = problems;
    choose();
}

void ProblemModel::setErrorsOnly(bool on)
{
    m_errorsOnly = on;
    choose();
}

/// A table of problems has no selection worth keeping: another file, other rows.
void ProblemModel::choose()
{
    beginResetModel();
    m_shown.clear();
    std::copy_if(m_all.begin(), m_all.end(), std::back_inserter(m_shown),
                 [this](const RowProblem &problem) { return !m_errorsOnly || problem.severity == Severity::Error; });
    m_hidden = int(std::max<qsizetype>(0, m_shown.size() - mostRows));
    m_shown.resize(std::min<qsizetype>(m_shown.size(), mostRows));
    endResetModel();
}

int ProblemModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_shown.size());
}

int ProblemModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columnCount_);
}

QVariant ProblemModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &problem = m_shown[index.row()];
    const bool isError = problem.severity == Severity::Error;
    if (role == Qt::DecorationRole && index.column() == Row)
        return icon(isError ? Glyph::Triangle : Glyph::Info, isError ? Token::Failed : Token::Publishing);
    if (role == Qt::AccessibleDescriptionRole)
        return isError ? tr("Error") : tr("Hint");
    if (role == Qt::ToolTipRole && index.column() == What)
        return problem.message;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Row:
        return QLocale{}.toString(problem.record);
    case Field:
        return problem.column.isEmpty() ? tr("whole row") : problem.column;
    case What:
        return problem.message;
    default:
        return {};
    }
}

QVariant ProblemModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    //: Headings of a table of what is wrong with a file
    return section == Row ? tr("Row") : section == Field ? tr("Column") : tr("What is wrong, and what to do");
}

}  // namespace carillon
