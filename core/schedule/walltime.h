// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QDate>
#include <QTime>
#include <QTimeZone>

namespace carillon {

/// What a reading of a wall clock stands for. Twice a year in most zones a reading is skipped or comes twice.
struct ResolvedWallTime
{
    enum class Kind {
        Unique,    ///< one instant; `earlier` and `later` are the same
        Skipped,   ///< no clock shows it; the two readings by the offset after and before the change
        Repeated,  ///< the first and the last instant at which clocks show it
    };

    Kind kind{};
    Instant earlier;
    Instant later;
    Instant change{};  ///< Skipped only: the first instant after the gap
};

/// What to do with a time that no clock shows.
enum class GapPolicy {
    Later,     ///< by the offset before the change: 02:30 becomes 03:30 (RFC 5545 3.3.5, java.time, Temporal)
    Earlier,   ///< by the offset after it: 02:30 becomes 01:30
    AfterGap,  ///< the first instant after the gap: 02:30 becomes 03:00
    Reject,
};

/// What to do with a time that clocks show twice.
enum class OverlapPolicy { First, Second, Reject };

/// The zone of an IANA name such as "Europe/Berlin", "US/Pacific" or "UTC". An Invalid error names the closest one.
/// Zones are kept per thread: asking again costs a look-up in a hash.
Result<QTimeZone> findZone(const QString &name);

/// All instants that clocks in `zone` read `date` and `time`. Right also where a whole day is skipped (Apia in 2011)
/// and where two changes follow each other within hours. `date`, `time` and `zone` must be valid.
///
/// QDateTime is not to be trusted here: Qt 6.4 makes an invalid one inside a gap, silently takes the second reading in
/// an overlap, and its arithmetic on zoned times can be an hour off beside a change.
ResolvedWallTime resolveWallTime(QDate date, QTime time, const QTimeZone &zone);

/// The one instant that the policies choose. An Invalid error when they refuse, or when date or time is none.
Result<Instant> resolve(QDate date, QTime time, const QTimeZone &zone, GapPolicy gap, OverlapPolicy overlap);

/// A reading of a wall clock.
struct WallTime
{
    QDate date;
    QTime time;
    int offsetSeconds = 0;  ///< ahead of UTC

    bool operator==(const WallTime &) const = default;
};

/// What clocks in `zone` show at `instant`.
WallTime wallTimeAt(Instant instant, const QTimeZone &zone);

/// "+02:00", "-03:30"; seconds only where a zone has them, before 1972: "+00:53:28".
QString formatOffset(int seconds);

/// "2026-03-29T03:30:00+02:00"; milliseconds only when there are any.
QString formatWallTime(Instant instant, const QTimeZone &zone);

/// The version of the time zone rules that the system holds, such as "2025b"; empty when it doesn't say. Stored beside
/// a plan, so that newer rules can be told from those it was made by.
QString timeZoneVersion();

}  // namespace carillon
