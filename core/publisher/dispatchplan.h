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
    qint64 lastServed = 0;  ///< grows with each start of any line; the line served longest ago goes first
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
/// input, same plan. Fair: each round gives every line at most one start, the line served longest ago first, so that a
/// burst on one account delays another's due post by one slot at most.
DispatchPlan planDispatch(const std::vector<LineView> &lines, std::vector<PlatformView> platforms,
                          std::vector<HostView> hosts, Instant now);

}  // namespace carillon
