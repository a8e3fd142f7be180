// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon::graphapi {

/// The context of what is said about any network behind this interface, in the program's language of that moment.
struct GraphSentences
{
    Q_DECLARE_TR_FUNCTIONS(GraphSentences)
};

}  // namespace carillon::graphapi
