// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubemetrics.h"

#include "core/net/httpclient.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/wire.h"
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubeerrors.h"
#include "core/platforms/youtube/youtubesentences.h"

#include <QJsonArray>

namespace carillon::youtube {

using namespace Qt::StringLiterals;

QHash<QString, Metrics> countsIn(const QJsonObject &answer)
{
    QHash<QString, Metrics> counts;
    const auto items = answer["items"_L1].toArray();
    for (const auto &item : items) {
        const auto video = item.toObject();
        counts.insert(video["id"_L1].toString(),
                      carillon::countsIn(video["statistics"_L1].toObject(),
                                         {{"viewCount"_L1, Metric::Views},
                                          {"likeCount"_L1, Metric::Likes},
                                          {"commentCount"_L1, Metric::Comments}}));
    }
    return counts;
}

QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http)
{
    constexpr int mostIds = 50;
    const auto token = credentials.values["access_token"_L1].toString();
    const auto parts = livePartsOf(posts);
    MetricsAnswer answer;
    answer.calls = 0;
    QHash<QString, Metrics> told;
    for (const auto &ids : inBatches(parts, mostIds)) {
        auto request = statisticsRequest(account, ids, token);
        const auto reply = co_await http.send(std::move(request));
        ++answer.calls;
        if (const auto error = errorIn(reply, u"metrics"_s, false, answeredAt(reply.headers, {}), errors)) {
            answer.told = *error;
            co_return answer;
        }
        const auto json = reply.jsonObject();
        if (!json || !(*json)["items"_L1].isArray()) {
            answer.told = Error{ErrorKind::Unknown,
                                YoutubeSentences::tr("YouTube's answer to a question for figures cannot be read.")};
            co_return answer;
        }
        told.insert(countsIn(*json));
    }
    gather(parts, told, answer);
    co_return answer;
}

}  // namespace carillon::youtube
