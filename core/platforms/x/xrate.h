// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/rateheaders.h"

namespace carillon::x {

/// What an answer of X says of its limits: x-rate-limit-* of the call, x-user-limit-24hour-* and x-app-limit-24hour-*
/// where a daily cap applies, resets in Unix seconds (https://docs.x.com/x-api/fundamentals/rate-limits, read November
/// 2026). Of sets that have nothing left that with the latest reset, else that of the call. After a 429 in which no set
/// has nothing left nobody knows how long it takes: there is no reset then.
RateHeaders readRate(const QList<HttpHeader> &headers, int status, Instant now);

}  // namespace carillon::x
