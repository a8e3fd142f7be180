// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QSocketNotifier>

#include <memory>
#include <optional>

namespace carillon {

/// Rings at an instant of the wall clock. A timer that counts milliseconds would be late after a sleep and wrong after
/// a change of the clock.
class Alarm : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Replaces the instant set before; nothing = never.
    virtual void ringAt(std::optional<Instant> instant) = 0;

signals:
    /// It is time, or the clock was changed: look again.
    void rang();
};

/// timerfd(2) on CLOCK_REALTIME: goes on counting while the machine sleeps, follows a clock that is set, and says so
/// (TFD_TIMER_CANCEL_ON_SET).
class RealTimeAlarm final : public Alarm
{
    Q_OBJECT

public:
    explicit RealTimeAlarm(QObject *parent = nullptr);
    ~RealTimeAlarm() override;
    Q_DISABLE_COPY_MOVE(RealTimeAlarm)

    void ringAt(std::optional<Instant> instant) override;

private:
    void read();

    int m_timer;
    QSocketNotifier m_notifier;
};

}  // namespace carillon
