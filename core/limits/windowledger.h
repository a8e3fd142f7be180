// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/limit.h"
#include "core/limits/freeagain.h"

#include <QHash>
#include <QList>

#include <deque>
#include <optional>
#include <vector>

namespace carillon {

/// What was used of the windows of one scope (see scopeName()). Counts what is in flight and what ended within the
/// window, because the platform may book a request at any moment between the two. Pure bookkeeping: no clock, no store.
class WindowLedger final
{
public:
    explicit WindowLedger(const QList<LimitWindow> &windows = {}) { setWindows(windows); }

    /// True when that changes anything: what was booked is then forgotten, since it may not reach back far enough, and
    /// is to be booked again from the journal. What is in flight stays.
    bool setWindows(const QList<LimitWindow> &windows);
    [[nodiscard]] const QList<LimitWindow> &windows() const { return m_limits; }

    /// Something that costs `cost` at most starts now. `ticket` names it until it ends.
    void begin(qint64 ticket, const Cost &cost);
    /// It ended at `at`, having used `used`.
    void end(qint64 ticket, Instant at, const Cost &used);
    /// Books what the journal knows from before the program started. In the order of time.
    void book(Instant at, const Cost &used);

    /// What holds something up, and until when.
    struct Wait
    {
        std::optional<Instant> until;       ///< nothing: something in flight must end first
        std::optional<LimitWindow> window;  ///< the one that has room last; nothing when there is room now
    };
    [[nodiscard]] Wait wait(const Cost &cost, Instant now) const;
    /// When `cost` fits: `now` when at once; nothing when it depends on something in flight to end first.
    [[nodiscard]] std::optional<Instant> earliest(const Cost &cost, Instant now) const { return wait(cost, now).until; }

    /// The first window that `cost` is more than it ever allows.
    [[nodiscard]] std::optional<LimitWindow> tooSmallFor(const Cost &cost) const;
    [[nodiscard]] bool everFits(const Cost &cost) const { return !tooSmallFor(cost); }

    /// Units counted in `window` at `now`, those in flight included.
    [[nodiscard]] int used(const LimitWindow &window, Instant now) const;

    /// How far back the journal must be read, for all windows.
    [[nodiscard]] std::chrono::milliseconds reach() const;

private:
    struct Booked
    {
        Instant at;
        Instant freeAgain;
        int amount = 0;
    };
    struct Window
    {
        LimitWindow limit;
        std::deque<Booked> booked{};  ///< oldest first
        int sum = 0;                  ///< of all that is booked
        FreeAgain freeAgain{};
    };

    [[nodiscard]] std::optional<Instant> fitsAt(const Window &window, int wanted, Instant now) const;

    QList<LimitWindow> m_limits;
    std::vector<Window> m_windows;
    QHash<qint64, Cost> m_inFlight;
    Cost m_inFlightSum;
};

/// The longest time that a use can count in one of `windows`.
std::chrono::milliseconds longestReach(const QList<LimitWindow> &windows);

}  // namespace carillon
