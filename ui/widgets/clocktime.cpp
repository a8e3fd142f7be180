// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clocktime.h"

#include <QLocale>
#include <QRegularExpression>

namespace carillon {

QString clockTime(QTime time)
{
    const QLocale locale;
    auto format = locale.timeFormat(QLocale::ShortFormat);
    static const QRegularExpression seconds{QStringLiteral("[:.\\s]?s+")};
    format.remove(seconds);
    return locale.toString(time, format);
}

}  // namespace carillon
