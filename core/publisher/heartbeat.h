// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QTimer>

namespace carillon {

/// Notices when this process stood still: stopped, asleep with the machine, or stuck. Between two beats of a running
/// process lies a second, however slow the network is. Beats only while it is started; on the thread that it watches.
class Heartbeat final : public QObject
{
    Q_OBJECT

public:
    /// Goes with `parent` when that is moved to its thread.
    Heartbeat(const Clock &clock, QObject *parent);

    /// Does nothing when it beats already.
    void start();
    void stop() { m_timer.stop(); }

    /// True when it stood still for more than 5 s at some time after `since` (of Clock::elapsed()), or does until now.
    [[nodiscard]] bool stoodStillSince(std::chrono::milliseconds since) const;

    /// Comes by itself every second.
    void beat();

private:
    [[nodiscard]] bool isOverdue() const;

    const Clock &m_clock;
    QTimer m_timer;
    std::chrono::milliseconds m_lastBeat{};
    std::chrono::milliseconds m_stoodStillUntil{-1};
};

}  // namespace carillon
