// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/clocktime.h"

namespace carillon {

using namespace Qt::StringLiterals;

QString clockFormat(const QLocale &locale)
{
    return locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s).remove(u".ss"_s);
}

QString clockTimeWithSeconds(QTime time, const QLocale &locale)
{
    return locale.toString(time, clockFormat(locale).replace(u"mm"_s, u"mm:ss"_s));
}

QString clockTime(QTime time, const QLocale &locale)
{
    return locale.toString(time, clockFormat(locale));
}

}  // namespace carillon
