// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timehistogram.h"

#include <algorithm>
#include <bit>
#include <cmath>

namespace carillon {

namespace {

constexpr int bitsKept = 5;  ///< the leading one, and four more: sixteen buckets for each power of two

}  // namespace

TimeHistogram::Length TimeHistogram::bucketOf(Length value)
{
    const auto number = static_cast<unsigned long long>(std::max<Length::rep>(0, value.count()));
    const int surplus = std::max(0, int(std::bit_width(number)) - bitsKept);
    return Length{static_cast<Length::rep>(number >> surplus << surplus)};
}

void TimeHistogram::add(Length value)
{
    const auto known = std::max(Length{0}, value);
    add(bucketOf(known), 1, known, known);
}

void TimeHistogram::add(Length bucket, int amount, Length total, Length most)
{
    if (amount == 0)
        return;
    auto &one = m_buckets[bucket];
    one.amount += amount;
    one.most = std::max(one.most, most);
    m_amount += amount;
    m_total += total;
}

TimeHistogram &TimeHistogram::operator+=(const TimeHistogram &other)
{
    for (const auto &[bucket, one] : other.m_buckets)
        add(bucket, one.amount, Length{0}, one.most);
    m_total += other.m_total;
    return *this;
}

std::optional<TimeHistogram::Length> TimeHistogram::mean() const
{
    if (m_amount == 0)
        return {};
    return m_total / m_amount;
}

std::optional<TimeHistogram::Length> TimeHistogram::valueAt(double part) const
{
    if (m_amount == 0)
        return {};
    const int rank = std::clamp(int(std::ceil(part * m_amount)), 1, m_amount);
    int passed = 0;
    for (const auto &[bucket, one] : m_buckets) {
        passed += one.amount;
        if (passed >= rank)
            return one.most;
    }
    return m_buckets.rbegin()->second.most;
}

}  // namespace carillon
