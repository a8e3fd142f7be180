// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace carillon {

/// "Today, Monday 16 November"; the year too where it is another one than now.
QString dayHeading(QDate day, QDate today);

}  // namespace carillon
