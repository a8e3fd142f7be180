// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xmetrics.h"

#include "core/platforms/metricsgathering.h"
#include "core/platforms/x/xapi.h"

#include <QJsonArray>

namespace carillon::x {

using namespace Qt::StringLiterals;

HttpRequest countsRequest(const FrozenAccount &account, const QStringList &ids, const QString &token)
{
    HttpRequest request;
    request.url = apiAddress(account.server, u"/2/tweets"_s);
    request.url.setQuery(u"ids=%1&tweet.fields=public_metrics"_s.arg(ids.join(u',')));
    request.headers = {{"Authorization", "Bearer " + token.toUtf8()}, {"Accept", "application/json"}};
    request.secrets = {token.toUtf8()};
    return request;
}

QHash<QString, Metrics> countsIn(const QJsonObject &answer)
{
    QHash<QString, Metrics> counts;
    const auto data = answer["data"_L1].toArray();
    for (const auto &entry : data) {
        const auto post = entry.toObject();
        counts.insert(post["id"_L1].toString(),
                      carillon::countsIn(post["public_metrics"_L1].toObject(),
                                         {{"impression_count"_L1, Metric::Views},
                                          {"like_count"_L1, Metric::Likes},
                                          {"reply_count"_L1, Metric::Comments},
                                          {"retweet_count"_L1, Metric::Shares},
                                          {"repost_count"_L1, Metric::Shares},
                                          {"quote_count"_L1, Metric::Quotes},
                                          {"bookmark_count"_L1, Metric::Saves}}));
    }
    return counts;
}

}  // namespace carillon::x
