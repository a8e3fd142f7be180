// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/sandbox/usage.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace carillon::sandbox::graph {

using namespace Qt::StringLiterals;

namespace {

const auto minutesLeft = u"estimated_time_to_regain_access"_s;

QByteArray compact(const QJsonObject &object)
{
    return QJsonDocument{object}.toJson(QJsonDocument::Compact);
}

}  // namespace

QJsonObject usageFigures(int percent)
{
    return {{u"call_count"_s, percent}, {u"total_time"_s, percent / 2}, {u"total_cputime"_s, percent / 2}};
}

QJsonObject usageOf(const RateReading &reading, Instant now)
{
    auto figures = usageFigures(100 * (reading.limit - reading.remaining) / reading.limit);
    const auto left = std::chrono::ceil<std::chrono::minutes>(reading.resetAt - now);
    figures[minutesLeft] = reading.refused ? static_cast<int>(left.count()) : 0;
    return figures;
}

void addAppUsage(HttpReply &reply, const QJsonObject &figures)
{
    reply.headers.emplaceBack("X-App-Usage", compact(figures));
}

void addBusinessUsage(HttpReply &reply, const QString &id, const QString &kind, QJsonObject figures)
{
    figures[u"type"_s] = kind;
    reply.headers.emplaceBack("X-Business-Use-Case-Usage", compact({{id, QJsonArray{figures}}}));
}

void addWait(HttpReply &reply, const QString &kind, int seconds)
{
    if (seconds > 0)
        addBusinessUsage(reply, u"1"_s, kind, {{u"call_count"_s, 100}, {minutesLeft, (seconds + 59) / 60}});
}

}  // namespace carillon::sandbox::graph
