// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"

#include <QString>

namespace carillon {

/// Something wrong, or worth knowing, about one row of an imported file.
struct RowProblem
{
    Severity severity = Severity::Error;
    int record = 0;   ///< counts data records from 1
    int line = 0;     ///< of the file, from 1
    QString column;   ///< empty = the whole row
    QString code;     ///< stable, such as "unknown_account"
    QString message;  ///< whole sentences: what, and how to mend it
};

}  // namespace carillon
