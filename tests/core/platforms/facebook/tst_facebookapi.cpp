// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookhosts.h"
#include "core/platforms/simulatedhttp.h"
#include "tests/core/platforms/facebook/samples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const facebook::Caller caller{test::facebookPage(), QStringLiteral("SECRET")};

FrozenPost album()
{
    auto post = test::facebookPost();
    post.media = {test::facebookPhoto(0), test::facebookPhoto(1)};
    return post;
}

FrozenPost film()
{
    auto post = test::facebookPost();
    post.media = {test::facebookFilm()};
    post.title = u"Title"_s;
    return post;
}

/// The names of what `request` sends, with their values; files by name only.
QJsonObject fieldsOf(const HttpRequest &request)
{
    QJsonObject fields;
    for (const auto &[name, value] : QUrlQuery{request.url.query(QUrl::FullyEncoded)}.queryItems(QUrl::FullyDecoded))
        fields[name] = value;
    const auto body = request.body.inMemory().value_or(request.body.summary(1'000'000));
    if (request.body.contentType() == "application/json") {
        const auto json = QJsonDocument::fromJson(body).object();
        for (auto member = json.begin(); member != json.end(); ++member)
            fields[member.key()] = member.value();
    } else if (request.body.contentType() == "application/x-www-form-urlencoded") {
        for (const auto &[name, value] : sandbox::parseForm(body))
            fields[name] = value;
    } else {
        static const QRegularExpression part{u"(?<!file)name=\"([^\"]+)\""_s};
        for (auto match = part.globalMatch(QString::fromUtf8(body)); match.hasNext();)
            fields[match.next().captured(1)] = u"part"_s;
    }
    return fields;
}

/// True when `value` may be of the type that the specification gives.
bool isOfType(const QJsonValue &value, const QString &type)
{
    const auto text = value.toVariant().toString();
    if (type == "bool"_L1)
        return value.isBool() || text == "true"_L1 || text == "false"_L1 || text == "part"_L1;
    if (type == "unsigned int"_L1 || type == "int"_L1)
        return text == "part"_L1 || (!text.isEmpty() && text.toLongLong() >= 0);
    return type.startsWith("list<"_L1) ? value.isArray() : true;
}

}  // namespace

Q_DECLARE_METATYPE(HttpRequest)

class TestFacebookApi final : public QObject
{
    Q_OBJECT

private slots:
    void addressesTheRightHost_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QString>("address");
        const auto post = test::facebookPost();
        QTest::newRow("a post") << facebook::feedRequest(caller, post, {})
                                << u"https://graph.facebook.com/v26.0/1053/feed?fields=id,permalink_url"_s;
        QTest::newRow("a photo") << facebook::photoRequest(caller, test::facebookPhoto())
                                 << u"https://graph.facebook.com/v26.0/1053/photos"_s;
        QTest::newRow("a film") << facebook::startVideoRequest(caller, test::facebookFilm())
                                << u"https://graph-video.facebook.com/v26.0/1053/videos"_s;
        QTest::newRow("the end of a reel") << facebook::finishReelRequest(caller, film(), {{u"video"_s, u"7"_s}})
                                           << u"https://graph.facebook.com/v26.0/1053/video_reels"_s;
        QTest::newRow("a story of a photo") << facebook::photoStoryRequest(caller, {{u"photo"_s, u"7"_s}})
                                            << u"https://graph.facebook.com/v26.0/1053/photo_stories"_s;
        QTest::newRow("the end of a story") << facebook::finishStoryRequest(caller, {{u"video"_s, u"7"_s}})
                                            << u"https://graph.facebook.com/v26.0/1053/video_stories"_s;
        QTest::newRow("a comment") << facebook::commentRequest(caller, u"1053_2"_s, u"a"_s)
                                   << u"https://graph.facebook.com/v26.0/1053_2/comments"_s;
        QTest::newRow("a deletion") << facebook::deleteRequest(caller, u"1053_2"_s)
                                    << u"https://graph.facebook.com/v26.0/1053_2"_s;
        QTest::newRow("an id that tries to be a path")
            << facebook::deleteRequest(caller, u"../me?x"_s) << u"https://graph.facebook.com/v26.0/..%2Fme%3Fx"_s;
    }

    void addressesTheRightHost()
    {
        QFETCH(const HttpRequest, request);
        QFETCH(const QString, address);
        QCOMPARE(request.url.toString(QUrl::FullyEncoded), address);
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray{"Bearer SECRET"});
        QCOMPARE(request.secrets, QList<QByteArray>{"SECRET"});
        const bool isCreate = address.endsWith("/video_reels"_L1) || address.contains("/feed"_L1)
            || address.endsWith("/comments"_L1) || address.endsWith("_stories"_L1);
        QCOMPARE(request.creates, isCreate);
    }

    void sendsWhatTheSpecificationKnows_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("edge");
        QTest::addColumn<HttpRequest>("request");
        const auto row = [](const char *name, const QString &file, const QString &method, const QString &edge,
                            const HttpRequest &request) {
            QTest::newRow(name) << file << method << edge << request;
        };
        auto link = test::facebookPost();
        link.link = u"https://example.com/"_s;
        const QJsonObject photos{{u"photos"_s, QJsonArray{u"8"_s, u"9"_s}}};
        const QJsonObject chunk{{u"session"_s, u"1"_s}, {u"offset"_s, 10}, {u"length"_s, 20}};
        const QJsonObject end{{u"session"_s, u"1"_s}, {u"video"_s, u"7"_s}};
        const auto page = u"Page"_s;
        const auto post = u"POST"_s;
        row("a link", page, post, u"feed"_s, facebook::feedRequest(caller, link, {}));
        row("an album", page, post, u"feed"_s, facebook::feedRequest(caller, album(), photos));
        auto later = link;
        later.handOverAt = Instant{1795309200s};
        row("a post for later", page, post, u"feed"_s, facebook::feedRequest(caller, later, {}));
        row("a photo for later", page, post, u"photos"_s, facebook::photoRequest(caller, test::facebookPhoto(), true));
        row("a photo", page, post, u"photos"_s, facebook::photoRequest(caller, test::facebookPhoto()));
        row("the start of a film", page, post, u"videos"_s, facebook::startVideoRequest(caller, test::facebookFilm()));
        row("a piece of a film", page, post, u"videos"_s,
            facebook::videoChunkRequest(caller, test::facebookFilm(), chunk));
        row("the end of a film", page, post, u"videos"_s, facebook::finishVideoRequest(caller, film(), end));
        row("the start of a reel", page, post, u"video_reels"_s, facebook::startReelRequest(caller));
        row("the end of a reel", page, post, u"video_reels"_s, facebook::finishReelRequest(caller, film(), end));
        row("the start of a story", page, post, u"video_stories"_s, facebook::startStoryRequest(caller));
        row("the end of a story", page, post, u"video_stories"_s, facebook::finishStoryRequest(caller, end));
        row("a story of a photo", page, post, u"photo_stories"_s,
            facebook::photoStoryRequest(caller, {{u"photo"_s, u"7"_s}}));
        row("the stories", page, u"GET"_s, u"stories"_s, facebook::storiesRequest(caller));
        auto filmForLater = film();
        filmForLater.handOverAt = later.handOverAt;
        row("the end of a film for later", page, post, u"videos"_s,
            facebook::finishVideoRequest(caller, filmForLater, end));
        row("the end of a reel for later", page, post, u"video_reels"_s,
            facebook::finishReelRequest(caller, filmForLater, end));
        row("what was published", page, u"GET"_s, u"published_posts"_s, facebook::publishedPostsRequest(caller, 1, 25));
        row("a comment", u"PagePost"_s, post, u"comments"_s, facebook::commentRequest(caller, u"1_2"_s, u"a"_s));
        row("comments", u"PagePost"_s, u"GET"_s, u"comments"_s, facebook::commentsRequest(caller, u"1_2"_s));
    }

    void sendsWhatTheSpecificationKnows()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, method);
        QFETCH(const QString, edge);
        QFETCH(const HttpRequest, request);
        QFile spec{QStringLiteral(SOURCE_ROOT "/../shared/corpora/reference/api/meta/%1.json").arg(file)};
        if (!spec.open(QIODevice::ReadOnly))
            QSKIP("The specifications of Meta's SDKs are not beside the source");
        QJsonObject known;
        for (const auto &api : QJsonDocument::fromJson(spec.readAll()).object()["apis"_L1].toArray()) {
            if (api["method"_L1].toString() != method || api["endpoint"_L1].toString() != edge)
                continue;
            for (const auto &parameter : api["params"_L1].toArray())
                known[parameter["name"_L1].toString()] = parameter["type"_L1];
        }
        QVERIFY(!known.isEmpty());
        // Of every edge: what is to be read, the pages of lists, and files, which the specification leaves out.
        static const QStringList everywhere{u"fields"_s, u"limit"_s, u"since"_s, u"source"_s, u"video_file_chunk"_s};
        const auto sent = fieldsOf(request);
        QVERIFY(!sent.isEmpty());
        for (auto field = sent.begin(); field != sent.end(); ++field) {
            QVERIFY2(known.contains(field.key()) || everywhere.contains(field.key()), qPrintable(field.key()));
            QVERIFY2(isOfType(field.value(), known[field.key()].toString()), qPrintable(field.key()));
        }
    }

    void aPostForLaterNamesItsTime()
    {
        auto post = test::facebookPost();
        const facebook::Caller caller{post.account, u"t"_s};
        const auto now = fieldsOf(facebook::feedRequest(caller, post, {}));
        QVERIFY(now["published"_L1].toBool(false));
        QVERIFY(!now.contains("scheduled_publish_time"_L1));
        post.handOverAt = Instant{1795309200s};
        const auto later = fieldsOf(facebook::feedRequest(caller, post, {}));
        QVERIFY(!later["published"_L1].toBool(true));
        QCOMPARE(later["scheduled_publish_time"_L1].toInteger(), 1795309200);
        const auto video = fieldsOf(facebook::finishVideoRequest(caller, post, {}));
        QCOMPARE(video["published"_L1].toString(), u"false"_s);
        QCOMPARE(video["scheduled_publish_time"_L1].toString(), u"1795309200"_s);
        const auto reel = fieldsOf(facebook::finishReelRequest(caller, post, {}));
        QCOMPARE(reel["video_state"_L1].toString(), u"SCHEDULED"_s);
        QCOMPARE(reel["scheduled_publish_time"_L1].toString(), u"1795309200"_s);
    }

    void writesPostsAsJson()
    {
        auto post = album();
        post.link = u"https://example.com/"_s;
        const QJsonObject photos{{u"photos"_s, QJsonArray{u"8"_s, u"9"_s}}};
        const auto sent = fieldsOf(facebook::feedRequest(caller, post, photos));
        QCOMPARE(sent["message"_L1].toString(), post.parts[0] + u"\n\nhttps://example.com/"_s);
        QVERIFY(!sent.contains("link"_L1));
        QCOMPARE(sent["attached_media"_L1].toArray()[1]["media_fbid"_L1].toString(), u"9"_s);
        QCOMPARE(sent["published"_L1].toBool(), true);
    }

    void guardsTheTokenOfReels_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isOurs");
        const auto real = u"https://graph.facebook.com"_s;
        const auto sandbox = u"http://127.0.0.1:8686"_s;
        QTest::newRow("facebook's") << u"https://rupload.facebook.com/video-upload/v26.0/7"_s << real << true;
        QTest::newRow("without encryption") << u"http://rupload.facebook.com/video-upload/v26.0/7"_s << real << false;
        QTest::newRow("another host") << u"https://rupload.facebook.com.example.com/video-upload/7"_s << real << false;
        QTest::newRow("another path") << u"https://rupload.facebook.com/other/7"_s << real << false;
        QTest::newRow("another port") << u"https://rupload.facebook.com:444/video-upload/7"_s << real << false;
        QTest::newRow("a name within") << u"https://a@rupload.facebook.com/video-upload/7"_s << real << false;
        QTest::newRow("the sandbox's") << u"http://127.0.0.1:8686/facebook/rupload/video-upload/v26.0/7"_s << sandbox
                                       << true;
        QTest::newRow("facebook's for an account of the sandbox")
            << u"https://rupload.facebook.com/video-upload/v26.0/7"_s << sandbox << false;
    }

    void guardsTheTokenOfReels()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, server);
        QFETCH(const bool, isOurs);
        QCOMPARE(facebook::isUploadAddress(QUrl{address}, QUrl{server}), isOurs);
    }

    void sendsTheRestOfAReel()
    {
        const QUrl address{u"https://rupload.facebook.com/video-upload/v26.0/7"_s};
        const auto request = facebook::reelBytesRequest(caller, test::facebookFilm(), address, 1000);
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray{"OAuth SECRET"});
        QCOMPARE(headerValue(request.headers, "offset"), QByteArray{"1000"});
        QCOMPARE(headerValue(request.headers, "file_size"), QByteArray{"2500000"});
        QCOMPARE(request.body.contentType(), QByteArray{"application/octet-stream"});
    }

    void showsWhereItIs_data()
    {
        QTest::addColumn<QString>("told");
        QTest::addColumn<QString>("shown");
        QTest::newRow("a whole address") << u"https://www.facebook.com/a/posts/b"_s
                                         << u"https://www.facebook.com/a/posts/b"_s;
        QTest::newRow("a path") << u"/reel/7"_s << u"https://www.facebook.com/reel/7"_s;
        QTest::newRow("nothing") << u""_s << u"https://www.facebook.com/7"_s;
        QTest::newRow("no address") << u"javascript:alert(1)"_s << u"https://www.facebook.com/7"_s;
        QTest::newRow("another host by a path") << u"//example.com/x"_s << u"https://www.facebook.com/7"_s;
    }

    void showsWhereItIs()
    {
        QFETCH(const QString, told);
        QFETCH(const QString, shown);
        QCOMPARE(facebook::permalinkOf(test::facebookPage(), u"7"_s, told), shown);
    }
};

static const test::Registration<TestFacebookApi> registered;
#include "tst_facebookapi.moc"
