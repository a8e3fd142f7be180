// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <map>
#include <optional>

namespace carillon {

/// How often something took how long. Counts and the sum are exact; a share of the values is known within a bucket, and
/// a bucket is at most a sixteenth wider than its least value: up to 31 ms each value has its own. What is told is the
/// greatest value seen in the bucket, so it is never too small, and exact where a bucket holds one value.
class TimeHistogram final
{
public:
    using Length = std::chrono::milliseconds;

    /// The share that a told value may be too great by.
    static constexpr double resolution = 1.0 / 16;

    /// The least value of the bucket that `value` falls into. The store's triggers reckon in the same way.
    static Length bucketOf(Length value);

    void add(Length value);
    /// `amount` values of the bucket that begins at `bucket`: `total` together, none greater than `most`.
    void add(Length bucket, int amount, Length total, Length most);
    TimeHistogram &operator+=(const TimeHistogram &other);

    [[nodiscard]] int amount() const { return m_amount; }
    [[nodiscard]] Length total() const { return m_total; }
    [[nodiscard]] std::optional<Length> mean() const;
    /// The smallest value that `part` of all do not exceed (0.5, 0.99, 1). Nothing when there is none.
    [[nodiscard]] std::optional<Length> valueAt(double part) const;

private:
    struct Bucket
    {
        int amount = 0;
        Length most{};
    };
    std::map<Length, Bucket> m_buckets;  ///< by the least value
    int m_amount = 0;
    Length m_total{};
};

}  // namespace carillon
