// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/httptransfer.h"

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

namespace carillon {

class HttpFlight;
class HttpWire;

/// The requests to one origin (scheme, host, port) and the connections they use.
class OriginPool
{
public:
    struct Limits
    {
        int inFlight = 100;
        std::chrono::milliseconds maxIdle{std::chrono::seconds{30}};
    };

    /// Which way new connections take; another network may have another.
    using FindRoute = std::function<HttpRoute()>;

    OriginPool(Limits limits, FindRoute findRoute) : m_limits{limits}, m_findRoute{std::move(findRoute)} {}

    /// Queues `flight`; departNext() starts it in its turn.
    void add(std::shared_ptr<HttpFlight> flight) { m_waiting.push_back(std::move(flight)); }
    /// Starts the next one if there is a place for it. `era` counts the moments that made older connections
    /// untrustworthy (sleep, another network). False: none waits or there is no place.
    bool departNext(std::chrono::milliseconds now, int era);
    /// `flight` needs its place no longer. False: it was not in flight here.
    bool release(const HttpFlight *flight, std::chrono::milliseconds now);
    /// Closes connections that were idle for longer than allowed. True: nothing is left here.
    bool dropIdle(std::chrono::milliseconds now);

private:
    struct DeleteLater
    {
        void operator()(HttpWire *wire) const;
    };
    struct Wire
    {
        std::unique_ptr<HttpWire, DeleteLater> connections;
        HttpRoute route;
        int era = 0;
        std::chrono::milliseconds lastUsed{};
    };
    struct Place
    {
        const HttpFlight *flight;
        std::shared_ptr<Wire> wire;
    };

    [[nodiscard]] bool isIdle(const Wire &wire, std::chrono::milliseconds now) const;
    std::shared_ptr<Wire> wireFor(std::chrono::milliseconds now, int era);

    Limits m_limits;
    FindRoute m_findRoute;
    std::deque<std::shared_ptr<HttpFlight>> m_waiting;
    std::shared_ptr<Wire> m_wire;  ///< the one for new requests; what goes on an older one keeps that
    std::vector<Place> m_places;
};

}  // namespace carillon
