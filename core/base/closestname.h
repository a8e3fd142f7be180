// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace carillon {

/// The name in `known` that `typed` was most likely meant to be, for "did you mean"; empty when none is near. Case does
/// not matter; about a third of the letters may be wrong.
QString closestName(const QString &typed, const QStringList &known);

}  // namespace carillon
