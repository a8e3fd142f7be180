// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon {

/// `text` with a direction of its own, by its first letter, whatever is written around it: the "@" of a handle stays
/// before its name in Arabic as well (Unicode's bidirectional algorithm, UAX #9, isolates).
inline QString isolated(const QString &text)
{
    return QChar{0x2068} + text + QChar{0x2069};
}

}  // namespace carillon
