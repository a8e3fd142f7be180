// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/rateheaders.h"

namespace carillon::graphapi {

/// How much of their limits the calls so far have used, as an answer tells it.
struct GraphUsage
{
    double percent = 0;           ///< the highest figure of all that were told
    std::chrono::minutes wait{};  ///< until calls are taken again; 0 = not told

    friend bool operator==(const GraphUsage &, const GraphUsage &) = default;
};

/// From this figure on nothing is sent: what is left belongs to what is on its way.
constexpr double usageToStop = 90;

/// Reads X-App-Usage, X-Page-Usage and X-Business-Use-Case-Usage
/// (https://developers.facebook.com/docs/graph-api/overview/rate-limiting, read November 2026). Often there are none.
GraphUsage readUsage(const QList<HttpHeader> &headers);

/// The same as the engine wants it: nothing is left above usageToStop, until the time that was told or for an hour.
/// Below, a share is no number of calls, and nothing is said.
RateHeaders rateOf(const QList<HttpHeader> &headers, Instant now);

}  // namespace carillon::graphapi
