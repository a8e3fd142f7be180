// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about limits, in the program's language of that moment.
struct LimitSentences
{
    Q_DECLARE_TR_FUNCTIONS(LimitSentences)
};

}  // namespace carillon
