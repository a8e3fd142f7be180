// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about the keyring, in the program's language of that moment.
struct KeyringSentences
{
    Q_DECLARE_TR_FUNCTIONS(KeyringSentences)
};

}  // namespace carillon
