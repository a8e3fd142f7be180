// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"

#include "core/planner/plannersentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QTime readTime(const QString &text)
{
    for (const auto *form : {"HH:mm", "HH:mm:ss", "HH:mm:ss.zzz"}) {
        if (const auto time = QTime::fromString(text, QString::fromLatin1(form)); time.isValid())
            return time;
    }
    return {};
}

QString clockText(Instant instant, const QTimeZone &zone)
{
    const auto wall = wallTimeAt(instant, zone);
    return wall.date.toString(Qt::ISODate) + u'T' + wall.time.toString(u"HH:mm"_s);
}

}  // namespace

Result<ReadPlan> planTime(const QString &local, const QString &zone, const PlanPolicies &policies)
{
    const auto found = findZone(zone);
    if (!found)
        return found.error();
    const auto written = local.trimmed().replace(u' ', u'T');
    const auto date = QDate::fromString(written.section(u'T', 0, 0), Qt::ISODate);
    const auto time = readTime(written.section(u'T', 1));
    if (!date.isValid() || !time.isValid())
        return Error{ErrorKind::Invalid,
                     PlannerSentences::tr("\"%1\" is no time. Write it as 2026-12-31T18:00, by the clocks of the zone.")
                         .arg(local)};

    const auto resolved = resolveWallTime(date, time, *found);
    if (resolved.kind == ResolvedWallTime::Kind::Skipped && policies.gap == GapPolicy::Reject)
        return Error{ErrorKind::Invalid,
                     PlannerSentences::tr("%1 does not exist in %2: clocks go forward past it. Choose %3 or %4.")
                         .arg(local, zone, clockText(resolved.earlier, *found), clockText(resolved.later, *found))};
    if (resolved.kind == ResolvedWallTime::Kind::Repeated && policies.overlap == OverlapPolicy::Reject)
        return Error{ErrorKind::Invalid,
                     PlannerSentences::tr(
                         "%1 comes twice in %2: clocks go back over it. Say whether the first or the second is meant.")
                         .arg(local, zone)};
    const auto due = resolve(date, time, *found, policies.gap, policies.overlap);
    if (!due)
        return due.error();

    const bool second = resolved.kind == ResolvedWallTime::Kind::Repeated && policies.overlap == OverlapPolicy::Second;
    const auto shown = wallTimeAt(*due, *found);
    ReadPlan read{.plan = {.due = *due,
                           .date = shown.date,
                           .time = shown.time,
                           .zone = zone.toLatin1(),
                           .fold = second ? Fold::Second : Fold::First,
                           .tzdata = timeZoneVersion()}};
    if (resolved.kind == ResolvedWallTime::Kind::Repeated) {
        const auto note = second ? PlannerSentences::tr("%1 comes twice in %2; the second of the two is meant (%3).")
                                 : PlannerSentences::tr("%1 comes twice in %2; the first of the two is meant (%3).");
        read.note = note.arg(local, zone, formatWallTime(*due, *found));
    }
    if (resolved.kind == ResolvedWallTime::Kind::Skipped)
        read.note = PlannerSentences::tr("%1 does not exist in %2; %3 was taken instead.")
                        .arg(local, zone, formatWallTime(*due, *found));
    return read;
}

PlannedTime planFor(Instant due, const QByteArray &zone)
{
    const auto found = findZone(QString::fromLatin1(zone));
    const auto known = found ? *found : QTimeZone{"UTC"};
    const auto shown = wallTimeAt(due, known);
    const auto resolved = resolveWallTime(shown.date, shown.time, known);
    return {.due = due,
            .date = shown.date,
            .time = shown.time,
            .zone = known.id(),
            .fold
            = resolved.kind == ResolvedWallTime::Kind::Repeated && due != resolved.earlier ? Fold::Second : Fold::First,
            .tzdata = timeZoneVersion()};
}

}  // namespace carillon
