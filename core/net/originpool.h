// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QScopedPointer>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <vector>

class QNetworkAccessManager;

namespace carillon {

class HttpFlight;

/// The requests to one origin (scheme, host, port) and the connections they use. A QNetworkAccessManager has no more
/// than six connections to a host and lets time-outs tick in its own queue, so each gets six requests at most and there
/// are as many managers as it takes.
class OriginPool
{
public:
    struct Limits
    {
        int inFlight = 100;
        std::chrono::milliseconds maxIdle{std::chrono::seconds{30}};
    };
    using MakeNetwork = std::function<std::unique_ptr<QNetworkAccessManager>()>;

    OriginPool(Limits limits, MakeNetwork makeNetwork) : m_limits{limits}, m_makeNetwork{std::move(makeNetwork)} {}

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
        void operator()(QNetworkAccessManager *manager) const;
    };
    /// Six places on one manager.
    struct Pier
    {
        std::unique_ptr<QNetworkAccessManager, DeleteLater> network;
        int era = 0;
        int inFlight = 0;
        /// When each connection that may be open became idle, oldest first. Which one Qt takes is not told, so the
        /// newest is believed taken: the oldest stays the worst case.
        std::vector<std::chrono::milliseconds> idleSince{};
    };
    struct Place
    {
        const HttpFlight *flight;
        std::shared_ptr<Pier> pier;
    };

    std::shared_ptr<Pier> newPier(int era) const;
    std::shared_ptr<Pier> pierFor(const HttpFlight &flight, std::chrono::milliseconds now, int era);

    Limits m_limits;
    MakeNetwork m_makeNetwork;
    std::deque<std::shared_ptr<HttpFlight>> m_waiting;
    std::vector<std::shared_ptr<Pier>> m_piers;
    std::vector<Place> m_places;
};

}  // namespace carillon
