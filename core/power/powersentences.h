// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about sleep, in the program's language of that moment.
struct PowerSentences
{
    Q_DECLARE_TR_FUNCTIONS(PowerSentences)
};

}  // namespace carillon
