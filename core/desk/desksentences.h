// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about the desk, in the program's language of that moment.
struct DeskSentences
{
    Q_DECLARE_TR_FUNCTIONS(DeskSentences)
};

}  // namespace carillon
