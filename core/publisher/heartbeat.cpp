// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/heartbeat.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr auto period = 1s;
constexpr auto longestPause = 5s;

}  // namespace

Heartbeat::Heartbeat(const Clock &clock, QObject *parent) : QObject{parent}, m_clock{clock}, m_timer{this}
{
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &Heartbeat::beat);
}

void Heartbeat::start()
{
    if (m_timer.isActive())
        return;
    m_lastBeat = m_clock.elapsed();
    m_timer.start();
}

bool Heartbeat::stoodStillSince(std::chrono::milliseconds since) const
{
    return m_stoodStillUntil >= since || isOverdue();
}

void Heartbeat::beat()
{
    if (isOverdue())
        m_stoodStillUntil = m_clock.elapsed();
    m_lastBeat = m_clock.elapsed();
}

bool Heartbeat::isOverdue() const
{
    return m_clock.elapsed() - m_lastBeat > longestPause;
}

}  // namespace carillon
