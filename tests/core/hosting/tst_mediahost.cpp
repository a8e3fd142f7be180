// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hosting/mediahost.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant now{std::chrono::sys_days{std::chrono::year{2026} / 11 / 22}};
const MediaHostSecret secret{.user = u"ada"_s, .password = u"hush"_s};
const FrozenMedia photo{.path = u"/media/0123.jpg"_s, .mime = u"image/jpeg"_s, .bytes = 10};

MediaHost bucket()
{
    return {.kind = MediaHost::Kind::S3, .endpoint = QUrl{u"https://s3.example.org"_s}, .bucket = u"posts"_s};
}

MediaHost folder()
{
    return {.kind = MediaHost::Kind::WebDav,
            .endpoint = QUrl{u"https://dav.example.org/up/"_s},
            .publicAddress = u"https://www.example.org/media"_s};
}

HttpReply answer(int status, const QByteArray &type)
{
    HttpReply reply;
    reply.status = status;
    reply.headers = {{"Content-Type", type}};
    return reply;
}

}  // namespace

class TestMediaHost final : public QObject
{
    Q_OBJECT

private slots:
    void comesBackFromJson_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::newRow("a bucket") << jsonOf(bucket());
        auto minio = bucket();
        minio.endpoint = QUrl{u"http://127.0.0.1:9000"_s};
        minio.bucketInHost = false;
        minio.region = u"eu"_s;
        minio.folder = u"a/b"_s;
        QTest::newRow("a bucket in the path") << jsonOf(minio);
        QTest::newRow("a folder") << jsonOf(folder());
        QTest::newRow("an address") << QJsonObject{{u"kind"_s, u"web"_s},
                                                   {u"endpoint"_s, QString{}},
                                                   {u"bucket"_s, QString{}},
                                                   {u"region"_s, QString{}},
                                                   {u"bucket_in_host"_s, true},
                                                   {u"folder"_s, QString{}},
                                                   {u"public_address"_s, u"https://www.example.org/{file}"_s}};
    }

    void comesBackFromJson()
    {
        QFETCH(const QJsonObject, json);
        const auto host = mediaHostFrom(json);
        QVERIFY2(host.has_value(), qPrintable(host ? QString{} : host.error().detail));
        QCOMPARE(jsonOf(*host), json);
    }

    void refusesWhatIsNoPlace_data()
    {
        QTest::addColumn<QJsonObject>("json");
        const auto with = [](QJsonObject json, const QString &member, const QJsonValue &value) {
            json[member] = value;
            return json;
        };
        QTest::newRow("an unknown kind") << with(jsonOf(bucket()), u"kind"_s, u"ftp"_s);
        QTest::newRow("without a bucket") << with(jsonOf(bucket()), u"bucket"_s, QString{});
        QTest::newRow("over plain http") << with(jsonOf(bucket()), u"endpoint"_s, u"http://s3.example.org"_s);
        QTest::newRow("with a password in it")
            << with(jsonOf(bucket()), u"endpoint"_s, u"https://a:b@s3.example.org"_s);
        QTest::newRow("read by nobody") << with(jsonOf(folder()), u"public_address"_s, QString{});
        QTest::newRow("an address without a place for the file")
            << QJsonObject{{u"kind"_s, u"web"_s}, {u"public_address"_s, u"https://www.example.org/"_s}};
    }

    void refusesWhatIsNoPlace()
    {
        QFETCH(const QJsonObject, json);
        const auto host = mediaHostFrom(json);
        QVERIFY(!host);
        QCOMPARE(host.error().kind, ErrorKind::Invalid);
        QVERIFY(!host.error().detail.contains(u":b@"_s));
    }

    void putsAndTakesAway()
    {
        auto host = bucket();
        auto put = putRequest(host, secret, u"k.jpg"_s, photo, now);
        QCOMPARE(put.url, QUrl{u"https://posts.s3.example.org/k.jpg"_s});
        QCOMPARE(put.body.contentType(), "image/jpeg"_ba);
        QVERIFY(headerValue(put.headers, "authorization").startsWith("AWS4-HMAC-SHA256 "));
        host.bucketInHost = false;
        host.folder = u"carillon"_s;
        put = putRequest(host, secret, u"k.jpg"_s, photo, now);
        QCOMPARE(put.url, QUrl{u"https://s3.example.org/posts/carillon/k.jpg"_s});
        const auto removal = removeRequest(folder(), secret, u"k.jpg"_s, now);
        QCOMPARE(removal.method, HttpMethod::Delete);
        QCOMPARE(removal.url, QUrl{u"https://dav.example.org/up/k.jpg"_s});
        QCOMPARE(headerValue(removal.headers, "authorization"), "Basic " + "ada:hush"_ba.toBase64());
        QVERIFY(removal.secrets.contains("hush"_ba) && removal.secrets.contains("ada:hush"_ba.toBase64()));
    }

    void tellsTheNetworksAddress()
    {
        const auto ofBucket = addressOf(bucket(), secret, u"k.jpg"_s, now, 24h);
        QVERIFY(ofBucket.toString().startsWith(u"https://posts.s3.example.org/k.jpg?X-Amz-"_s));
        QVERIFY(!ofBucket.toString().contains(u"hush"_s));
        QVERIFY(!lookRequest(ofBucket).secrets.isEmpty());  // struck out of what is kept of the exchange
        QCOMPARE(addressOf(folder(), secret, u"k.jpg"_s, now, 24h), QUrl{u"https://www.example.org/media/k.jpg"_s});
        const MediaHost web{.kind = MediaHost::Kind::Web, .publicAddress = u"https://w.example.org/{sha256}/{file}"_s};
        QCOMPARE(addressOf(web, u"0123.jpg"_s), QUrl{u"https://w.example.org/0123/0123.jpg"_s});
    }

    void namesNobodyCanGuess()
    {
        const auto one = newObjectName(photo);
        QVERIFY(one.endsWith(u".jpg"_s) && one.size() > 20);
        QVERIFY(one != newObjectName(photo));
    }

    void looksAsANetworkDoes_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<bool>("good");
        QTest::newRow("a part of it") << 206 << "image/jpeg"_ba << true;
        QTest::newRow("all of it") << 200 << "image/jpeg; charset=binary"_ba << true;
        QTest::newRow("another type") << 206 << "application/octet-stream"_ba << false;
        QTest::newRow("a login page elsewhere") << 302 << "text/html"_ba << false;
        QTest::newRow("forbidden") << 403 << "application/xml"_ba << false;
    }

    void looksAsANetworkDoes()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, type);
        QFETCH(const bool, good);
        const auto seen = checkLook(answer(status, type), photo);
        QCOMPARE(seen.has_value(), good);
        if (!good)
            QCOMPARE(seen.error().kind, ErrorKind::Media);
    }

    void aStorageWithoutRangesIsGood()
    {
        auto reply = answer(200, "image/jpeg");
        reply.failure = Error{ErrorKind::Unknown, u"too large"_s};
        QVERIFY(checkLook(reply, photo).has_value());
        reply.failure = Error{ErrorKind::Transient, u"not connected"_s};
        QCOMPARE(checkLook(reply, photo).error().kind, ErrorKind::Transient);
    }
};

static const test::Registration<TestMediaHost> registered;
#include "tst_mediahost.moc"
