// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about all platforms, in the program's language of that moment.
struct PlatformSentences
{
    Q_DECLARE_TR_FUNCTIONS(PlatformSentences)
};

}  // namespace carillon
