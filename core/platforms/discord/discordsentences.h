// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon::discord {

/// The context of what is said about this platform, in the program's language of that moment.
struct DiscordSentences
{
    Q_DECLARE_TR_FUNCTIONS(DiscordSentences)
};

}  // namespace carillon::discord
