// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QHash>
#include <QJsonValue>

#include <chrono>
#include <optional>

namespace carillon::sandbox {

/// At most `points` within `period`. No points means: not limited.
struct RateLimit
{
    int points = 0;
    std::chrono::seconds period{};

    /// {"limit":300,"seconds":10800}; null or false lifts the limit. Nothing when it is neither.
    static std::optional<RateLimit> fromJson(const QJsonValue &value);
};

/// What a limiter said of one request.
struct RateReading
{
    int limit = 0;
    int remaining = 0;
    std::chrono::seconds period{};
    Instant resetAt{};
    bool refused = false;
};

/// Counts points by key in fixed windows, as both real servers do: a window opens with the first request after the last
/// one closed (OnFirstUse), or at whole multiples of the period (Aligned).
class RateCounter final
{
public:
    enum class Windows { OnFirstUse, Aligned };

    RateCounter(RateLimit limit, Windows windows) : m_limit{limit}, m_windows{windows} {}

    void setLimit(RateLimit limit) { m_limit = limit; }
    void clear() { m_buckets.clear(); }
    /// Nothing when not limited. Points are used up by refused requests too, and never go below nothing.
    std::optional<RateReading> consume(const QString &key, int points, Instant now);
    /// As consume(), without using anything.
    [[nodiscard]] std::optional<RateReading> peek(const QString &key, int points, Instant now) const;

private:
    struct Bucket
    {
        Instant openedAt{};
        int used = 0;
    };
    [[nodiscard]] Bucket bucketAt(const QString &key, Instant now) const;
    [[nodiscard]] RateReading read(const Bucket &bucket) const;

    RateLimit m_limit;
    Windows m_windows;
    QHash<QString, Bucket> m_buckets;
};

/// The reading nearest to its limit: one that refuses, else the one with the fewest points left.
std::optional<RateReading> tighter(const std::optional<RateReading> &one, const std::optional<RateReading> &other);

}  // namespace carillon::sandbox
