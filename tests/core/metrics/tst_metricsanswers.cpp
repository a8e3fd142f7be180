// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/httpclient.h"
#include "core/platforms/metricsgathering.h"
#include "core/platforms/platform.h"
#include "tests/support/await.h"
#include "tests/support/fakeclock.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QJsonDocument>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

using Reactions = QList<std::pair<QByteArray, Reaction>>;
Q_DECLARE_METATYPE(Reactions)
using Names = QHash<QString, int>;
Q_DECLARE_METATYPE(Names)

namespace {

const QJsonObject newMastodon{{u"version"_s, u"4.3.2"_s}};
const QJsonObject oldMastodon{{u"version"_s, u"4.2.10"_s}};
const QJsonObject compatible{{u"version"_s, u"4.4.0 (compatible; Other 1.0)"_s}};

LivePiece piece(StepKind kind, const QJsonObject &result)
{
    return {.kind = kind, .result = result};
}

/// Two parts and a first comment, where `comment` names one.
LivePost threadOf(const QString &first, const QString &second, const QString &comment)
{
    return {.remoteId = first,
            .pieces
            = {piece(StepKind::PublishPart, {{u"id"_s, first}}), piece(StepKind::PublishPart, {{u"id"_s, second}}),
               piece(StepKind::FirstComment, {{u"id"_s, comment}})},
            .options = {}};
}

LivePost single(const QString &id)
{
    return {.remoteId = id, .pieces = {piece(StepKind::Publish, {{u"id"_s, id}})}, .options = {}};
}

Names names(const Metrics &metrics)
{
    Names counts;
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric)
        counts.insert(toWord(metric.key()), int(metric.value()));
    return counts;
}

}  // namespace

/// What each platform's answers count, as its documentation has them.
class TestMetricsAnswers final : public QObject
{
    Q_OBJECT

private slots:
    void figuresAreRead_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QJsonObject>("reported");
        QTest::addColumn<Reactions>("reactions");
        QTest::addColumn<Names>("counts");
        QTest::addColumn<int>("calls");
        const auto json = [](const char *body) {
            return answer(200, {}, body);
        };

        QTest::newRow("a thread on Mastodon, its own answers left out")
            << u"mastodon"_s << newMastodon
            << Reactions{{"/api/v1/statuses",
                          json("[{\"id\":\"1\",\"favourites_count\":4,\"reblogs_count\":2,\"replies_count\":5,\"quotes_"
                               "count\":1},"
                               "{\"id\":\"2\",\"favourites_count\":1,\"reblogs_count\":0,\"replies_count\":0}]")}}
            << Names{{u"likes"_s, 5}, {u"shares"_s, 2}, {u"comments"_s, 3}, {u"quotes"_s, 1}} << 1;
        const Reactions oneByOne{
            {"/api/v1/statuses/1",
             json("{\"id\":\"1\",\"favourites_count\":4,\"reblogs_count\":2,\"replies_count\":2}")},
            {"/api/v1/statuses/2",
             json("{\"id\":\"2\",\"favourites_count\":1,\"reblogs_count\":0,\"replies_count\":0}")}};
        const Names ofBoth{{u"likes"_s, 5}, {u"shares"_s, 2}, {u"comments"_s, 0}};
        QTest::newRow("one by one on an older Mastodon") << u"mastodon"_s << oldMastodon << oneByOne << ofBoth << 2;
        QTest::newRow("one by one where another server speaks the same language")
            << u"mastodon"_s << compatible << oneByOne << ofBoth << 2;
        QTest::newRow("two parts on Threads")
            << u"threads"_s << QJsonObject{}
            << Reactions{{"/threads/graph/v1.0/1/insights",
                          json("{\"data\":["
                               "{\"name\":\"views\",\"period\":\"lifetime\",\"values\":[{\"value\":100}]},"
                               "{\"name\":\"likes\",\"period\":\"lifetime\",\"values\":[{\"value\":7}]},"
                               "{\"name\":\"replies\",\"period\":\"lifetime\",\"values\":[{\"value\":4}]},"
                               "{\"name\":\"reposts\",\"period\":\"lifetime\",\"values\":[{\"value\":2}]},"
                               "{\"name\":\"quotes\",\"period\":\"lifetime\",\"values\":[{\"value\":0}]},"
                               "{\"name\":\"shares\",\"period\":\"lifetime\",\"total_value\":{\"value\":3}}]}")},
                         {"/threads/graph/v1.0/2/insights",
                          json(
                              "{\"data\":[{\"name\":\"views\",\"period\":\"lifetime\",\"values\":[{\"value\":10}]}]}")}}
            << Names{{u"views"_s, 110}, {u"likes"_s, 7}, {u"comments"_s, 2}, {u"shares"_s, 5}, {u"quotes"_s, 0}} << 2;
        QTest::newRow("two posts on X, in its older spelling")
            << u"x"_s << QJsonObject{}
            << Reactions{{"/2/tweets",
                          json("{\"data\":["
                               "{\"id\":\"1\",\"text\":\"a\",\"public_metrics\":{\"retweet_count\":3,\"reply_count\":2,"
                               "\"like_count\":9,"
                               "\"quote_count\":1,\"bookmark_count\":4,\"impression_count\":500}},"
                               "{\"id\":\"2\",\"text\":\"b\",\"public_metrics\":{\"repost_count\":1,\"like_count\":1}}]"
                               "}")}}
            << Names{{u"views"_s, 500}, {u"likes"_s, 10}, {u"comments"_s, 0},
                     {u"shares"_s, 4},  {u"quotes"_s, 1}, {u"saves"_s, 4}}
            << 1;
    }

    void figuresAreRead()
    {
        QFETCH(const QString, platform);
        QFETCH(const QJsonObject, reported);
        QFETCH(const Reactions, reactions);
        QFETCH(const Names, counts);
        QFETCH(const int, calls);
        const auto read = ask(platform, reported, {threadOf(u"1"_s, u"2"_s, u"3"_s)}, reactions);
        QVERIFY2(read.told.has_value(), qPrintable(read.told ? QString{} : read.told.error().detail));
        QCOMPARE(names(read.told->value(u"1"_s)), counts);
        QCOMPARE(read.calls, calls);
        QVERIFY(read.gone.isEmpty());
    }

    void postsOfOnePieceAreRead_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QString>("id");
        QTest::addColumn<Reactions>("reactions");
        QTest::addColumn<Names>("counts");
        const auto json = [](const char *body) {
            return answer(200, {}, body);
        };
        QTest::newRow("YouTube writes numbers as text, and leaves out what is hidden")
            << u"youtube"_s << u"abc"_s
            << Reactions{{"/youtube/v3/videos",
                          json("{\"items\":[{\"id\":\"abc\",\"statistics\":"
                               "{\"viewCount\":\"1200\",\"favoriteCount\":\"0\",\"commentCount\":\"3\"}}]}")}}
            << Names{{u"views"_s, 1200}, {u"comments"_s, 3}};
        QTest::newRow("Instagram, fields and insights")
            << u"instagram"_s << u"17"_s
            << Reactions{{"/instagram/graph-facebook/v26.0/17",
                          json("{\"id\":\"17\",\"like_count\":5,\"comments_count\":2}")},
                         {"/instagram/graph-facebook/v26.0/17/insights",
                          json("{\"data\":["
                               "{\"name\":\"reach\",\"period\":\"lifetime\",\"values\":[{\"value\":131}]},"
                               "{\"name\":\"saved\",\"period\":\"lifetime\",\"values\":[{\"value\":4}]},"
                               "{\"name\":\"likes\",\"period\":\"lifetime\",\"values\":[{\"value\":6}]}]}")}}
            << Names{{u"reach"_s, 131}, {u"saves"_s, 4}, {u"likes"_s, 6}, {u"comments"_s, 2}};
        QTest::newRow("Instagram without the right to insights")
            << u"instagram"_s << u"17"_s
            << Reactions{{"/instagram/graph-facebook/v26.0/17",
                          json("{\"id\":\"17\",\"like_count\":5,\"comments_count\":2}")},
                         {"/instagram/graph-facebook/v26.0/17/insights",
                          answer(403, {}, "{\"error\":{\"code\":10,\"message\":\"(#10) no permission\"}}")}}
            << Names{{u"likes"_s, 5}, {u"comments"_s, 2}};
        QTest::newRow("Facebook, where shares are absent")
            << u"facebook"_s << u"1_2"_s
            << Reactions{{"/facebook/graph/v26.0/1_2",
                          json("{\"id\":\"1_2\","
                               "\"reactions\":{\"data\":[],\"summary\":{\"total_count\":42}},"
                               "\"comments\":{\"data\":[],\"summary\":{\"total_count\":7}}}")},
                         {"/facebook/graph/v26.0/1_2/insights",
                          json("{\"data\":["
                               "{\"name\":\"post_media_view\",\"period\":\"lifetime\",\"values\":[{\"value\":1234}]},"
                               "{\"name\":\"post_clicks\",\"period\":\"lifetime\",\"values\":[{\"value\":9}]}]}")}}
            << Names{{u"likes"_s, 42}, {u"comments"_s, 7}, {u"shares"_s, 0}, {u"views"_s, 1234}, {u"clicks"_s, 9}};
        QTest::newRow("Facebook, where every insight's name is dead")
            << u"facebook"_s << u"1_2"_s
            << Reactions{{"/facebook/graph/v26.0/1_2",
                          json("{\"id\":\"1_2\",\"shares\":{\"count\":3},"
                               "\"reactions\":{\"data\":[],\"summary\":{\"total_count\":1}},"
                               "\"comments\":{\"data\":[],\"summary\":{\"total_count\":0}}}")},
                         {"/facebook/graph/v26.0/1_2/insights",
                          answer(400, {}, "{\"error\":{\"code\":100,\"message\":\"(#100) invalid metric\"}}")}}
            << Names{{u"likes"_s, 1}, {u"comments"_s, 0}, {u"shares"_s, 3}};
        QTest::newRow("LinkedIn, an organization's share")
            << u"linkedin"_s << u"urn:li:share:7"_s
            << Reactions{{"/linkedin/rest/organizationalEntityShareStatistics",
                          json("{\"elements\":["
                               "{\"share\":\"urn:li:share:7\",\"totalShareStatistics\":{\"impressionCount\":90,"
                               "\"uniqueImpressionsCount\":60,\"clickCount\":5,\"likeCount\":4,\"commentCount\":1,"
                               "\"shareCount\":0,"
                               "\"engagement\":0.1}}],\"paging\":{}}")}}
            << Names{{u"views"_s, 90}, {u"reach"_s, 60},   {u"clicks"_s, 5},
                     {u"likes"_s, 4},  {u"comments"_s, 1}, {u"shares"_s, 0}};
    }

    void postsOfOnePieceAreRead()
    {
        QFETCH(const QString, platform);
        QFETCH(const QString, id);
        QFETCH(const Reactions, reactions);
        QFETCH(const Names, counts);
        const auto read = ask(platform, {}, {single(id)}, reactions);
        QVERIFY2(read.told.has_value(), qPrintable(read.told ? QString{} : read.told.error().detail));
        QCOMPARE(names(read.told->value(id)), counts);
    }

    void blueskyAddsUpAThreadThatWasOneWrite()
    {
        const QJsonArray written{QJsonObject{{u"uri"_s, u"at://did/app.bsky.feed.post/1"_s}},
                                 QJsonObject{{u"uri"_s, u"at://did/app.bsky.feed.post/2"_s}}};
        const LivePost post{.remoteId = u"at://did/app.bsky.feed.post/1"_s,
                            .pieces = {piece(StepKind::Publish, {{u"posts"_s, written}})},
                            .options = {}};
        const auto gone = single(u"at://did/app.bsky.feed.post/9"_s);
        const auto read = ask(u"bluesky"_s, {}, {post, gone},
                              {{"/xrpc/app.bsky.feed.getPosts",
                                answer(200, {},
                                       "{\"posts\":["
                                       "{\"uri\":\"at://did/app.bsky.feed.post/"
                                       "1\",\"likeCount\":3,\"repostCount\":1,\"replyCount\":2,\"quoteCount\":0,"
                                       "\"bookmarkCount\":1},"
                                       "{\"uri\":\"at://did/app.bsky.feed.post/"
                                       "2\",\"likeCount\":2,\"repostCount\":0,\"replyCount\":0,\"quoteCount\":0}]}")}});
        QVERIFY(read.told);
        QCOMPARE(names(read.told->value(post.remoteId)),
                 (Names{{u"likes"_s, 5}, {u"shares"_s, 1}, {u"comments"_s, 1}, {u"quotes"_s, 0}, {u"saves"_s, 1}}));
        QCOMPARE(read.gone, QStringList{gone.remoteId});
    }

    void whatIsDeletedIsGone_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QJsonObject>("reported");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        const QByteArray noSuchObject
            = "{\"error\":{\"code\":100,\"error_subcode\":33,\"message\":\"does not exist\"}}";
        QTest::newRow("Mastodon leaves it out")
            << u"mastodon"_s << newMastodon << QByteArray{"/api/v1/statuses"} << 200 << QByteArray{"[]"};
        QTest::newRow("an older Mastodon does not find it")
            << u"mastodon"_s << oldMastodon << QByteArray{"/api/v1/statuses/1"} << 404
            << QByteArray{"{\"error\":\"Record not found\"}"};
        QTest::newRow("Bluesky leaves it out")
            << u"bluesky"_s << QJsonObject{} << QByteArray{"/xrpc/app.bsky.feed.getPosts"} << 200
            << QByteArray{"{\"posts\":[]}"};
        QTest::newRow("Threads knows no such object")
            << u"threads"_s << QJsonObject{} << QByteArray{"/threads/graph/v1.0/1/insights"} << 400 << noSuchObject;
        QTest::newRow("Instagram knows no such object")
            << u"instagram"_s << QJsonObject{} << QByteArray{"/instagram/graph-facebook/v26.0/1"} << 400
            << noSuchObject;
        QTest::newRow("Facebook knows no such object")
            << u"facebook"_s << QJsonObject{} << QByteArray{"/facebook/graph/v26.0/1"} << 400 << noSuchObject;
        QTest::newRow("YouTube leaves it out")
            << u"youtube"_s << QJsonObject{} << QByteArray{"/youtube/v3/videos"} << 200 << QByteArray{"{\"items\":[]}"};
        QTest::newRow("X names it among the errors")
            << u"x"_s << QJsonObject{} << QByteArray{"/2/tweets"} << 200
            << QByteArray{"{\"errors\":[{\"resource_id\":\"1\",\"title\":\"Not Found Error\"}]}"};
    }

    void whatIsDeletedIsGone()
    {
        QFETCH(const QString, platform);
        QFETCH(const QJsonObject, reported);
        QFETCH(const QByteArray, path);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        const auto read = ask(platform, reported, {single(u"1"_s)}, {{path, answer(status, {}, body)}});
        QVERIFY2(read.told.has_value(), qPrintable(read.told ? QString{} : read.told.error().detail));
        QCOMPARE(read.gone, QStringList{u"1"_s});
        QVERIFY(read.told->isEmpty());
    }

    void refusalsAreTold_data()
    {
        QTest::addColumn<QString>("platform");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorKind>("kind");
        const QByteArray noPermission = "{\"error\":{\"code\":10,\"message\":\"(#10) no permission\"}}";
        QTest::newRow("Threads: a permission is missing")
            << u"threads"_s << QByteArray{"/threads/graph/v1.0/1/insights"} << 403 << noPermission << ErrorKind::Scope;
        QTest::newRow("Facebook: a permission is missing")
            << u"facebook"_s << QByteArray{"/facebook/graph/v26.0/1"} << 403 << noPermission << ErrorKind::Scope;
        QTest::newRow("Mastodon: outside the scopes")
            << u"mastodon"_s << QByteArray{"/api/v1/statuses/1"} << 403
            << QByteArray{"{\"error\":\"This action is outside the authorized scopes\"}"} << ErrorKind::Scope;
        QTest::newRow("Mastodon: too many")
            << u"mastodon"_s << QByteArray{"/api/v1/statuses/1"} << 429
            << QByteArray{"{\"error\":\"Too many requests\"}"} << ErrorKind::RateLimited;
        QTest::newRow("Bluesky: a server without an application view")
            << u"bluesky"_s << QByteArray{"/xrpc/app.bsky.feed.getPosts"} << 400
            << QByteArray{"{\"error\":\"InvalidRequest\",\"message\":\"No service configured for "
                          "app.bsky.feed.getPosts\"}"}
            << ErrorKind::Config;
        QTest::newRow("Bluesky: the login has expired")
            << u"bluesky"_s << QByteArray{"/xrpc/app.bsky.feed.getPosts"} << 400
            << QByteArray{"{\"error\":\"ExpiredToken\",\"message\":\"Token has expired\"}"} << ErrorKind::Auth;
        QTest::newRow("X: no credits left") << u"x"_s << QByteArray{"/2/tweets"} << 402
                                            << QByteArray{"{\"title\":\"Payment Required\"}"} << ErrorKind::Quota;
        QTest::newRow("LinkedIn: the product is missing")
            << u"linkedin"_s << QByteArray{"/linkedin/rest/organizationalEntityShareStatistics"} << 403
            << QByteArray{"{\"status\":403,\"code\":\"ACCESS_DENIED\",\"message\":\"Not enough permissions\"}"}
            << ErrorKind::Scope;
        QTest::newRow("YouTube: out of order")
            << u"youtube"_s << QByteArray{"/youtube/v3/videos"} << 503 << QByteArray{"{}"} << ErrorKind::Transient;
    }

    void refusalsAreTold()
    {
        QFETCH(const QString, platform);
        QFETCH(const QByteArray, path);
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const ErrorKind, kind);
        const auto read = ask(platform, {}, {single(u"1"_s)}, {{path, answer(status, {}, body)}});
        QVERIFY(!read.told);
        QCOMPARE(toWord(read.told.error().kind), toWord(kind));
        QCOMPARE(read.calls, 1);
    }

    void linkedInTellsNothingOfAMember()
    {
        const auto read = ask(u"linkedin"_s, {}, {single(u"urn:li:share:7"_s)}, {}, u"urn:li:person:1"_s);
        QVERIFY(!read.told);
        QCOMPARE(read.told.error().kind, ErrorKind::Config);
        QVERIFY(read.told.error().detail.contains("member"_L1));
        QCOMPARE(read.calls, 0);
    }

    void whatItCostsIsKnownBefore()
    {
        const auto *mastodon = findPlatform(m_platforms, u"mastodon");
        QList<LivePost> posts;
        for (int at = 0; at < 15; ++at)
            posts += threadOf(u"a%1"_s.arg(at), u"b%1"_s.arg(at), {});
        const auto calls = [&](const QJsonObject &reported) {
            return mastodon->metricsCost({.reported = reported}, posts).of(LimitUnit::Calls);
        };
        QCOMPARE(calls(newMastodon), 2);
        QCOMPARE(calls(oldMastodon), 30);
    }

    void whoTellsNothingSaysSo()
    {
        const auto read = ask(u"discord"_s, {}, {single(u"1"_s)}, {});
        QVERIFY(!read.told);
        QCOMPARE(read.told.error().kind, ErrorKind::Config);
        QCOMPARE(read.calls, 0);
    }

private:
    MetricsAnswer ask(const QString &platform, const QJsonObject &reported, const QList<LivePost> &posts,
                      const Reactions &reactions, const QString &remoteId = u"urn:li:organization:5"_s)
    {
        FaultServer server;
        for (const auto &[path, reaction] : reactions)
            server.react(path, reaction);
        const FakeClock clock;
        HttpClient http{clock};
        const FrozenAccount account{.server = server.url({}), .remoteId = remoteId, .reported = reported};
        Credentials credentials;
        credentials.values = {{u"access_token"_s, u"secret"_s}, {u"accessJwt"_s, u"secret"_s}};
        return await(findPlatform(m_platforms, platform)->readMetrics(account, credentials, posts, http));
    }

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
};

static const test::Registration<TestMetricsAnswers> registered;
#include "tst_metricsanswers.moc"
