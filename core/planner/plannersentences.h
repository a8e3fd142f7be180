// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about the planner, in the program's language of that moment.
struct PlannerSentences
{
    Q_DECLARE_TR_FUNCTIONS(PlannerSentences)
};

}  // namespace carillon
