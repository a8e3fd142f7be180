// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/power/sleepinhibitor.h"

#include <QTimer>

#include <optional>

namespace carillon {

struct VigilPlan
{
    bool awake = false;
    std::optional<Instant> lookAgainAt{};

    friend bool operator==(const VigilPlan &, const VigilPlan &) = default;
};

/// Whether a machine has to be awake at `now` for what is to be done at `next`: from five minutes before until 30
/// minutes past it, by when it is done, or waits for something that being awake does not bring. Pure.
VigilPlan planVigil(std::optional<Instant> next, Instant now);

/// Keeps the machine awake around what is to be done next, where that is wanted. Main thread.
class Vigil final : public QObject
{
    Q_OBJECT

public:
    /// Both outlive it.
    Vigil(SleepInhibitor &inhibitor, const Clock &clock, QObject *parent = nullptr);

    [[nodiscard]] bool isWanted() const { return m_isWanted; }

public slots:
    void setWanted(bool wanted);
    /// The next thing is to be done at `next`; nothing = none is known of.
    void setNext(std::optional<carillon::Instant> next);

private:
    void look();

    SleepInhibitor &m_inhibitor;
    const Clock &m_clock;
    std::optional<Instant> m_next;
    bool m_isWanted = false;
    QTimer m_timer;
};

}  // namespace carillon
