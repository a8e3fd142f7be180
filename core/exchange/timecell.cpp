// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/timecell.h"

#include <optional>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

/// Digits only: QString::toInt also takes signs and spaces.
std::optional<int> digits(QStringView text)
{
    int number = 0;
    for (const auto c : text) {
        if (c < u'0' || c > u'9')
            return {};
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

}  // namespace

QDate dateFrom(QStringView text)
{
    if (text.size() != 10 || text[4] != u'-' || text[7] != u'-')
        return {};
    const auto year = digits(text.first(4));
    const auto month = digits(text.mid(5, 2));
    const auto day = digits(text.last(2));
    return year && month && day ? QDate{*year, *month, *day} : QDate{};
}

QTime timeFrom(QStringView text)
{
    const bool formed = (text.size() == 5 || text.size() == 8 || text.size() == 12) && text[2] == u':'
        && (text.size() < 8 || text[5] == u':') && (text.size() < 12 || text[8] == u'.');
    if (!formed)
        return {};
    const auto hour = digits(text.first(2));
    const auto minute = digits(text.mid(3, 2));
    const auto second = text.size() < 8 ? 0 : digits(text.mid(6, 2));
    const auto milliseconds = text.size() < 12 ? 0 : digits(text.last(3));
    return hour && minute && second && milliseconds ? QTime{*hour, *minute, *second, *milliseconds} : QTime{};
}

QString shown(QTime time)
{
    return time.toString(time.second() == 0 && time.msec() == 0 ? u"HH:mm"_s
                             : time.msec() == 0                 ? u"HH:mm:ss"_s
                                                                : u"HH:mm:ss.zzz"_s);
}

}  // namespace carillon
