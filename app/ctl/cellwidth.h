// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace carillon::ctl {

/// Columns that a terminal gives to `text`: two to what East Asian typography sets wide and to emoji, none to marks
/// that sit on the character before. Source: Unicode Standard Annex #11.
qsizetype cellWidth(const QString &text);

/// `text` with as many spaces behind it as `width` columns take.
QString padded(const QString &text, qsizetype width);

}  // namespace carillon::ctl
