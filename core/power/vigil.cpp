// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/vigil.h"

#include <algorithm>

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto before = 5min;
constexpr auto after = 30min;
/// A clock may be set meanwhile.
constexpr std::chrono::milliseconds longestPause = 1min;

}  // namespace

VigilPlan planVigil(std::optional<Instant> next, Instant now)
{
    if (!next || now >= *next + after)
        return {};
    if (now < *next - before)
        return {.awake = false, .lookAgainAt = *next - before};
    return {.awake = true, .lookAgainAt = *next + after};
}

Vigil::Vigil(SleepInhibitor &inhibitor, const Clock &clock, QObject *parent)
    : QObject{parent},
      m_inhibitor{inhibitor},
      m_clock{clock}
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Vigil::look);
}

void Vigil::setWanted(bool wanted)
{
    m_isWanted = wanted;
    look();
}

void Vigil::setNext(std::optional<Instant> next)
{
    m_next = next;
    look();
}

void Vigil::look()
{
    m_timer.stop();
    const auto now = m_clock.now();
    const auto plan = m_isWanted ? planVigil(m_next, now) : VigilPlan{};
    m_inhibitor.keepAwake(plan.awake);
    if (plan.lookAgainAt)
        m_timer.start(std::clamp(*plan.lookAgainAt - now, 0ms, longestPause));
}

}  // namespace carillon
