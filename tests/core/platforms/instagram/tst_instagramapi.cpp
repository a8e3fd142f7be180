// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramapi.h"
#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/simulatedhttp.h"
#include "tests/core/platforms/instagram/samples.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>
#include <QUrlQuery>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

const instagram::Caller caller{test::instagramAccount(), QStringLiteral("SECRET")};
const instagram::Caller ownCaller{test::instagramAccount(QStringLiteral("instagram")), QStringLiteral("SECRET")};

QJsonObject fieldsOf(const HttpRequest &request)
{
    QJsonObject fields;
    for (const auto &[name, value] : QUrlQuery{request.url.query(QUrl::FullyEncoded)}.queryItems(QUrl::FullyDecoded))
        fields[name] = value;
    const auto body = request.body.inMemory().value_or(request.body.summary(1'000'000));
    for (const auto &[name, value] : sandbox::parseForm(body))
        fields[name] = value;
    return fields;
}

FrozenPost reel(const QJsonObject &options = {})
{
    auto post = test::instagramPost({test::instagramFilm()});
    post.options = options;
    return post;
}

FrozenPost picture(const QJsonObject &options = {})
{
    auto post = test::instagramPost();
    post.options = options;
    return post;
}

QJsonObject as(const QString &word, bool upload = false)
{
    QJsonObject payload{{u"as"_s, word}};
    if (upload)
        payload["upload"_L1] = true;
    return payload;
}

QString object(const QJsonArray &list)
{
    return QString::fromUtf8(QJsonDocument{list}.toJson(QJsonDocument::Compact));
}

}  // namespace

Q_DECLARE_METATYPE(HttpRequest)

class TestInstagramApi final : public QObject
{
    Q_OBJECT

private slots:
    void addressesTheRightHost_data()
    {
        QTest::addColumn<HttpRequest>("request");
        QTest::addColumn<QString>("address");
        const auto page = u"https://graph.facebook.com/v26.0/"_s;
        const auto own = u"https://graph.instagram.com/v26.0/"_s;
        const auto account = u"17841405793187218"_s;
        QTest::newRow("a container") << instagram::containerRequest(caller, picture(), 0, as(u"picture"_s))
                                     << page + account + u"/media"_s;
        QTest::newRow("one of Instagram's login")
            << instagram::containerRequest(ownCaller, picture(), 0, as(u"picture"_s)) << own + account + u"/media"_s;
        QTest::newRow("a look at it") << instagram::containerStateRequest(caller, u"5"_s)
                                      << page + u"5?fields=status_code%2Cstatus"_s;
        QTest::newRow("publishing") << instagram::publishRequest(ownCaller, u"5"_s)
                                    << own + account + u"/media_publish"_s;
        QTest::newRow("a comment") << instagram::commentRequest(caller, u"6"_s, u"a"_s) << page + u"6/comments"_s;
        QTest::newRow("a deletion") << instagram::deleteRequest(caller, u"6"_s) << page + u"6"_s;
        QTest::newRow("an id that tries to be a path")
            << instagram::deleteRequest(caller, u"../me?x"_s) << page + u"..%2Fme%3Fx"_s;
        QTest::newRow("the quota") << instagram::quotaRequest(caller)
                                   << page + account + u"/content_publishing_limit?fields=config%2Cquota_usage"_s;
    }

    void addressesTheRightHost()
    {
        QFETCH(const HttpRequest, request);
        QFETCH(const QString, address);
        QCOMPARE(request.url.toString(QUrl::FullyEncoded), address);
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray{"Bearer SECRET"});
        QVERIFY(request.secrets.contains("SECRET"));
        QCOMPARE(request.creates, address.endsWith("/media_publish"_L1) || address.endsWith("/comments"_L1));
    }

    void sendsWhatTheSpecificationKnows_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("edge");
        QTest::addColumn<HttpRequest>("request");
        const QJsonObject all{{u"cover_url"_s, u"https://example.com/c.jpg"_s},
                              {u"collaborators"_s, u"ada"_s},
                              {u"user_tags"_s, u"bob"_s},
                              {u"location_id"_s, u"5"_s},
                              {u"audio_name"_s, u"Sound"_s},
                              {u"trial"_s, u"manual"_s}};
        for (const auto &file : {u"IGUser"_s, u"IGUserForIGOnlyAPI"_s}) {
            const auto row = [&](const char *name, const QString &edge, const HttpRequest &request) {
                QTest::addRow("%s (%s)", name, qPrintable(file)) << file << edge << request;
            };
            row("a picture", u"media"_s, instagram::containerRequest(caller, picture(all), 0, as(u"picture"_s)));
            row("a reel", u"media"_s, instagram::containerRequest(caller, reel(all), 0, as(u"reel"_s, true)));
            row("a reel with a moment of it", u"media"_s,
                instagram::containerRequest(caller, reel({{u"thumb_offset"_s, u"5"_s}}), 0, as(u"reel"_s)));
            row("a story", u"media"_s, instagram::containerRequest(caller, picture(), 0, as(u"story"_s)));
            row("a child", u"media"_s, instagram::containerRequest(caller, reel(), 0, as(u"child"_s)));
            const QJsonObject children{{u"as"_s, u"carousel"_s}, {u"children"_s, QJsonArray{u"1"_s, u"2"_s}}};
            row("a carousel", u"media"_s, instagram::containerRequest(caller, picture(), 2, children));
        }
        QTest::newRow("publishing") << u"IGUser"_s << u"media_publish"_s << instagram::publishRequest(caller, u"5"_s);
        QTest::newRow("a comment") << u"IGMedia"_s << u"comments"_s
                                   << instagram::commentRequest(caller, u"6"_s, u"a"_s);
    }

    void sendsWhatTheSpecificationKnows()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, edge);
        QFETCH(const HttpRequest, request);
        QFile spec{QStringLiteral(SOURCE_ROOT "/../shared/corpora/reference/api/meta/%1.json").arg(file)};
        if (!spec.open(QIODevice::ReadOnly))
            QSKIP("The specifications of Meta's SDKs are not beside the source");
        QStringList known;
        for (const auto &api : QJsonDocument::fromJson(spec.readAll()).object()["apis"_L1].toArray()) {
            if (api["method"_L1].toString() != "POST"_L1 || api["endpoint"_L1].toString() != edge)
                continue;
            for (const auto &parameter : api["params"_L1].toArray())
                known += parameter["name"_L1].toString();
        }
        QVERIFY(!known.isEmpty());
        const auto sent = fieldsOf(request);
        QVERIFY(!sent.isEmpty());
        for (const auto &name : sent.keys())
            QVERIFY2(known.contains(name), qPrintable(name));
    }

    void saysWhatItIs_data()
    {
        QTest::addColumn<FrozenPost>("post");
        QTest::addColumn<QJsonObject>("payload");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("value");
        const auto address = test::instagramPicture().address.toString(QUrl::FullyEncoded);
        const auto caption = test::instagramPost().parts.first();
        QTest::newRow("a picture's address, as it was signed")
            << picture() << as(u"picture"_s) << u"image_url"_s << address;
        QTest::newRow("a picture's caption") << picture() << as(u"picture"_s) << u"caption"_s << caption;
        QTest::newRow("a picture's description") << picture() << as(u"picture"_s) << u"alt_text"_s << u"Picture 0"_s;
        QTest::newRow("a picture has no type") << picture() << as(u"picture"_s) << u"media_type"_s << u""_s;
        QTest::newRow("a story") << picture() << as(u"story"_s) << u"media_type"_s << u"STORIES"_s;
        QTest::newRow("a story without a caption") << picture() << as(u"story"_s) << u"caption"_s << u""_s;
        QTest::newRow("a story without a description") << picture() << as(u"story"_s) << u"alt_text"_s << u""_s;
        QTest::newRow("a child") << picture() << as(u"child"_s) << u"is_carousel_item"_s << u"true"_s;
        QTest::newRow("a child without a caption") << picture() << as(u"child"_s) << u"caption"_s << u""_s;
        QTest::newRow("a child that is a film") << reel() << as(u"child"_s, true) << u"media_type"_s << u"VIDEO"_s;
        QTest::newRow("a reel") << reel() << as(u"reel"_s, true) << u"media_type"_s << u"REELS"_s;
        QTest::newRow("a reel that is uploaded") << reel() << as(u"reel"_s, true) << u"upload_type"_s << u"resumable"_s;
        QTest::newRow("a reel that is not fetched") << reel() << as(u"reel"_s, true) << u"video_url"_s << u""_s;
        QTest::newRow("a reel in the feed") << reel() << as(u"reel"_s, true) << u"share_to_feed"_s << u"true"_s;
        QTest::newRow("a reel beside the feed")
            << reel({{u"share_to_feed"_s, u"no"_s}}) << as(u"reel"_s) << u"share_to_feed"_s << u"false"_s;
        QTest::newRow("a cover wins over a moment")
            << reel({{u"cover_url"_s, u"https://e.com/c.jpg"_s}, {u"thumb_offset"_s, u"5"_s}}) << as(u"reel"_s)
            << u"thumb_offset"_s << u""_s;
        QTest::newRow("co-authors") << reel({{u"collaborators"_s, u"@ada, bob"_s}}) << as(u"reel"_s)
                                    << u"collaborators"_s << object({u"ada"_s, u"bob"_s});
        QTest::newRow("people in a reel have no place")
            << reel({{u"user_tags"_s, u"ada@0.25,0.5"_s}}) << as(u"reel"_s) << u"user_tags"_s
            << object({QJsonObject{{u"username"_s, u"ada"_s}}});
        QTest::newRow("people in a picture have one")
            << picture({{u"user_tags"_s, u"ada@0.25,0.5"_s}}) << as(u"picture"_s) << u"user_tags"_s
            << object({QJsonObject{{u"username"_s, u"ada"_s}, {u"x"_s, 0.25}, {u"y"_s, 0.5}}});
        QTest::newRow("a trial") << reel({{u"trial"_s, u"performance"_s}}) << as(u"reel"_s) << u"trial_params"_s
                                 << u"{\"graduation_strategy\":\"SS_PERFORMANCE\"}"_s;
        QTest::newRow("an option for this platform alone")
            << picture({{u"instagram.location_id"_s, u"5"_s}}) << as(u"picture"_s) << u"location_id"_s << u"5"_s;
    }

    void saysWhatItIs()
    {
        QFETCH(const FrozenPost, post);
        QFETCH(const QJsonObject, payload);
        QFETCH(const QString, name);
        QFETCH(const QString, value);
        const auto sent = fieldsOf(instagram::containerRequest(caller, post, 0, payload));
        QCOMPARE(sent[name].toString(), value);
    }

    void putsALinkBelowTheText()
    {
        auto post = picture();
        post.link = u"https://example.com/"_s;
        const auto sent = fieldsOf(instagram::containerRequest(caller, post, 0, as(u"picture"_s)));
        QCOMPARE(sent["caption"_L1].toString(), post.parts[0] + u"\n\nhttps://example.com/"_s);
    }

    void tagsOnePictureOfACarousel()
    {
        auto post = test::instagramPost({test::instagramFilm(), test::instagramPicture(1), test::instagramPicture(2)});
        post.options = {{u"user_tags"_s, u"ada"_s}};
        QStringList tagged;
        for (int part = 0; part < 3; ++part) {
            if (fieldsOf(instagram::containerRequest(caller, post, part, as(u"child"_s))).contains("user_tags"_L1))
                tagged += QString::number(part);
        }
        QCOMPARE(tagged, QStringList{u"1"_s});
    }

    /// Who has the address sees the medium.
    void keepsTheAddressOfAMediumSecret()
    {
        const auto request = instagram::containerRequest(caller, picture(), 0, as(u"picture"_s));
        Exchange exchange{{"POST", request.url, request.headers, request.body}, request.secrets};
        exchange.setAnswer({.status = 200, .body = "{}"}, {});
        QVERIFY(exchange.toJson().contains("image_url"_L1));
        QVERIFY2(!exchange.toJson().contains("X-Sig"_L1), qPrintable(exchange.toJson()));
        QVERIFY(!exchange.toJson().contains("media.example"_L1));
    }

    void guardsTheTokenOfFilms_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("server");
        QTest::addColumn<bool>("isOurs");
        const auto real = u"https://graph.facebook.com"_s;
        const auto sandbox = u"http://127.0.0.1:8686"_s;
        const auto upload = u"https://rupload.facebook.com/ig-api-upload/v26.0/7"_s;
        QTest::newRow("the real one") << upload << real << true;
        QTest::newRow("the real one for Instagram's login") << upload << u"https://graph.instagram.com"_s << true;
        QTest::newRow("without encryption") << u"http://rupload.facebook.com/ig-api-upload/v26.0/7"_s << real << false;
        QTest::newRow("another host") << u"https://rupload.facebook.com.example.com/ig-api-upload/7"_s << real << false;
        QTest::newRow("another path") << u"https://rupload.facebook.com/video-upload/7"_s << real << false;
        QTest::newRow("a name within") << u"https://a@rupload.facebook.com/ig-api-upload/7"_s << real << false;
        QTest::newRow("the sandbox's") << u"http://127.0.0.1:8686/instagram/rupload/ig-api-upload/v26.0/7"_s << sandbox
                                       << true;
        QTest::newRow("the real one for an account of the sandbox") << upload << sandbox << false;
    }

    void guardsTheTokenOfFilms()
    {
        QFETCH(const QString, address);
        QFETCH(const QString, server);
        QFETCH(const bool, isOurs);
        QCOMPARE(instagram::isUploadAddress(QUrl{address}, QUrl{server}), isOurs);
    }

    void sendsTheRestOfAFilm()
    {
        const QUrl address{u"https://rupload.facebook.com/ig-api-upload/v26.0/7"_s};
        const auto request = instagram::bytesRequest(caller, test::instagramFilm(), address, 1000);
        QCOMPARE(headerValue(request.headers, "Authorization"), QByteArray{"OAuth SECRET"});
        QCOMPARE(headerValue(request.headers, "offset"), QByteArray{"1000"});
        QCOMPARE(headerValue(request.headers, "file_size"), QByteArray{"2500000"});
    }
};

static const test::Registration<TestInstagramApi> registered;
#include "tst_instagramapi.moc"
