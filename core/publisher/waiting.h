// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/linerepository.h"

#include <array>

namespace carillon {

/// The first few of an account's lanes, and who of them goes next. Plain state; what it does not know of stands behind.
class Waiting final
{
public:
    using Head = LineRepository::Head;

    Waiting() { m_lanes[static_cast<size_t>(Lane::Ahead)].all = true; }  // most accounts have none

    /// The first of `lane` in the order of time. `all`: there are no others behind them.
    void fill(Lane lane, QList<Head> heads, bool all);

    /// A lane has run out here, and not in the store.
    [[nodiscard]] bool isShort() const;

    /// Who goes next: what is on its way before the rest, then the best rank of those that are due. None due: the
    /// earliest. Null when there is none.
    [[nodiscard]] const Head *front(Instant now) const;
    /// The same of the posts alone that have their time here, or of the acts on what their platform has alone.
    [[nodiscard]] const Head *frontPost(Instant now) const;
    [[nodiscard]] const Head *frontAct() const;
    /// The fronts of the lanes that are not due yet: none behind them goes before them.
    [[nodiscard]] QList<Head> notDue(Instant now) const;
    /// All that are known of those that have not begun.
    [[nodiscard]] QList<Head> planned() const;
    /// Takes the front out; there must be one.
    Head take(Instant now) { return take(front(now)); }
    /// Takes one of the fronts out.
    Head take(const Head *next);

    /// More than one is due.
    [[nodiscard]] bool manyAreDue(Instant now) const;

private:
    struct Known
    {
        QList<Head> heads;
        bool all = false;
    };
    std::array<Known, laneCount> m_lanes;
};

/// By its priority; what is on its way has none any more. An act on what is out lets go first what falls due within an
/// hour after it, and waits no longer than that. What may be handed over lets go first whatever is due before it.
Instant rankOf(const Waiting::Head &head);

}  // namespace carillon
