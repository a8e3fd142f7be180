// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about a post's state, in the program's language of that moment.
struct PostSentences
{
    Q_DECLARE_TR_FUNCTIONS(PostSentences)
};

}  // namespace carillon
