// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/walltime.h"

#include "core/base/closestname.h"
#include "core/schedule/timesentences.h"

#include <QFile>
#include <QHash>

#include <vector>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// No zone was ever further from UTC than 16 hours, and none has skipped more than a day.
constexpr std::chrono::milliseconds reach = 36h;

/// A stretch of time with one offset from UTC.
struct Period
{
    Instant start;
    Instant end;
    std::chrono::seconds offset;
};

/// The periods that may hold an instant read as `wall`, a reading taken as if it were UTC.
std::vector<Period> periodsAround(Instant wall, const QTimeZone &zone)
{
    const auto from = toUtcDateTime(wall - reach);
    const auto until = wall + reach;
    std::vector<Period> periods;
    periods.push_back({Instant::min(), Instant::max(), std::chrono::seconds{zone.offsetFromUtc(from)}});
    auto change = zone.nextTransition(from);
    while (change.atUtc.isValid() && toInstant(change.atUtc) <= until) {
        const auto at = toInstant(change.atUtc);
        if (const std::chrono::seconds offset{change.offsetFromUtc}; offset != periods.back().offset) {
            periods.back().end = at;
            periods.push_back({at, Instant::max(), offset});
        }
        change = zone.nextTransition(change.atUtc);
    }
    return periods;
}

Instant asIfUtc(QDate date, QTime time)
{
    return toInstant(QDateTime{date, time, Qt::UTC});
}

QString describe(QDate date, QTime time, const QTimeZone &zone)
{
    return TimeSentences::tr("%1T%2 in %3")
        .arg(date.toString(Qt::ISODate), time.toString(Qt::ISODate), QString::fromLatin1(zone.id()));
}

/// Qt also takes "UTC+02:00", which is no zone but an offset, and any word for a POSIX rule without one. Its list has
/// no old names such as "Japan"; their files are there.
bool isName(const QByteArray &id)
{
    const bool isOffset = id.startsWith("UTC+") || id.startsWith("UTC-");
    if (id.isEmpty() || isOffset)
        return false;
    return QTimeZone::availableTimeZoneIds().contains(id)
        || QFile::exists(u"/usr/share/zoneinfo/"_s + QString::fromLatin1(id));
}

}  // namespace

Result<QTimeZone> findZone(const QString &name)
{
    thread_local QHash<QString, QTimeZone> known;
    if (const auto found = known.constFind(name); found != known.constEnd())
        return *found;
    const auto id = name.toLatin1();
    const QTimeZone zone = isName(id) ? QTimeZone{id} : QTimeZone{};
    if (!zone.isValid() || QString::fromLatin1(id) != name) {
        QStringList names;
        for (const auto &listed : QTimeZone::availableTimeZoneIds())
            names += QString::fromLatin1(listed);
        const auto closest = closestName(name, names);
        return Error{
            ErrorKind::Invalid,
            closest.isEmpty()
                ? TimeSentences::tr("There is no time zone \"%1\". Give an IANA name such as Europe/Berlin.").arg(name)
                : TimeSentences::tr("There is no time zone \"%1\"; perhaps %2 is meant.").arg(name, closest)};
    }
    known.insert(name, zone);
    return zone;
}

ResolvedWallTime resolveWallTime(QDate date, QTime time, const QTimeZone &zone)
{
    const auto wall = asIfUtc(date, time);
    const auto periods = periodsAround(wall, zone);

    std::optional<Instant> first;
    Instant last;
    for (const auto &period : periods) {
        const auto instant = wall - period.offset;
        if (instant < period.start || instant >= period.end)
            continue;
        if (!first)
            first = instant;
        last = instant;
    }
    if (first) {
        const auto kind = *first == last ? ResolvedWallTime::Kind::Unique : ResolvedWallTime::Kind::Repeated;
        return {.kind = kind, .earlier = *first, .later = last};
    }
    for (size_t at = 1; at < periods.size(); ++at) {
        const auto &before = periods[at - 1];
        const auto &after = periods[at];
        if (wall >= after.start + before.offset && wall < after.start + after.offset)
            return {.kind = ResolvedWallTime::Kind::Skipped,
                    .earlier = wall - after.offset,
                    .later = wall - before.offset,
                    .change = after.start};
    }
    // Every reading is held by a period or lies in the gap before one: the time line has no other holes.
    Q_UNREACHABLE();
}

Result<Instant> resolve(QDate date, QTime time, const QTimeZone &zone, GapPolicy gap, OverlapPolicy overlap)
{
    if (!date.isValid() || !time.isValid())
        return Error{ErrorKind::Invalid, TimeSentences::tr("this is no date and time")};
    if (!zone.isValid())
        return Error{ErrorKind::Invalid, TimeSentences::tr("the time zone is unknown")};
    const auto resolved = resolveWallTime(date, time, zone);
    switch (resolved.kind) {
    case ResolvedWallTime::Kind::Unique:
        return resolved.earlier;
    case ResolvedWallTime::Kind::Skipped:
        switch (gap) {
        case GapPolicy::Later:
            return resolved.later;
        case GapPolicy::Earlier:
            return resolved.earlier;
        case GapPolicy::AfterGap:
            return resolved.change;
        case GapPolicy::Reject:
            return Error{ErrorKind::Invalid,
                         TimeSentences::tr("%1 is skipped: clocks go forward past it").arg(describe(date, time, zone))};
        }
        break;
    case ResolvedWallTime::Kind::Repeated:
        switch (overlap) {
        case OverlapPolicy::First:
            return resolved.earlier;
        case OverlapPolicy::Second:
            return resolved.later;
        case OverlapPolicy::Reject:
            return Error{ErrorKind::Invalid,
                         TimeSentences::tr("%1 comes twice: clocks go back over it").arg(describe(date, time, zone))};
        }
        break;
    }
    Q_UNREACHABLE();
}

WallTime wallTimeAt(Instant instant, const QTimeZone &zone)
{
    const auto offset = zone.offsetFromUtc(toUtcDateTime(instant));
    const auto shown = toUtcDateTime(instant + std::chrono::seconds{offset});
    return {.date = shown.date(), .time = shown.time(), .offsetSeconds = offset};
}

QString formatOffset(int seconds)
{
    const auto size = std::abs(seconds);
    auto text = u"%1%2:%3"_s.arg(seconds < 0 ? u"-"_s : u"+"_s)
                    .arg(size / 3600, 2, 10, QChar{u'0'})
                    .arg(size / 60 % 60, 2, 10, QChar{u'0'});
    if (size % 60 != 0)
        text += u":%1"_s.arg(size % 60, 2, 10, QChar{u'0'});
    return text;
}

QString formatWallTime(Instant instant, const QTimeZone &zone)
{
    const auto wall = wallTimeAt(instant, zone);
    const auto precision = wall.time.msec() == 0 ? Qt::ISODate : Qt::ISODateWithMs;
    return wall.date.toString(Qt::ISODate) + u'T' + wall.time.toString(precision) + formatOffset(wall.offsetSeconds);
}

QString timeZoneVersion()
{
    static const QString version = [] {
        QFile rules{u"/usr/share/zoneinfo/tzdata.zi"_s};
        if (!rules.open(QIODevice::ReadOnly))
            return QString{};
        const auto line = QString::fromLatin1(rules.readLine(80)).trimmed();
        return line.startsWith("# version "_L1) ? line.mid(10) : QString{};
    }();
    return version;
}

}  // namespace carillon
