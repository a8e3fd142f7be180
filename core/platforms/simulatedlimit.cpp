// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/simulatedlimit.h"

#include <QJsonObject>

#include <algorithm>

namespace carillon::sandbox {

using namespace Qt::StringLiterals;

std::optional<RateLimit> RateLimit::fromJson(const QJsonValue &value)
{
    if (value.isNull() || (value.isBool() && !value.toBool()))
        return RateLimit{};
    const auto points = value[u"limit"_s].toInt(-1);
    const auto seconds = value[u"seconds"_s].toInt(-1);
    if (points < 0 || seconds <= 0)
        return {};
    return RateLimit{points, std::chrono::seconds{seconds}};
}

RateCounter::Bucket RateCounter::bucketAt(const QString &key, Instant now) const
{
    auto bucket = m_buckets.value(key, Bucket{now, 0});
    const auto period = std::chrono::milliseconds{m_limit.period};
    if (m_windows == Windows::Aligned) {
        const Instant opened{now.time_since_epoch() - now.time_since_epoch() % period};
        if (bucket.openedAt != opened)
            bucket = {opened, 0};
    } else if (now >= bucket.openedAt + period) {
        bucket = {now, 0};
    }
    return bucket;
}

RateReading RateCounter::read(const Bucket &bucket) const
{
    return {.limit = m_limit.points,
            .remaining = std::max(0, m_limit.points - bucket.used),
            .period = m_limit.period,
            .resetAt = bucket.openedAt + m_limit.period,
            .refused = bucket.used > m_limit.points};
}

std::optional<RateReading> RateCounter::consume(const QString &key, int points, Instant now)
{
    if (m_limit.points == 0)
        return {};
    auto bucket = bucketAt(key, now);
    bucket.used += points;
    const auto reading = read(bucket);
    m_buckets.insert(key, bucket);
    return reading;
}

std::optional<RateReading> RateCounter::peek(const QString &key, int points, Instant now) const
{
    if (m_limit.points == 0)
        return {};
    auto bucket = bucketAt(key, now);
    auto reading = read(bucket);
    bucket.used += points;
    reading.refused = read(bucket).refused;
    return reading;
}

std::optional<RateReading> tighter(const std::optional<RateReading> &one, const std::optional<RateReading> &other)
{
    if (!one || !other)
        return one ? one : other;
    if (one->refused != other->refused)
        return one->refused ? one : other;
    return one->remaining <= other->remaining ? one : other;
}

}  // namespace carillon::sandbox
