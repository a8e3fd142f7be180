// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about the workspace file, in the program's language of that moment.
struct StoreSentences
{
    Q_DECLARE_TR_FUNCTIONS(StoreSentences)
};

}  // namespace carillon
