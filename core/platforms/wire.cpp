// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wire.h"

#include "core/net/rateheaders.h"

#include <QHostAddress>

namespace carillon {

using namespace Qt::StringLiterals;

bool isSafeAddress(const QUrl &address)
{
    if (!address.isValid() || address.host().isEmpty())
        return false;
    if (address.scheme() == "https"_L1)
        return true;
    return address.scheme() == "http"_L1
        && (address.host() == "localhost"_L1 || QHostAddress{address.host()}.isLoopback());
}

Instant answeredAt(const QList<HttpHeader> &headers, Instant otherwise)
{
    // A Retry-After that is a date is read as a wait; counted from 1970 the wait is the date itself.
    const QList<HttpHeader> date{{"Retry-After", headerValue(headers, "Date")}};
    const auto sinceEpoch = parseRateHeaders(date, Instant{}).retryAfter;
    return sinceEpoch ? Instant{*sinceEpoch} : otherwise;
}

}  // namespace carillon
