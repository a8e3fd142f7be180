// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookmetrics.h"

#include "core/graphapi/graphmetrics.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookoutcome.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

/// The media views took the place of the impressions in 2025 and 2026.
QStringList insightNames()
{
    return {u"post_media_view"_s, u"post_total_media_view_unique"_s, u"post_clicks"_s};
}

void append(QJsonObject &insights, const QJsonObject &more)
{
    auto data = insights["data"_L1].toArray();
    for (const auto &metric : more["data"_L1].toArray())
        data += metric;
    insights["data"_L1] = data;
}

}  // namespace

Metrics countsOf(const QJsonObject &post, const QJsonObject &insights)
{
    const auto total = [&](QLatin1StringView edge) {
        return post[edge]["summary"_L1]["total_count"_L1];
    };
    const QJsonObject flat{{u"likes"_s, total("reactions"_L1)},
                           {u"comments"_s, total("comments"_L1)},
                           {u"shares"_s, post["shares"_L1]["count"_L1].toInteger()}};
    auto counts = countsIn(
        flat, {{"likes"_L1, Metric::Likes}, {"comments"_L1, Metric::Comments}, {"shares"_L1, Metric::Shares}});
    counts.insert(countsIn(graphapi::insightsIn(insights),
                           {{"post_media_view"_L1, Metric::Views},
                            {"post_total_media_view_unique"_L1, Metric::Reach},
                            {"post_clicks"_L1, Metric::Clicks}}));
    return counts;
}

QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http)
{
    const Caller caller{account, credentials.values["access_token"_L1].toString()};
    const auto parts = livePartsOf(posts);
    MetricsAnswer answer;
    answer.calls = 0;
    QHash<QString, Metrics> told;
    // Nothing is told of a story by these means, and that it ends after a day is no deletion.
    QStringList stories;
    for (const auto &post : posts) {
        if (optionValue(post.options, u"facebook"_s, u"kind"_s) == "story"_L1)
            stories += post.remoteId;
    }
    for (const auto &post : parts) {
        const auto id = post.ids.first();
        if (stories.contains(post.remoteId)) {
            told.insert(id, {});
            continue;
        }
        auto question = countedPostRequest(caller, post.remoteId);
        const auto shown = co_await http.send(std::move(question));
        ++answer.calls;
        answer.rate = graphapi::rateOf(shown.headers, answeredAt(shown.headers, {}));
        if (graphapi::saysNoSuchObject(shown))
            continue;
        const auto refusal = failureOf(shown, u"metrics"_s, {}, errors);
        const auto json = shown.jsonObject();
        if (refusal || !json) {
            answer.told = refusal.value_or(unreadable(shown));
            co_return answer;
        }
        QJsonObject insights;
        QList<QStringList> questions{insightNames()};
        while (!questions.isEmpty()) {
            const auto names = questions.takeFirst();
            auto request = insightsRequest(caller, post.remoteId, names);
            const auto reply = co_await http.send(std::move(request));
            ++answer.calls;
            answer.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, {}));
            const auto error = failureOf(reply, u"metrics"_s, {}, errors);
            if (const auto more = reply.jsonObject(); !error && more) {
                append(insights, *more);
            } else if (!error) {
                answer.told = unreadable(reply);
                co_return answer;
            } else if (graphapi::saysInvalidMetric(reply) || graphapi::saysNoSuchObject(reply)) {
                // One name that is dead must not lose the others.
                for (qsizetype at = 0; names.size() > 1 && at < names.size(); ++at)
                    questions += QStringList{names[at]};
            } else if (error->kind != ErrorKind::Scope) {
                answer.told = *error;
                co_return answer;
            } else {
                break;
            }
        }
        told.insert(id, countsOf(*json, insights));
    }
    gather(parts, told, answer);
    co_return answer;
}

}  // namespace carillon::facebook
