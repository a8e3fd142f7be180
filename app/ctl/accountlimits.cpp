// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/accountlimits.h"

#include "core/schedule/walltime.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

Error notANumber(QLatin1StringView option, const QString &value, QLatin1StringView wanted)
{
    return {ErrorKind::Invalid, u"--%1 wants %2, not \"%3\"."_s.arg(option, wanted, value)};
}

/// A whole number of at least `least`.
Result<int> number(const Invocation &invocation, QLatin1StringView option, int least)
{
    bool isNumber = false;
    const auto value = invocation.value(QString{option});
    const int number = value.toInt(&isNumber);
    if (!isNumber || number < least)
        return notANumber(option, value, least > 0 ? "a number above 0"_L1 : "a number, 0 or more"_L1);
    return number;
}

Error noWindow(const QString &text)
{
    return notANumber("window"_L1, text, "POSTS/SECONDS, such as 50/3600, or POSTS/ZONE, such as 20/UTC"_L1);
}

/// "50/3600" or "50/0.5": so many posts in so many seconds; "20/America/Los_Angeles": so many in each day there.
Result<LimitWindow> window(const QString &text)
{
    bool amountIsNumber = false;
    bool isPeriod = false;
    const int amount = text.section(u'/', 0, 0).toInt(&amountIsNumber);
    const auto rest = text.section(u'/', 1);
    const double seconds = rest.toDouble(&isPeriod);
    if (!amountIsNumber || amount < 1 || rest.isEmpty() || (isPeriod && (seconds <= 0 || seconds > 1e9)))
        return noWindow(text);
    if (isPeriod)
        return LimitWindow{.amount = amount, .period = std::chrono::milliseconds{qRound64(seconds * 1000)}};
    if (!findZone(rest))
        return noWindow(text);
    return LimitWindow{.amount = amount, .period = std::chrono::hours{24}, .resetZone = rest.toLatin1()};
}

}  // namespace

QList<Option> limitOptions()
{
    return {
        {.name = u"max-concurrent"_s,
         .valueName = u"N"_s,
         .summary = u"Posts on their way at the same time, at most"_s},
        {.name = u"window"_s,
         .valueName = u"N/SECONDS"_s,
         .summary
         = u"At most N posts in any stretch of so many seconds, or in each day of a zone (N/UTC); may be given "
           "several times"_s},
        {.name = u"spacing"_s, .valueName = u"MS"_s, .summary = u"Milliseconds between the starts of two posts"_s},
        {.name = u"expire-hours"_s, .valueName = u"H"_s, .summary = u"Hours after which a late post is given up"_s}};
}

Result<LimitOverrides> limitsFrom(const Invocation &invocation, LimitOverrides overrides)
{
    if (invocation.has(u"max-concurrent")) {
        const auto most = number(invocation, "max-concurrent"_L1, 1);
        if (!most)
            return most.error();
        overrides.maxConcurrent = *most;
    }
    if (invocation.has(u"spacing")) {
        const auto spacing = number(invocation, "spacing"_L1, 0);
        if (!spacing)
            return spacing.error();
        overrides.spacing = std::chrono::milliseconds{*spacing};
    }
    if (invocation.has(u"expire-hours")) {
        const auto hours = number(invocation, "expire-hours"_L1, 1);
        if (!hours)
            return hours.error();
        overrides.expiry = std::chrono::hours{*hours};
    }
    if (invocation.has(u"window")) {
        overrides.windows.clear();
        for (const auto &text : invocation.values(u"window")) {
            const auto parsed = window(text);
            if (!parsed)
                return parsed.error();
            overrides.windows += *parsed;
        }
    }
    return overrides;
}

}  // namespace carillon::ctl
