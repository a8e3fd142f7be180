// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about figures, in the program's language of that moment.
struct MetricSentences
{
    Q_DECLARE_TR_FUNCTIONS(MetricSentences)
};

}  // namespace carillon
