// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/limit.h"

#include <QHash>
#include <QList>

#include <deque>
#include <optional>

namespace carillon {

/// What one account has used of its sliding windows. Counts what is in flight and what ended within the period, because
/// the platform may book a request at any moment between the two. Pure bookkeeping: no clock, no store.
class WindowLedger final
{
public:
    explicit WindowLedger(const QList<LimitWindow> &windows = {}) { setWindows(windows); }

    /// Keeps what was booked for the windows that stay.
    void setWindows(const QList<LimitWindow> &windows);
    [[nodiscard]] QList<LimitWindow> windows() const;

    /// Something that costs `cost` at most starts now. `ticket` names it until it ends.
    void begin(qint64 ticket, const Cost &cost);
    /// It ended at `at`, having used `used`.
    void end(qint64 ticket, Instant at, const Cost &used);
    /// Books what the journal knows from before the program started. In the order of time.
    void book(Instant at, const Cost &used);

    /// When `cost` fits: `now` when at once; nothing when it depends on something in flight to end first.
    [[nodiscard]] std::optional<Instant> earliest(const Cost &cost, Instant now) const;

    /// False when `cost` is more than some window ever allows.
    [[nodiscard]] bool everFits(const Cost &cost) const;

    /// Units counted in `window` at `now`, those in flight included.
    [[nodiscard]] int used(const LimitWindow &window, Instant now) const;

    /// The longest period of all windows: how far back the journal must be read.
    [[nodiscard]] std::chrono::milliseconds longestPeriod() const;

private:
    struct Booked
    {
        Instant at;
        int amount = 0;
    };
    struct Window
    {
        LimitWindow limit;
        std::deque<Booked> booked{};  ///< oldest first
    };

    void drop(Window &window, Instant now) const;

    QList<LimitWindow> m_limits;
    std::vector<Window> m_windows;
    QHash<qint64, Cost> m_inFlight;
    Cost m_inFlightSum;
};

}  // namespace carillon
