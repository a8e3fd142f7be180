// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagrammetrics.h"

#include "core/graphapi/graphmetrics.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/instagram/instagramapi.h"
#include "core/platforms/instagram/instagramoutcome.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/wire.h"

namespace carillon::instagram {

using namespace Qt::StringLiterals;

namespace {

bool isStory(const LivePost &post)
{
    return optionValue(post.options, u"instagram"_s, u"kind"_s) == "story"_L1;
}

}  // namespace

Metrics countsOf(const QJsonObject &medium, const QJsonObject &insights)
{
    auto counts = countsIn(medium, {{"like_count"_L1, Metric::Likes}, {"comments_count"_L1, Metric::Comments}});
    const auto more = countsIn(graphapi::insightsIn(insights),
                               {{"views"_L1, Metric::Views},
                                {"reach"_L1, Metric::Reach},
                                {"likes"_L1, Metric::Likes},
                                {"comments"_L1, Metric::Comments},
                                {"replies"_L1, Metric::Comments},
                                {"saved"_L1, Metric::Saves},
                                {"shares"_L1, Metric::Shares}});
    counts.insert(more);
    return counts;
}

QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http)
{
    const Caller caller{account, credentials.values["access_token"_L1].toString()};
    MetricsAnswer answer;
    answer.calls = 0;
    QHash<QString, Metrics> told;
    for (const auto &post : posts) {
        const auto parts = livePartsOf({post});
        const auto id = parts.first().ids.first();
        auto question = countedMediumRequest(caller, id);
        const auto medium = co_await http.send(std::move(question));
        ++answer.calls;
        answer.rate = graphapi::rateOf(medium.headers, answeredAt(medium.headers, {}));
        if (isGone(medium))
            continue;
        if (const auto error = failureOf(medium, u"metrics"_s, {}, errors)) {
            answer.told = *error;
            co_return answer;
        }
        auto second = insightsRequest(caller, id, isStory(post));
        const auto insights = co_await http.send(std::move(second));
        ++answer.calls;
        answer.rate = graphapi::rateOf(insights.headers, answeredAt(insights.headers, {}));
        const auto error = failureOf(insights, u"metrics"_s, {}, errors);
        const bool stops = error && error->kind != ErrorKind::Scope && !graphapi::saysInvalidMetric(insights);
        if (stops) {
            answer.told = *error;
            co_return answer;
        }
        const auto shown = medium.jsonObject();
        const auto more = error ? Result<QJsonObject>{QJsonObject{}} : insights.jsonObject();
        if (!shown || !more) {
            answer.told = unreadable(shown ? insights : medium);
            co_return answer;
        }
        told.insert(id, countsOf(*shown, *more));
    }
    gather(livePartsOf(posts), told, answer);
    co_return answer;
}

}  // namespace carillon::instagram
