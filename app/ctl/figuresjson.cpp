// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/figuresjson.h"

#include "app/ctl/postjson.h"
#include "core/messages/metricwords.h"

#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

QJsonObject toJson(const Metrics &metrics)
{
    QJsonObject json;
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric)
        json.insert(toWord(metric.key()), metric.value());
    return json;
}

QJsonValue toJson(const std::optional<PostFigures> &figures)
{
    if (!figures)
        return {};
    QJsonObject json{{u"counts"_s, toJson(figures->metrics)},
                     {u"read_at"_s, toJson(figures->readAt)},
                     {u"next_at"_s, figures->isWanted ? QJsonValue{} : toJson(figures->nextAt)},
                     {u"wanted"_s, figures->isWanted},
                     {u"gone_at"_s, toJson(figures->goneAt)},
                     {u"error"_s, {}}};
    if (figures->trouble)
        json["error"_L1]
            = QJsonObject{{u"code"_s, toWord(figures->trouble->kind)}, {u"message"_s, figures->trouble->detail}};
    return json;
}

QJsonArray toJson(const QList<FiguresOfDay> &curve)
{
    QJsonArray json;
    for (const auto &day : curve)
        json += QJsonObject{{u"at"_s, toIsoUtc(day.at)}, {u"counts"_s, toJson(day.metrics)}};
    return json;
}

QString metricsLine(const Metrics &metrics)
{
    QStringList phrases;
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric)
        phrases += metricPhrase(metric.key(), metric.value());
    return phrases.join(u", "_s);
}

}  // namespace carillon::ctl
