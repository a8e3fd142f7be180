// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about places that media are put to, in the program's language of that moment.
struct HostingSentences
{
    Q_DECLARE_TR_FUNCTIONS(HostingSentences)
};

}  // namespace carillon
