// SPDX-License-Identifier: GPL-3.0-or-later
// Bluesky reading back what is counted of posts. The account's own server passes the question on to the application
// view.
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/bluesky.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/livepieces.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

namespace {

/// One write makes a whole thread.
QStringList urisOf(const QList<LivePiece> &pieces)
{
    QStringList uris;
    for (const auto &piece : pieces) {
        const auto posts = piece.result["posts"_L1].toArray();
        for (const auto &post : posts)
            uris += post.toObject()["uri"_L1].toString();
    }
    return uris;
}

QList<LiveParts> livePostsOf(const QList<LivePost> &posts)
{
    QList<LiveParts> found;
    for (const auto &post : posts) {
        LiveParts parts{.remoteId = post.remoteId,
                        .ids = urisOf(partsOf(post.pieces)),
                        .ownReplies = int(urisOf(post.pieces).size()) - 1};
        if (parts.ids.isEmpty())
            parts.ids += post.remoteId;
        found += parts;
    }
    return found;
}

/// Source: lexicon app.bsky.feed.defs#postView, read 2026-11-21.
Metrics countsOf(const QJsonObject &post)
{
    return countsIn(post,
                    {{"likeCount"_L1, Metric::Likes},
                     {"replyCount"_L1, Metric::Comments},
                     {"repostCount"_L1, Metric::Shares},
                     {"quoteCount"_L1, Metric::Quotes},
                     {"bookmarkCount"_L1, Metric::Saves}});
}

}  // namespace

Cost Bluesky::metricsCost(const FrozenAccount &, const QList<LivePost> &posts) const
{
    // A login in the browser asks what time it is there, before.
    return Cost{}.with(LimitUnit::Calls, 1 + int(inBatches(livePostsOf(posts), m_traits.metrics.atOnce).size()));
}

QCoro::Task<MetricsAnswer> Bluesky::readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                                HttpClient &http) const
{
    const auto parts = livePostsOf(posts);
    const auto batches = inBatches(parts, m_traits.metrics.atOnce);
    MetricsAnswer answer;
    answer.calls = 0;
    Instant at;
    if (isOAuth(credentials)) {
        auto whatTime = xrpcRequest(HttpMethod::Get, account.server, "com.atproto.server.describeServer"_L1);
        const auto told = co_await ask(std::move(whatTime), u"metrics"_s, http);
        ++answer.calls;
        if (!told) {
            answer.told = told.error();
            co_return answer;
        }
        at = told->at;
    }
    QHash<QString, Metrics> told;
    for (const auto &uris : batches) {
        auto request
            = xrpcRequest(HttpMethod::Get, account.server, "app.bsky.feed.getPosts"_L1, accessTokenOf(credentials));
        QList<std::pair<QString, QString>> query;
        for (const auto &uri : uris)
            query.emplace_back(u"uris"_s, uri);
        setQuery(request, query);
        const HttpReply reply = co_await sendSigned(std::move(request), credentials, at, http);
        ++answer.calls;
        answer.rate = readRates(reply);
        const Call call{.name = u"metrics"_s};
        if (const auto error = failureOf(reply, call)) {
            answer.told = *error;
            co_return answer;
        }
        const auto json = reply.jsonObject();
        if (!json || !(*json)["posts"_L1].isArray()) {
            answer.told = Error{ErrorKind::Unknown,
                                BlueskySentences::tr("The server's answer to a question for figures cannot "
                                                     "be read.")};
            co_return answer;
        }
        const auto found = (*json)["posts"_L1].toArray();
        for (const auto &post : found)
            told.insert(post.toObject()["uri"_L1].toString(), countsOf(post.toObject()));
    }
    gather(parts, told, answer);
    co_return answer;
}

}  // namespace carillon::bluesky
