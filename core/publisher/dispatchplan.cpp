// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/dispatchplan.h"

#include <algorithm>
#include <numeric>

namespace carillon {

namespace {

/// When the line could start if slots were free; nothing when only an end of something in flight can tell.
std::optional<Instant> readyAt(const LineView &line)
{
    if (!line.open || !line.head || !line.windowOpensAt || line.inFlight >= line.maxConcurrent)
        return {};
    return std::max({*line.head, line.notBefore, *line.windowOpensAt});
}

}  // namespace

DispatchPlan planDispatch(const std::vector<LineView> &lines, std::vector<PlatformView> platforms,
                          std::vector<HostView> hosts, Instant now)
{
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](size_t a, size_t b) { return lines[a].lastServed < lines[b].lastServed; });

    DispatchPlan plan;
    const auto lookAgainAt = [&plan](Instant at) {
        plan.wakeUpAt = std::min(plan.wakeUpAt.value_or(at), at);
    };
    for (const auto at : order) {
        const auto ready = readyAt(lines[at]);
        if (!ready)
            continue;
        if (*ready > now) {
            lookAgainAt(*ready);
            continue;
        }
        auto &platform = platforms[static_cast<size_t>(lines[at].platform)];
        if (platform.maxConcurrent > 0 && platform.inFlight >= platform.maxConcurrent)
            continue;
        auto &host = hosts[static_cast<size_t>(lines[at].host)];
        if (host.room && *host.room == 0) {
            if (host.tryAt > now)
                lookAgainAt(host.tryAt);
            continue;
        }
        if (host.room)
            --*host.room;
        ++platform.inFlight;
        plan.start.push_back(at);
    }
    return plan;
}

}  // namespace carillon
