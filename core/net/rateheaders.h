// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/net/httpbody.h"

#include <chrono>
#include <optional>

namespace carillon {

/// What an answer says about how much more may be sent. Absent means that it said nothing understandable.
struct RateHeaders
{
    std::optional<int> limit{};      ///< requests in a window
    std::optional<int> remaining{};  ///< of them, until `reset`
    std::optional<Instant> reset{};
    std::optional<std::chrono::seconds> retryAfter{};  ///< never negative

    friend bool operator==(const RateHeaders &, const RateHeaders &) = default;
};

/// Reads Retry-After (seconds or an HTTP date, RFC 9110 10.2.3), RateLimit-Limit, -Remaining and -Reset (Unix seconds,
/// as Bluesky sends them) and the same with X- before them (-Reset as Unix seconds or ISO 8601, as Mastodon sends it).
/// A reset too small for a date counts as seconds from `now`.
RateHeaders parseRateHeaders(const QList<HttpHeader> &headers, Instant now);

}  // namespace carillon
