// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QList>

#include <optional>
#include <vector>

namespace carillon {

/// What the plan needs to know of one account's line.
struct LineView
{
    int platform = 0;  ///< index into the platforms' views
    int host = 0;      ///< and into the hosts'
    bool open = true;  ///< false: paused, needs a login, keyring locked
    int inFlight = 0;
    int maxConcurrent = 1;
    std::optional<Instant> head;           ///< when its next platform post is to be looked at
    Instant notBefore;                     ///< spacing, and what the platform asked us to wait
    std::optional<Instant> windowOpensAt;  ///< by the ledger; nothing = when something in flight has ended
    std::optional<Instant> laterAt;        ///< when another than the head could start before it
    bool onItsWay = false;                 ///< the head goes on, or only asks: it takes no turn
    Instant rank;                          ///< of the head, by its priority
    qint64 lastServed = 0;                 ///< its last turn; turns are counted over all lines, the first is 1
    qint64 readySince = 0;  ///< how many turns there had been when the head could start but for others' slots
};

struct PlatformView
{
    int inFlight = 0;
    int maxConcurrent = 0;  ///< 0: each account counts for itself
};

/// A server that accounts share. While it gives no answer it is spared.
struct HostView
{
    std::optional<int> room;  ///< how many more may start; nothing = as many as like
    Instant tryAt;            ///< when there will be room, should there be none
};

struct DispatchPlan
{
    std::vector<size_t> start;        ///< lines whose head may start now, at most one each, in order
    std::optional<Instant> wakeUpAt;  ///< when to look again, should nothing else happen
};

/// Which lines may start their next platform post now, and when to look again. Reads nothing but its arguments; same
/// input, same plan.
///
/// What is on its way goes first. Of a platform's other lines, one that has had a turn since another became ready lets
/// that go first, so that a burst on one account delays another's due post by one slot at most; else the best rank
/// does.
DispatchPlan planDispatch(const std::vector<LineView> &lines, std::vector<PlatformView> platforms,
                          std::vector<HostView> hosts, Instant now);

/// The line's head could start at `now`, were it alone.
bool isReady(const LineView &line, Instant now);

}  // namespace carillon
