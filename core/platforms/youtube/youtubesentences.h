// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon::youtube {

/// The context of what is said about this platform, in the program's language of that moment.
struct YoutubeSentences
{
    Q_DECLARE_TR_FUNCTIONS(YoutubeSentences)
};

}  // namespace carillon::youtube
