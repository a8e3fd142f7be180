// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>

#include <chrono>

namespace carillon {

namespace {

using namespace std::chrono;

struct RelativeTime
{
    Q_DECLARE_TR_FUNCTIONS(RelativeTime)
};

QString ahead(minutes distance)
{
    if (distance < hours{1})
        return RelativeTime::tr("in %Ln min", nullptr, int(distance.count()));
    if (distance < days{1}) {
        const auto whole = duration_cast<hours>(distance);
        const auto rest = distance - whole;
        if (rest == minutes{0})
            return RelativeTime::tr("in %Ln h", nullptr, int(whole.count()));
        //: "in 18 h 33 min"
        return RelativeTime::tr("in %1 h %2 min").arg(whole.count()).arg(rest.count());
    }
    return RelativeTime::tr("in %Ln day(s)", nullptr, int(duration_cast<days>(distance).count()));
}

QString past(minutes distance)
{
    if (distance < hours{1})
        return RelativeTime::tr("%Ln min ago", nullptr, int(distance.count()));
    if (distance < days{1}) {
        const auto whole = duration_cast<hours>(distance);
        const auto rest = distance - whole;
        if (rest == minutes{0})
            return RelativeTime::tr("%Ln h ago", nullptr, int(whole.count()));
        //: "18 h 33 min ago"
        return RelativeTime::tr("%1 h %2 min ago").arg(whole.count()).arg(rest.count());
    }
    return RelativeTime::tr("%Ln day(s) ago", nullptr, int(duration_cast<days>(distance).count()));
}

}  // namespace

QString relativeTime(Instant moment, Instant now)
{
    const auto distance = moment - now;
    if (distance > milliseconds{0})
        return ahead(ceil<minutes>(distance));
    const auto since = floor<minutes>(-distance);
    if (since == minutes{0})
        //: At this very minute
        return RelativeTime::tr("now");
    return past(since);
}

std::chrono::milliseconds untilRelativeTimeChanges(Instant moment, Instant now)
{
    const auto distance = moment - now;
    const auto intoMinute = distance > milliseconds{0} ? distance - (ceil<minutes>(distance) - minutes{1})
                                                       : minutes{1} - (-distance - floor<minutes>(-distance));
    return duration_cast<milliseconds>(intoMinute);
}

}  // namespace carillon
