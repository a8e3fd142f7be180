// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xrate.h"

#include <QByteArray>

namespace carillon::x {

namespace {

std::optional<int> numberIn(const QList<HttpHeader> &headers, const QByteArray &name)
{
    bool isNumber = false;
    const auto number = headerValue(headers, name).trimmed().toInt(&isNumber);
    return isNumber ? std::optional{number} : std::nullopt;
}

RateHeaders readSet(const QList<HttpHeader> &headers, const QByteArray &prefix)
{
    RateHeaders rate{.limit = numberIn(headers, prefix + "limit"),
                     .remaining = numberIn(headers, prefix + "remaining")};
    bool isNumber = false;
    const auto reset = headerValue(headers, prefix + "reset").trimmed().toLongLong(&isNumber);
    if (isNumber && reset > 0)
        rate.reset = Instant{std::chrono::seconds{reset}};
    return rate;
}

bool isSpent(const RateHeaders &rate)
{
    return rate.remaining && *rate.remaining <= 0 && rate.reset;
}

}  // namespace

RateHeaders readRate(const QList<HttpHeader> &headers, int status, Instant now)
{
    auto rate = readSet(headers, "x-rate-limit-");
    for (const auto *prefix : {"x-user-limit-24hour-", "x-app-limit-24hour-"}) {
        const auto daily = readSet(headers, prefix);
        if (isSpent(daily) && (!isSpent(rate) || *daily.reset > *rate.reset))
            rate = daily;
    }
    if (status == 429 && !isSpent(rate))
        rate = {};
    rate.retryAfter = parseRateHeaders(headers, now).retryAfter;
    return rate;
}

}  // namespace carillon::x
