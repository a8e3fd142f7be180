// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

#include <chrono>

namespace carillon {

/// A point on the UTC time line, to the millisecond. Never a wall-clock reading.
using Instant = std::chrono::sys_time<std::chrono::milliseconds>;

inline QDateTime toUtcDateTime(Instant instant)
{
    return QDateTime::fromMSecsSinceEpoch(instant.time_since_epoch().count(), Qt::UTC);
}

inline Instant toInstant(const QDateTime &moment)
{
    return Instant{std::chrono::milliseconds{moment.toMSecsSinceEpoch()}};
}

/// "2026-11-21T09:00:00.000Z"
QString toIsoUtc(Instant instant);

/// The only way core learns the time. Tests pass a FakeClock; nothing else calls currentDateTime().
class Clock
{
public:
    virtual ~Clock() = default;

    [[nodiscard]] virtual Instant now() const = 0;

    /// Time since some fixed moment that no clock change moves and that goes on while the machine sleeps.
    [[nodiscard]] virtual std::chrono::milliseconds elapsed() const = 0;

    /// How long the machine has slept since it was started. A step in it means: just resumed.
    [[nodiscard]] virtual std::chrono::milliseconds slept() const { return {}; }
};

class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::chrono::milliseconds elapsed() const override;
    [[nodiscard]] std::chrono::milliseconds slept() const override;
};

}  // namespace carillon
