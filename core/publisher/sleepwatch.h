// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/power/sleepinhibitor.h"
#include "core/power/vigil.h"

namespace carillon {

class Publisher;

/// A publisher and the sleep of its machine: puts down what is in flight before, looks at once after, and where that is
/// wanted keeps the machine awake around due posts. Main thread; the publisher is on its own.
class SleepWatch final : public QObject
{
    Q_OBJECT

public:
    /// Publisher and clock outlive it.
    SleepWatch(Publisher &publisher, const Clock &clock,
               std::unique_ptr<SleepInhibitor> inhibitor = systemSleepInhibitor());

public slots:
    /// Off at first.
    void keepAwake(bool wanted) { m_vigil.setWanted(wanted); }

signals:
    /// It was wanted, and cannot be. Once.
    void refused(const QString &why);

private:
    const std::unique_ptr<SleepInhibitor> m_inhibitor;
    Vigil m_vigil;
    bool m_hasRefused = false;
};

}  // namespace carillon
