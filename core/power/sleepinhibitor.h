// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <memory>

namespace carillon {

/// Who is asked to keep the machine awake, and tells of its sleep. Main thread; nothing blocks.
class SleepInhibitor : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// From now on, until it is called with false or this object ends. Twice is once.
    virtual void keepAwake(bool awake) = 0;

    /// The machine may sleep now: the answer to aboutToSleep(). Without it, it sleeps after a few seconds.
    virtual void letSleep() = 0;

signals:
    void aboutToSleep();
    /// It slept, or it was about to and did not.
    void awake();
    /// It cannot be kept awake, for the reason given; a sentence for people.
    void refused(const QString &why);
};

/// This machine's own: logind, on the system's bus.
std::unique_ptr<SleepInhibitor> systemSleepInhibitor();

}  // namespace carillon
