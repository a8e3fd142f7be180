// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace carillon {

/// The context of what is said about all platforms, in the program's language of that moment.
struct PlatformSentences
{
    Q_DECLARE_TR_FUNCTIONS(PlatformSentences)
};

/// Words that stand as data in a platform's folder, in the program's language of this moment.
inline QString platformWords(const QString &english)
{
    return QCoreApplication::translate("Platform", english.toUtf8().constData());
}

}  // namespace carillon
