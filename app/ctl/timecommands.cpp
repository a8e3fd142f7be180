// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/question.h"
#include "core/schedule/walltime.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

template <class Policy>
struct PolicyName
{
    QLatin1String name;
    Policy policy;
};

constexpr PolicyName<GapPolicy> gapPolicies[]{{"later"_L1, GapPolicy::Later},
                                              {"earlier"_L1, GapPolicy::Earlier},
                                              {"after-gap"_L1, GapPolicy::AfterGap},
                                              {"reject"_L1, GapPolicy::Reject}};
constexpr PolicyName<OverlapPolicy> overlapPolicies[]{
    {"first"_L1, OverlapPolicy::First}, {"second"_L1, OverlapPolicy::Second}, {"reject"_L1, OverlapPolicy::Reject}};

template <class Policy, size_t size>
QStringList namesOf(const PolicyName<Policy> (&policies)[size])
{
    QStringList names;
    for (const auto &known : policies)
        names += known.name;
    return names;
}

/// Absent means the first of them.
template <class Policy, size_t size>
std::optional<Policy> policyFrom(const QJsonValue &value, const PolicyName<Policy> (&policies)[size])
{
    if (value.isUndefined())
        return policies[0].policy;
    for (const auto &known : policies) {
        if (value.toString() == known.name)
            return known.policy;
    }
    return {};
}

QString wordOf(ResolvedWallTime::Kind kind)
{
    switch (kind) {
    case ResolvedWallTime::Kind::Unique:
        return u"normal"_s;
    case ResolvedWallTime::Kind::Skipped:
        return u"gap"_s;
    case ResolvedWallTime::Kind::Repeated:
        return u"overlap"_s;
    }
    return {};
}

/// Without a fraction where there is none, as the contract writes times.
QString withoutOffset(QDate date, QTime time)
{
    return date.toString(Qt::ISODate) + u'T' + time.toString(time.msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs);
}

Answer resolveTime(const QJsonObject &request)
{
    const auto local = request.value("local"_L1).toString();
    const auto date = QDate::fromString(local.section(u'T', 0, 0), Qt::ISODate);
    const auto time = QTime::fromString(local.section(u'T', 1), Qt::ISODateWithMs);
    if (!date.isValid() || !time.isValid())
        return Refusal{u"invalid_input"_s, u"\"local\" must be YYYY-MM-DDTHH:MM:SS, not \"%1\""_s.arg(local)};
    const auto zone = findZone(request.value("zone"_L1).toString());
    if (!zone)
        return Refusal{u"invalid_input"_s, zone.error().detail};
    const auto gap = policyFrom(request.value("gap"_L1), gapPolicies);
    const auto overlap = policyFrom(request.value("overlap"_L1), overlapPolicies);
    if (!gap || !overlap)
        return Refusal{u"invalid_input"_s,
                       u"\"gap\" must be one of %1, \"overlap\" one of %2"_s.arg(namesOf(gapPolicies).join(u", "),
                                                                                 namesOf(overlapPolicies).join(u", "))};

    const auto kind = resolveWallTime(date, time, *zone).kind;
    const auto instant = resolve(date, time, *zone, *gap, *overlap);
    if (!instant) {
        const bool skipped = kind == ResolvedWallTime::Kind::Skipped;
        return Refusal{skipped ? u"nonexistent_time"_s : u"ambiguous_time"_s, instant.error().detail};
    }
    const auto shown = wallTimeAt(*instant, *zone);
    const auto utc = toUtcDateTime(*instant);
    return QJsonObject{{u"kind"_s, wordOf(kind)},
                       {u"utc"_s, QString{withoutOffset(utc.date(), utc.time()) + u'Z'}},
                       {u"offset"_s, formatOffset(shown.offsetSeconds)},
                       {u"local"_s, withoutOffset(shown.date, shown.time)}};
}

ExitCode run(const Invocation &invocation, const Streams &streams)
{
    if (invocation.has(u"ndjson"))
        return answerLines(resolveTime, streams);
    QJsonObject request;
    for (const auto &given : invocation.options)
        request.insert(given.name, given.value);
    return answerOne(resolveTime, request, streams);
}

}  // namespace

QList<Command> timeCommands()
{
    return {{
        .group = u"time"_s,
        .verb = u"resolve"_s,
        .summary = u"find the instant that a wall clock reading stands for"_s,
        .options = {{u"local"_s, u"TIME"_s, u"the reading, YYYY-MM-DDTHH:MM:SS"_s},
                    {u"zone"_s, u"ZONE"_s, u"an IANA name"_s},
                    {u"gap"_s, u"POLICY"_s, u"for a skipped time: later (default), earlier, after-gap, reject"_s,
                     Option::Takes::Value, namesOf(gapPolicies)},
                    {u"overlap"_s, u"POLICY"_s, u"for a time that comes twice: first (default), second, reject"_s,
                     Option::Takes::Value, namesOf(overlapPolicies)},
                    ndjsonOption()},
        .run = run,
    }};
}

}  // namespace carillon::ctl
