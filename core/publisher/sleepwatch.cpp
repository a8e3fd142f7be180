// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/sleepwatch.h"

#include "core/publisher/publisher.h"

#include <utility>

namespace carillon {

SleepWatch::SleepWatch(Publisher &publisher, const Clock &clock, std::unique_ptr<SleepInhibitor> inhibitor)
    : m_inhibitor{std::move(inhibitor)},
      m_vigil{*m_inhibitor, clock}
{
    auto *const machine = m_inhibitor.get();
    connect(machine, &SleepInhibitor::aboutToSleep, &publisher, [&publisher] { publisher.setAsleep(true); });
    connect(machine, &SleepInhibitor::awake, &publisher, [&publisher] { publisher.setAsleep(false); });
    connect(&publisher, &Publisher::readyToSleep, machine, &SleepInhibitor::letSleep);
    connect(&publisher, &Publisher::rested, &m_vigil, &Vigil::setNext);
    connect(&publisher, &Publisher::standingBy, &m_vigil, [this] { m_vigil.setNext({}); });
    connect(&publisher, &Publisher::stopped, &m_vigil, [this] { m_vigil.setNext({}); });
    connect(machine, &SleepInhibitor::refused, this, [this](const QString &why) {
        if (!std::exchange(m_hasRefused, true))
            emit refused(why);
    });
}

}  // namespace carillon
