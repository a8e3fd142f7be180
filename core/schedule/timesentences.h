// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about times and zones, in the program's language of that moment.
struct TimeSentences
{
    Q_DECLARE_TR_FUNCTIONS(TimeSentences)
};

}  // namespace carillon
