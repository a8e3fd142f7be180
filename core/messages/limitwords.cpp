// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/limitwords.h"

#include "core/messages/limitsentences.h"

#include <QLocale>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;
using namespace std::chrono_literals;

namespace {

QString amountPhrase(int count, LimitUnit unit)
{
    switch (unit) {
    case LimitUnit::Posts:
        return LimitSentences::tr("%n post(s)", nullptr, count);
    case LimitUnit::Calls:
        //: Requests that a program makes to the platform
        return LimitSentences::tr("%n request(s)", nullptr, count);
    case LimitUnit::Points:
        //: What some platforms count instead of posts
        return LimitSentences::tr("%n point(s)", nullptr, count);
    case LimitUnit::Uploads:
        return LimitSentences::tr("%n upload(s)", nullptr, count);
    case LimitUnit::Deletes:
        return LimitSentences::tr("%n deletion(s)", nullptr, count);
    }
    return {};
}

QString periodPhrase(milliseconds period)
{
    const auto whole = [&](milliseconds unit) {
        return period >= unit && period % unit == 0ms;
    };
    // One day is "24 hours", which says that it rolls.
    if (whole(24h) && period > 24h)
        return LimitSentences::tr("%n day(s)", nullptr, int(period / 24h));
    if (whole(1h))
        return LimitSentences::tr("%n hour(s)", nullptr, int(period / 1h));
    if (whole(1min))
        return LimitSentences::tr("%n minute(s)", nullptr, int(period / 1min));
    return LimitSentences::tr("%1 seconds").arg(QLocale{}.toString(duration<double>(period).count(), 'g', 4));
}

}  // namespace

QString limitPhrase(const LimitWindow &window)
{
    const auto amount = amountPhrase(window.amount, window.unit);
    if (window.resets())
        //: "20 posts a day (UTC)": %2 is the time zone at whose midnight it counts anew
        return LimitSentences::tr("%1 a day (%2)").arg(amount, QString::fromLatin1(window.resetZone));
    //: "20 posts in 24 hours"
    return LimitSentences::tr("%1 in %2").arg(amount, periodPhrase(window.period));
}

QString momentPhrase(Instant moment, const QTimeZone &zone)
{
    const QLocale locale;
    const auto shown = toUtcDateTime(moment).toTimeZone(zone);
    const auto clock = locale.timeFormat(QLocale::ShortFormat).remove(u":ss"_s).remove(u".ss"_s);
    //: A date without its year, in Qt's letters: "Tue 24 Nov"
    const auto day = locale.toString(shown.date(), LimitSentences::tr("ddd d MMM"));
    return day + u' ' + locale.toString(shown.time(), clock);
}

QString slipSentence(const Slip &slip, const QTimeZone &zone)
{
    if (!slip.goesAt)
        return LimitSentences::
            tr("It alone would need %1 where never more than %2 are allowed. Make it smaller, or raise the limit if "
               "it is your own.")
                .arg(QLocale{}.toString(slip.place), limitPhrase(slip.window));
    return LimitSentences::tr("It would be number %1 where %2 are allowed, and would slip to %3.")
        .arg(QLocale{}.toString(slip.place), limitPhrase(slip.window), momentPhrase(*slip.goesAt, zone));
}

}  // namespace carillon
