// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about imports and exports, in the program's language of that moment.
struct ExchangeSentences
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeSentences)
};

}  // namespace carillon
