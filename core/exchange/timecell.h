// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace carillon {

/// YYYY-MM-DD and nothing else; invalid otherwise.
QDate dateFrom(QStringView text);

/// HH:MM, HH:MM:SS or HH:MM:SS.mmm and nothing else; invalid otherwise.
QTime timeFrom(QStringView text);

/// The shortest of these that says all of `time`.
QString shown(QTime time);

}  // namespace carillon
