// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

#include <algorithm>

namespace carillon {

/// Where two states of a list differ: `removed` rows after the first `head` ones were replaced by `inserted` others.
struct ListDifference
{
    qsizetype head = 0;
    qsizetype removed = 0;
    qsizetype inserted = 0;
};

/// `isSame` says that two rows stand for the same thing, though it may look another way by now.
template <class Row, class IsSame>
ListDifference differenceOf(const QList<Row> &before, const QList<Row> &after, IsSame isSame)
{
    const auto front = std::mismatch(before.begin(), before.end(), after.begin(), after.end(), isSame);
    const auto head = std::distance(before.begin(), front.first);
    const auto most = std::min(before.size(), after.size()) - head;
    const auto back
        = std::mismatch(before.rbegin(), before.rbegin() + most, after.rbegin(), after.rbegin() + most, isSame);
    const auto tail = std::distance(before.rbegin(), back.first);
    return {head, before.size() - head - tail, after.size() - head - tail};
}

}  // namespace carillon
