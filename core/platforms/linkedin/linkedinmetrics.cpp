// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinmetrics.h"

#include "core/net/httpclient.h"
#include "core/net/rateheaders.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sharePrefix = "urn:li:share:"_L1;

bool isShare(const QString &urn)
{
    return urn.startsWith(sharePrefix);
}

QString urnOf(const QJsonObject &element)
{
    const auto share = element["share"_L1].toString();
    return share.isEmpty() ? element["ugcPost"_L1].toString() : share;
}

}  // namespace

HttpRequest statisticsRequest(const FrozenAccount &account, const QStringList &urns, const QString &token)
{
    QStringList list;
    for (const auto &urn : urns)
        list += encoded(urn);
    const auto kind = isShare(urns.value(0)) ? u"shares"_s : u"ugcPosts"_s;
    const auto query = u"q=organizationalEntity&organizationalEntity=%1&%2=List(%3)"_s.arg(encoded(account.remoteId),
                                                                                           kind, list.join(u','));
    return restRequest(HttpMethod::Get, account, u"organizationalEntityShareStatistics"_s, query, token);
}

QHash<QString, Metrics> countsIn(const QJsonArray &elements)
{
    QHash<QString, Metrics> counts;
    for (const auto &entry : elements) {
        const auto element = entry.toObject();
        counts.insert(urnOf(element),
                      carillon::countsIn(element["totalShareStatistics"_L1].toObject(),
                                         {{"impressionCount"_L1, Metric::Views},
                                          {"uniqueImpressionsCount"_L1, Metric::Reach},
                                          {"likeCount"_L1, Metric::Likes},
                                          {"commentCount"_L1, Metric::Comments},
                                          {"shareCount"_L1, Metric::Shares},
                                          {"clickCount"_L1, Metric::Clicks}}));
    }
    return counts;
}

QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http)
{
    MetricsAnswer answer;
    answer.calls = 0;
    if (!isOrganization(account)) {
        answer.told
            = Error{ErrorKind::Config,
                    LinkedInSentences::tr("LinkedIn does not tell a member's figures; only an organization's page has "
                                          "some that can be read.")};
        co_return answer;
    }
    const auto token = credentials.values["access_token"_L1].toString();
    QStringList shares;
    QStringList others;
    for (const auto &post : std::as_const(posts))
        (isShare(post.remoteId) ? shares : others) += post.remoteId;
    QHash<QString, Metrics> told;
    for (const auto &urns : {shares, others}) {
        if (urns.isEmpty())
            continue;
        auto request = statisticsRequest(account, urns, token);
        const auto reply = co_await http.send(std::move(request));
        ++answer.calls;
        const auto now = answeredAt(reply.headers, {});
        answer.rate = parseRateHeaders(reply.headers, now);
        if (const auto error = errors.classify(reply, failureOf(reply, u"metrics"_s, false), answer.rate, now)) {
            answer.told = *error;
            co_return answer;
        }
        const auto json = reply.jsonObject();
        if (!json || !json->value("elements"_L1).isArray()) {
            answer.told = Error{ErrorKind::Unknown,
                                LinkedInSentences::tr("LinkedIn's answer to a question for figures cannot be read.")};
            co_return answer;
        }
        told.insert(countsIn(json->value("elements"_L1).toArray()));
    }
    answer.told = told;
    co_return answer;
}

}  // namespace carillon::linkedin
