// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/graphapi/graphmetrics.h"

#include "core/graphapi/grapherror.h"

#include <QJsonArray>

namespace carillon::graphapi {

using namespace Qt::StringLiterals;

namespace {

constexpr int invalidParameter = 100;
constexpr int noSuchObject = 33;

QJsonValue countIn(const QJsonValue &value)
{
    if (!value.isObject())
        return value;
    qint64 sum = 0;
    for (const auto &part : value.toObject())
        sum += part.toInteger();
    return sum;
}

}  // namespace

QJsonObject insightsIn(const QJsonObject &answer)
{
    QJsonObject insights;
    const auto data = answer["data"_L1].toArray();
    for (const auto &entry : data) {
        const auto metric = entry.toObject();
        const auto values = metric["values"_L1].toArray();
        const auto value
            = values.isEmpty() ? metric["total_value"_L1].toObject()["value"_L1] : values.last().toObject()["value"_L1];
        if (!value.isUndefined())
            insights.insert(metric["name"_L1].toString(), countIn(value));
    }
    return insights;
}

bool saysNoSuchObject(const HttpReply &reply)
{
    const auto failure = graphFailureIn(reply);
    return failure && failure->code == invalidParameter && failure->subcode == noSuchObject;
}

bool saysInvalidMetric(const HttpReply &reply)
{
    const auto failure = graphFailureIn(reply);
    return failure && failure->code == invalidParameter && failure->subcode != noSuchObject;
}

}  // namespace carillon::graphapi
