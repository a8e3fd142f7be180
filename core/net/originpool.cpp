// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/originpool.h"

#include "core/net/httpflight.h"

#include <QNetworkAccessManager>

#include <algorithm>

namespace carillon {

using std::chrono::milliseconds;

namespace {

constexpr int placesPerManager = 6;  // QNetworkAccessManager's connections per host over HTTP/1.1

}  // namespace

void OriginPool::DeleteLater::operator()(QNetworkAccessManager *manager) const
{
    manager->deleteLater();  // a reply of it may be in the middle of a signal
}

std::shared_ptr<OriginPool::Pier> OriginPool::newPier(int era) const
{
    auto pier = std::make_shared<Pier>();
    pier->network.reset(m_makeNetwork().release());
    pier->era = era;
    return pier;
}

std::shared_ptr<OriginPool::Pier> OriginPool::pierFor(const HttpFlight &flight, milliseconds now, int era)
{
    const auto free = std::find_if(m_piers.begin(), m_piers.end(),
                                   [](const auto &pier) { return pier->inFlight < placesPerManager; });
    if (free == m_piers.end()) {
        m_piers.push_back(newPier(era));
        return m_piers.back();
    }
    auto &pier = *free;
    const bool isStale
        = pier->era != era || (!pier->idleSince.empty() && now - pier->idleSince.front() > m_limits.maxIdle);
    // What is in flight on the old one keeps it alive and ends in peace.
    if (isStale && flight.isOneShot())
        pier = newPier(era);
    return pier;
}

bool OriginPool::departNext(milliseconds now, int era)
{
    while (!m_waiting.empty() && m_waiting.front()->hasLanded())
        m_waiting.pop_front();  // aborted while it waited
    if (m_waiting.empty() || static_cast<int>(m_places.size()) >= m_limits.inFlight)
        return false;
    const auto flight = std::move(m_waiting.front());
    m_waiting.pop_front();
    const auto pier = pierFor(*flight, now, era);
    ++pier->inFlight;
    if (!pier->idleSince.empty())
        pier->idleSince.pop_back();
    m_places.push_back({flight.get(), pier});
    flight->depart(*pier->network);
    return true;
}

bool OriginPool::release(const HttpFlight *flight, milliseconds now)
{
    const auto at = std::find_if(m_places.begin(), m_places.end(),
                                 [flight](const Place &place) { return place.flight == flight; });
    if (at == m_places.end())
        return false;
    --at->pier->inFlight;
    at->pier->idleSince.push_back(now);
    m_places.erase(at);
    return true;
}

bool OriginPool::dropIdle(milliseconds now)
{
    std::erase_if(m_piers, [&](const auto &pier) {
        return pier->inFlight == 0 && (pier->idleSince.empty() || now - pier->idleSince.back() > m_limits.maxIdle);
    });
    return m_piers.empty() && m_waiting.empty() && m_places.empty();
}

}  // namespace carillon
