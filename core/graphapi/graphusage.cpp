// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphusage.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void add(GraphUsage &usage, const QJsonObject &figures)
{
    for (const auto name : {"call_count"_L1, "total_time"_L1, "total_cputime"_L1})
        usage.percent = std::max(usage.percent, figures[name].toDouble());
    const std::chrono::minutes told{figures["estimated_time_to_regain_access"_L1].toInt()};
    usage.wait = std::max(usage.wait, told);
}

QJsonObject objectIn(const QList<HttpHeader> &headers, QByteArrayView name)
{
    return QJsonDocument::fromJson(headerValue(headers, name)).object();
}

}  // namespace

GraphUsage readUsage(const QList<HttpHeader> &headers)
{
    GraphUsage usage;
    add(usage, objectIn(headers, "X-App-Usage"));
    add(usage, objectIn(headers, "X-Page-Usage"));
    const auto byBusiness = objectIn(headers, "X-Business-Use-Case-Usage");
    for (const auto &cases : byBusiness) {
        for (const auto &figures : cases.toArray())
            add(usage, figures.toObject());
    }
    return usage;
}

RateHeaders rateOf(const QList<HttpHeader> &headers, Instant now)
{
    RateHeaders rate;
    rate.retryAfter = parseRateHeaders(headers, now).retryAfter;
    const auto usage = readUsage(headers);
    if (usage.percent < usageToStop && usage.wait == 0min)
        return rate;
    rate.limit = 100;
    rate.remaining = 0;
    rate.reset = now + (usage.wait > 0min ? usage.wait : std::chrono::minutes{60});
    return rate;
}

}  // namespace carillon::graphapi
