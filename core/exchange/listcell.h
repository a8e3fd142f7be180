// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace carillon {

/// The items of a cell that holds several, separated by "|". A literal "|" is written "\|". Of a run of backslashes
/// before a "|" each pair stands for one; elsewhere a backslash is itself, as in "C:\pictures". An empty cell has no
/// items; items are not trimmed.
QStringList splitListCell(const QString &cell);

/// The other way round: splitListCell(joinListCell(items)) == items, unless `items` is one empty text.
QString joinListCell(const QStringList &items);

}  // namespace carillon
