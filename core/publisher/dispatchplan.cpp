// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/dispatchplan.h"

#include "core/base/earlier.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <tuple>

namespace carillon {

namespace {

bool hasSlot(const LineView &line)
{
    return line.open && line.inFlight < line.maxConcurrent;
}

/// When the line could start if slots were free; nothing when only an end of something in flight can tell.
std::optional<Instant> readyAt(const LineView &line)
{
    if (!hasSlot(line) || !line.head || !line.windowOpensAt)
        return {};
    return std::max({*line.head, line.notBefore, *line.windowOpensAt});
}

/// For each platform, the `readySince` of the line that has been ready for longest.
std::vector<qint64> longestWaits(const std::vector<LineView> &lines, size_t platforms, Instant now)
{
    std::vector<qint64> longest(platforms, std::numeric_limits<qint64>::max());
    for (const auto &line : lines) {
        auto &known = longest[static_cast<size_t>(line.platform)];
        if (!line.onItsWay && isReady(line, now))
            known = std::min(known, line.readySince);
    }
    return longest;
}

}  // namespace

bool isReady(const LineView &line, Instant now)
{
    const auto ready = readyAt(line);
    return ready && *ready <= now;
}

DispatchPlan planDispatch(const std::vector<LineView> &lines, std::vector<PlatformView> platforms,
                          std::vector<HostView> hosts, Instant now)
{
    const auto waitsLongest = longestWaits(lines, platforms.size(), now);
    const auto place = [&](size_t at) {
        const auto &line = lines[at];
        const bool letsOthersGo = line.lastServed > waitsLongest[static_cast<size_t>(line.platform)];
        return std::tuple{!line.onItsWay, letsOthersGo ? line.lastServed : 0, line.rank};
    };
    std::vector<size_t> order(lines.size());
    std::iota(order.begin(), order.end(), size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) { return place(a) < place(b); });

    DispatchPlan plan;
    const auto lookAgainAt = [&plan](Instant at) {
        plan.wakeUpAt = earlier(plan.wakeUpAt, at);
    };
    for (const auto at : order) {
        if (lines[at].laterAt && hasSlot(lines[at]))
            lookAgainAt(*lines[at].laterAt);
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
