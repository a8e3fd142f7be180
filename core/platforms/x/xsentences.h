// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon::x {

/// The context of what is said about this platform, in the program's language of that moment.
struct XSentences
{
    Q_DECLARE_TR_FUNCTIONS(XSentences)
};

}  // namespace carillon::x
