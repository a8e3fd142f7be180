// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/planreading.h"

#include "core/planner/plannedtime.h"
#include "core/schedule/walltime.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/relativetime.h"

#include <QCoreApplication>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

struct PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(PlanWords)
};

/// With its date where that is not the one asked for.
QString momentText(const WallTime &wall, QDate asked, const QLocale &locale)
{
    if (wall.date == asked)
        return clockTime(wall.time, locale);
    return locale.toString(wall.date, QLocale::ShortFormat) + u' ' + clockTime(wall.time, locale);
}

void explainGap(PlanReading &reading, const WishedTime &wished, const ResolvedWallTime &resolved, const QTimeZone &zone,
                const QLocale &locale)
{
    const auto after = wallTimeAt(resolved.change, zone);
    auto before = wallTimeAt(resolved.change - std::chrono::milliseconds{1}, zone);
    const auto end = QDateTime{before.date, before.time, Qt::UTC}.addMSecs(1);
    before.date = end.date();
    before.time = end.time();
    for (const auto instant : {resolved.earlier, resolved.later}) {
        const auto wall = wallTimeAt(instant, zone);
        reading.choices += PlanChoice{momentText(wall, wished.date, locale), wall.date, wall.time};
    }
    reading.sentence
        = PlanWords::tr("%1 does not exist on that day in %2: clocks go from %3 to %4. Choose %5 or %6.")
              .arg(clockTime(wished.time, locale), wished.zone, momentText(before, wished.date, locale),
                   momentText(after, wished.date, locale), reading.choices[0].label, reading.choices[1].label);
}

void explainOverlap(PlanReading &reading, const WishedTime &wished, const ResolvedWallTime &resolved,
                    const QTimeZone &zone)
{
    const auto offset = [&](Instant instant) {
        return u"UTC"_s + formatOffset(wallTimeAt(instant, zone).offsetSeconds);
    };
    //: The first of two times a clock shows 02:30 when summer time ends; %1 is "UTC+02:00"
    reading.choices += PlanChoice{PlanWords::tr("First (%1)").arg(offset(resolved.earlier)), wished.date, wished.time,
                                  Fold::First, wished.fold == Fold::First};
    //: The second of two times a clock shows 02:30 when summer time ends; %1 is "UTC+01:00"
    reading.choices += PlanChoice{PlanWords::tr("Second (%1)").arg(offset(resolved.later)), wished.date, wished.time,
                                  Fold::Second, wished.fold == Fold::Second};
}

/// "Tomorrow, in 18 h 33 min".
QString whenText(const PlannedTime &plan, Instant now, const QTimeZone &zone, const QLocale &locale)
{
    const auto relative = relativeTime(plan.due, now);
    switch (wallTimeAt(now, zone).date.daysTo(plan.date)) {
    case 0:
        //: %1 is "in 3 min"
        return PlanWords::tr("Today, %1").arg(relative);
    case 1:
        //: %1 is "in 18 h 33 min"
        return PlanWords::tr("Tomorrow, %1").arg(relative);
    default:
        return u"%1, %2"_s.arg(locale.standaloneDayName(plan.date.dayOfWeek()), relative);
    }
}

QString exactText(const PlannedTime &plan, const QTimeZone &zone, const QByteArray &home, const QLocale &locale)
{
    const auto there = wallTimeAt(plan.due, zone);
    //: %1 date, %2 time, %3 zone such as Europe/Berlin, %4 such as UTC+01:00
    auto exact = PlanWords::tr("%1, %2, %3 (%4)")
                     .arg(locale.toString(plan.date, QLocale::LongFormat), clockTime(plan.time, locale),
                          QString::fromLatin1(plan.zone), u"UTC"_s + formatOffset(there.offsetSeconds));
    const auto homeZone = findZone(QString::fromLatin1(home));
    if (!homeZone || home == plan.zone)
        return exact;
    const auto here = wallTimeAt(plan.due, *homeZone);
    if (here.offsetSeconds != there.offsetSeconds) {
        //: %1 is a date and time in one zone, %2 the time in the zone %3 at that moment
        exact = PlanWords::tr("%1; that is %2 in %3")
                    .arg(exact, momentText(here, plan.date, locale), QString::fromLatin1(home));
    }
    return exact;
}

}  // namespace

PlanReading readPlan(const WishedTime &wished, Instant now, const QByteArray &home, const QLocale &locale)
{
    PlanReading reading;
    const auto zone = findZone(wished.zone);
    if (!zone) {
        reading.sentence
            = PlanWords::tr("There is no time zone “%1”. Choose one such as Europe/Berlin.").arg(wished.zone);
        return reading;
    }
    if (!wished.date.isValid() || !wished.time.isValid()) {
        reading.sentence = PlanWords::tr("Choose a date and a time.");
        return reading;
    }
    const auto resolved = resolveWallTime(wished.date, wished.time, *zone);
    if (resolved.kind == ResolvedWallTime::Kind::Skipped) {
        explainGap(reading, wished, resolved, *zone, locale);
        return reading;
    }
    if (resolved.kind == ResolvedWallTime::Kind::Repeated)
        explainOverlap(reading, wished, resolved, *zone);
    reading.plan = planFor(wished.fold == Fold::Second ? resolved.later : resolved.earlier, wished.zone.toLatin1());
    reading.exact = exactText(*reading.plan, *zone, home, locale);
    reading.hasPassed = reading.plan->due < now;
    if (reading.hasPassed)
        reading.sentence = PlanWords::tr("That time has passed: it is %1 now. Choose a later one, or post now.")
                               .arg(momentText(wallTimeAt(now, *zone), wished.date, locale));
    else
        reading.sentence = whenText(*reading.plan, now, *zone, locale);
    if (!reading.hasPassed && !reading.choices.isEmpty())
        reading.sentence = PlanWords::tr("%1. Clocks go back then: %2 comes twice.")
                               .arg(reading.sentence, clockTime(wished.time, locale));
    return reading;
}

}  // namespace carillon
