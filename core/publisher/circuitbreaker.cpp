// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/circuitbreaker.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr int failuresToOpen = 5;
constexpr std::chrono::milliseconds shortestPause = 1min;
constexpr std::chrono::milliseconds longestPause = 15min;

}  // namespace

std::optional<int> CircuitBreaker::room(int inFlight, Instant now) const
{
    if (!m_outage)
        return {};
    return now < m_outage->until || inFlight > 0 ? 0 : 1;
}

bool CircuitBreaker::answered()
{
    m_failures = 0;
    m_pause = {};
    return std::exchange(m_outage, std::nullopt).has_value();
}

bool CircuitBreaker::failed(Instant now, bool offline)
{
    ++m_failures;
    if (m_outage && now < m_outage->until)
        return false;  // was on its way when it opened
    if (!m_outage && !offline && m_failures < failuresToOpen)
        return false;
    // After a restart the length of the last pause is not known: the outage's age stands for it.
    const auto before = m_outage && m_pause == 0ms ? now - m_outage->since : m_pause;
    m_pause = std::clamp(before * 2, shortestPause, longestPause);
    m_outage = HostOutage{.since = m_outage ? m_outage->since : now, .until = now + m_pause, .offline = offline};
    return true;
}

bool CircuitBreaker::tryAtOnce(Instant now)
{
    m_pause = {};
    if (!m_outage || m_outage->until <= now)
        return false;
    m_outage->until = now;
    return true;
}

}  // namespace carillon
