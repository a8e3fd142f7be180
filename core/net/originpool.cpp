// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/originpool.h"

#include "core/net/httpflight.h"
#include "core/net/httpwire.h"

#include <algorithm>

namespace carillon {

using std::chrono::milliseconds;

void OriginPool::DeleteLater::operator()(HttpWire *wire) const
{
    wire->deleteLater();  // it may be telling the end of a transfer
}

bool OriginPool::isIdle(const Wire &wire, milliseconds now) const
{
    return wire.connections->isEmpty() && now - wire.lastUsed > m_limits.maxIdle;
}

/// libcurl itself leaves a connection alone that was idle for too long while others were in use.
std::shared_ptr<OriginPool::Wire> OriginPool::wireFor(milliseconds now, int era)
{
    if (!m_wire || m_wire->era != era || isIdle(*m_wire, now)) {
        m_wire = std::make_shared<Wire>();
        m_wire->connections.reset(new HttpWire);
        m_wire->route = m_findRoute();
        m_wire->route.maxIdle = m_limits.maxIdle;
        m_wire->era = era;
    }
    m_wire->lastUsed = now;
    return m_wire;
}

bool OriginPool::departNext(milliseconds now, int era)
{
    while (!m_waiting.empty() && m_waiting.front()->hasLanded())
        m_waiting.pop_front();  // aborted while it waited
    if (m_waiting.empty() || static_cast<int>(m_places.size()) >= m_limits.inFlight)
        return false;
    const auto flight = std::move(m_waiting.front());
    m_waiting.pop_front();
    const auto wire = wireFor(now, era);
    m_places.push_back({flight.get(), wire});
    flight->depart(*wire->connections, wire->route);
    return true;
}

bool OriginPool::release(const HttpFlight *flight, milliseconds now)
{
    const auto at = std::find_if(m_places.begin(), m_places.end(),
                                 [flight](const Place &place) { return place.flight == flight; });
    if (at == m_places.end())
        return false;
    at->wire->lastUsed = now;
    m_places.erase(at);
    return true;
}

bool OriginPool::dropIdle(milliseconds now)
{
    if (m_wire && isIdle(*m_wire, now))
        m_wire.reset();
    return !m_wire && m_waiting.empty() && m_places.empty();
}

}  // namespace carillon
