// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/closestname.h"

#include <algorithm>
#include <numeric>
#include <vector>

namespace carillon {

namespace {

/// Levenshtein's distance: how many letters must be added, dropped or exchanged.
qsizetype distance(QStringView left, QStringView right)
{
    std::vector<qsizetype> row(size_t(right.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (qsizetype at = 0; at < left.size(); ++at) {
        qsizetype diagonal = row[0];
        row[0] = at + 1;
        for (size_t column = 1; column < row.size(); ++column) {
            const auto change = diagonal + (left[at] == right[qsizetype(column) - 1] ? 0 : 1);
            diagonal = row[column];
            row[column] = std::min({change, row[column] + 1, row[column - 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

QString closestName(const QString &typed, const QStringList &known)
{
    const auto wanted = typed.toLower();
    QString closest;
    auto least = std::max<qsizetype>(1, wanted.size() / 3) + 1;
    for (const auto &name : known) {
        if (std::abs(name.size() - wanted.size()) >= least)
            continue;
        if (const auto away = distance(wanted, name.toLower()); away < least) {
            least = away;
            closest = name;
        }
    }
    return closest;
}

}  // namespace carillon
