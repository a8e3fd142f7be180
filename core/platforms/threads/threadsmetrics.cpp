// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsmetrics.h"

#include "core/graphapi/graphmetrics.h"
#include "core/graphapi/graphusage.h"
#include "core/net/httpclient.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/threads/threadsapi.h"
#include "core/platforms/threads/threadsoutcome.h"
#include "core/platforms/wire.h"

namespace carillon::threads {

using namespace Qt::StringLiterals;

Metrics countsOf(const QJsonObject &answer)
{
    const auto insights = graphapi::insightsIn(answer);
    auto counts = countsIn(insights,
                           {{"views"_L1, Metric::Views},
                            {"likes"_L1, Metric::Likes},
                            {"replies"_L1, Metric::Comments},
                            {"reposts"_L1, Metric::Shares},
                            {"quotes"_L1, Metric::Quotes}});
    add(counts, countsIn(insights, {{"shares"_L1, Metric::Shares}}));
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
    for (const auto &ids : inBatches(parts, 1)) {
        auto request = insightsRequest(caller, ids.first());
        const auto reply = co_await http.send(std::move(request));
        ++answer.calls;
        answer.rate = graphapi::rateOf(reply.headers, answeredAt(reply.headers, {}));
        if (graphapi::saysNoSuchObject(reply))
            continue;
        if (const auto error = failureOf(reply, u"metrics"_s, {}, errors)) {
            answer.told = *error;
            co_return answer;
        }
        const auto json = reply.jsonObject();
        if (!json) {
            answer.told = unreadable(reply);
            co_return answer;
        }
        told.insert(ids.first(), countsOf(*json));
    }
    gather(parts, told, answer);
    co_return answer;
}

}  // namespace carillon::threads
