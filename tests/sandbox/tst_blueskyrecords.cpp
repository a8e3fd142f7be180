// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/blueskymember.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrl>

using namespace carillon;
using namespace carillon::test;
using namespace carillon::test::bluesky;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBlueskyRecords final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_sandbox = std::make_unique<RunningSandbox>();
        m_client = std::make_unique<SandboxClient>(m_sandbox->port());
    }
    void cleanup() { m_sandbox.reset(); }

    void putsARecordOnce()
    {
        const Member alice{*m_client};
        const auto first = alice.put(tid(1), recordOf(u"a"_s));
        QCOMPARE(first.status, 200);
        QVERIFY(first.json().contains("commit"_L1));
        QCOMPARE(first.json()["uri"_L1].toString(), u"at://%1/app.bsky.feed.post/%2"_s.arg(alice.did, tid(1)));
        const auto again = alice.put(tid(1), recordOf(u"a"_s));
        QCOMPARE(again.status, 200);
        QVERIFY(!again.json().contains("commit"_L1));
        QCOMPARE(again.json()["cid"_L1], first.json()["cid"_L1]);
        const auto other = alice.put(tid(1), recordOf(u"b"_s));
        QCOMPARE(other.status, 400);
        QCOMPARE(other.error(), u"InvalidSwap"_s);
        QCOMPARE(alice.put(tid(1), recordOf(u"b"_s), QJsonValue::Undefined).status, 200);
        const auto counts = m_client->counts(u"bluesky"_s, u"alice.test"_s);
        QCOMPARE(counts["created"_L1].toInt(), 1);
        QCOMPARE(counts["refused"_L1].toInt(), 1);
    }

    void aTakenKeyIsAnInternalError()
    {
        const Member alice{*m_client};
        QCOMPARE(alice.create(recordOf(u"a"_s), tid(1)).status, 200);
        const auto again = alice.create(recordOf(u"a"_s), tid(1));
        QCOMPARE(again.status, 500);
        QCOMPARE(again.error(), u"InternalServerError"_s);
        QCOMPARE(alice.write({alice.creation(tid(1), recordOf(u"a"_s))}).status, 500);
    }

    void looksUpAndDeletes()
    {
        const Member alice{*m_client};
        const auto missing = alice.look(tid(1));
        QCOMPARE(missing.status, 400);
        QCOMPARE(missing.error(), u"RecordNotFound"_s);
        const auto created = alice.create(recordOf(u"hello"_s), tid(1));
        const auto found = alice.look(tid(1));
        QCOMPARE(found.json()["cid"_L1], created.json()["cid"_L1]);
        QCOMPARE(found.json()["value"_L1]["text"_L1].toString(), u"hello"_s);
        const QJsonObject target{{u"repo"_s, alice.did}, {u"collection"_s, posts}, {u"rkey"_s, tid(1)}};
        QVERIFY(
            m_client->post("/xrpc/com.atproto.repo.deleteRecord", target, alice.access).json().contains("commit"_L1));
        const auto twice = m_client->post("/xrpc/com.atproto.repo.deleteRecord", target, alice.access);
        QCOMPARE(twice.status, 200);
        QCOMPARE(twice.json(), QJsonObject{});
        QCOMPARE(alice.look(tid(1)).error(), u"RecordNotFound"_s);
    }

    void lookUpsCanLag()
    {
        m_client->configure(u"bluesky"_s, {{u"visible_after_ms"_s, 1500}});
        const Member alice{*m_client};
        QCOMPARE(alice.put(tid(1), recordOf(u"a"_s)).status, 200);
        QCOMPARE(alice.look(tid(1)).error(), u"RecordNotFound"_s);
        m_sandbox->clock.advance(1500ms);
        QCOMPARE(alice.look(tid(1)).status, 200);
    }

    void refusesBadRecords_data()
    {
        QTest::addColumn<QJsonObject>("record");
        QTest::addColumn<QString>("ending");
        const auto family = u"👨‍👩‍👧‍👦"_s;
        QTest::newRow("301 graphemes") << recordOf(QString{301, u'x'})
                                       << u"grapheme too big (maximum 300, got 301) at $.record.text"_s;
        QTest::newRow("too many bytes") << recordOf(family.repeated(200))
                                        << u"string too big (maximum 3000, got 5000) at $.record.text"_s;
        QTest::newRow("no text") << QJsonObject{{u"createdAt"_s, u"2026-11-21T09:00:00Z"_s}}
                                 << u"Missing required key \"text\" at $.record"_s;
        QTest::newRow("no date") << QJsonObject{{u"text"_s, u"a"_s}}
                                 << u"Missing required key \"createdAt\" at $.record"_s;
        QTest::newRow("date without zone")
            << recordOf(u"a"_s, {{u"createdAt"_s, u"2026-11-21T09:00:00"_s}}) << u"at $.record.createdAt"_s;
        QTest::newRow("four languages") << recordOf(u"a"_s, {{u"langs"_s, QJsonArray{u"a"_s, u"b"_s, u"c"_s, u"d"_s}}})
                                        << u"array too big (maximum 3, got 4) at $.record.langs"_s;
        QTest::newRow("reply without root")
            << recordOf(u"a"_s, {{u"reply"_s, QJsonObject{}}}) << u"Missing required key \"root\" at $.record.reply"_s;
        const auto withCaptions = [](const QJsonArray &captions) {
            const QJsonObject film{{u"$type"_s, u"blob"_s},
                                   {u"ref"_s, QJsonObject{{u"$link"_s, u"bafy"_s}}},
                                   {u"mimeType"_s, u"video/mp4"_s},
                                   {u"size"_s, 9}};
            return recordOf(
                u"a"_s,
                {{u"embed"_s,
                  QJsonObject{
                      {u"$type"_s, u"app.bsky.embed.video"_s}, {u"video"_s, film}, {u"captions"_s, captions}}}});
        };
        QJsonArray many;
        for (int number = 0; number < 21; ++number)
            many += QJsonObject{};
        const auto file = [](const QString &mime, int size) {
            return QJsonObject{{u"$type"_s, u"blob"_s},
                               {u"ref"_s, QJsonObject{{u"$link"_s, u"bafy"_s}}},
                               {u"mimeType"_s, mime},
                               {u"size"_s, size}};
        };
        const auto one = [&](const QString &language, const QString &mime, int size) {
            return QJsonArray{QJsonObject{{u"lang"_s, language}, {u"file"_s, file(mime, size)}}};
        };
        QTest::newRow("captions in 21 languages")
            << withCaptions(many) << u"array too big (maximum 20, got 21) at $.record.embed.captions"_s;
        QTest::newRow("captions without a language")
            << withCaptions({QJsonObject{{u"file"_s, file(u"text/vtt"_s, 9)}}})
            << u"Missing required key \"lang\" at $.record.embed.captions[0]"_s;
        QTest::newRow("captions in no language")
            << withCaptions(one(u"English!"_s, u"text/vtt"_s, 9)) << u"at $.record.embed.captions[0].lang"_s;
        QTest::newRow("captions of another type")
            << withCaptions(one(u"en"_s, u"application/x-subrip"_s, 9)) << u"at $.record.embed.captions[0].file"_s;
        QTest::newRow("captions too large")
            << withCaptions(one(u"en"_s, u"text/vtt"_s, 20'001)) << u"at $.record.embed.captions[0].file"_s;
        const auto labelled = [](const QJsonValue &values) {
            return recordOf(
                u"a"_s,
                {{u"labels"_s,
                  QJsonObject{{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s}, {u"values"_s, values}}}});
        };
        QJsonArray words;
        for (int number = 0; number < 11; ++number)
            words += QJsonObject{{u"val"_s, u"nudity"_s}};
        QTest::newRow("labels of no kind")
            << recordOf(u"a"_s, {{u"labels"_s, QJsonObject{{u"values"_s, words}}}})
            << u"Expected an object which includes the \"$type\" property value type at $.record.labels"_s;
        QTest::newRow("labels without any")
            << recordOf(u"a"_s, {{u"labels"_s, QJsonObject{{u"$type"_s, u"com.atproto.label.defs#selfLabels"_s}}}})
            << u"Missing required key \"values\" at $.record.labels"_s;
        QTest::newRow("labels that are one word") << labelled(u"nudity"_s) << u"at $.record.labels.values"_s;
        QTest::newRow("eleven labels") << labelled(words)
                                       << u"array too big (maximum 10, got 11) at $.record.labels.values"_s;
        QTest::newRow("a label without its word")
            << labelled(QJsonArray{QJsonObject{}}) << u"Missing required key \"val\" at $.record.labels.values[0]"_s;
        QTest::newRow("a long label") << labelled(QJsonArray{QJsonObject{{u"val"_s, QString{129, u'x'}}}})
                                      << u"string too big (maximum 128, got 129) at $.record.labels.values[0].val"_s;
        QTest::newRow("half a number") << recordOf(u"a"_s, {{u"odd"_s, 0.5}}) << u"at $.record"_s;
    }

    void refusesBadRecords()
    {
        QFETCH(const QJsonObject, record);
        QFETCH(const QString, ending);
        const Member alice{*m_client};
        const auto answer = alice.put(tid(1), record);
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.error(), u"InvalidRequest"_s);
        QVERIFY2(answer.message().startsWith("Invalid app.bsky.feed.post record: "_L1), qPrintable(answer.message()));
        QVERIFY2(answer.message().endsWith(ending), qPrintable(answer.message()));
    }

    void takesWhatFits()
    {
        const Member alice{*m_client};
        QCOMPARE(alice.create(recordOf(u"👍🏽"_s.repeated(300))).status, 200);
        QCOMPARE(alice.create(recordOf(u"old and far"_s, {{u"createdAt"_s, u"2035-01-01T00:00:00+02:00"_s}})).status,
                 200);
    }

    void wantsTids()
    {
        const Member alice{*m_client};
        const auto answer = alice.put(u"my-post"_s, recordOf(u"a"_s));
        QCOMPARE(answer.status, 400);
        QVERIFY(answer.message().startsWith("Invalid TID string"_L1));
    }

    void writesOnlyToOneself()
    {
        const Member alice{*m_client};
        const Member bob{*m_client, u"bob.test"_s};
        auto input = alice.input(tid(1), recordOf(u"a"_s));
        QCOMPARE(m_client->post("/xrpc/com.atproto.repo.createRecord", input, bob.access).status, 401);
        input[u"repo"_s] = u"did:plc:unknown"_s;
        const auto unknown = m_client->post("/xrpc/com.atproto.repo.createRecord", input, bob.access);
        QCOMPARE(unknown.status, 403);
        QCOMPARE(unknown.error(), u"AccountNotFound"_s);
    }

    void carriesPictures()
    {
        const Member alice{*m_client};
        const auto jpeg = alice.blob(QByteArray{"\xff\xd8\xff\xe0"} + "not really");
        QCOMPARE(jpeg["mimeType"_L1].toString(), u"image/jpeg"_s);
        const auto png = alice.blob(tinyPng());
        QCOMPARE(png["mimeType"_L1].toString(), u"image/png"_s);
        QCOMPARE(png["size"_L1].toInteger(), tinyPng().size());
        const auto answer = alice.put(tid(1), recordOf(u"pictures"_s, {{u"embed"_s, imagesOf({jpeg, png})}}));
        QCOMPARE(answer.status, 200);
        const auto posted = m_client->get("/_sandbox/posts").array().first().toObject();
        const auto media = posted["media"_L1].toArray();
        QCOMPARE(media.size(), 2);
        QCOMPARE(media[1]["alt"_L1].toString(), u"a picture"_s);
        const auto path = QUrl{media[1]["url"_L1].toString()}.path().toLatin1();
        QCOMPARE(m_client->get(path).body, tinyPng());
    }

    void refusesBadPictures()
    {
        const Member alice{*m_client};
        auto blob = alice.blob(tinyPng());
        const auto five = alice.put(tid(1), recordOf(u"x"_s, {{u"embed"_s, imagesOf({blob, blob, blob, blob, blob})}}));
        QVERIFY(five.message().endsWith("array too big (maximum 4, got 5) at $.record.embed.images"_L1));
        const auto large = alice.blob(tinyPng() + QByteArray(2'000'000, 'x'));
        const auto tooLarge = alice.put(tid(1), recordOf(u"x"_s, {{u"embed"_s, imagesOf({large})}}));
        QVERIFY2(tooLarge.message().contains("blob too big (maximum 2000000"_L1), qPrintable(tooLarge.message()));
        auto noAlt = imagesOf({blob});
        noAlt[u"images"_s] = QJsonArray{QJsonObject{{u"image"_s, blob}}};
        QVERIFY(alice.put(tid(1), recordOf(u"x"_s, {{u"embed"_s, noAlt}}))
                    .message()
                    .contains("Missing required key \"alt\""_L1));
        blob[u"ref"_s] = QJsonObject{{u"$link"_s, u"bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq"_s}};
        const auto gone = alice.put(tid(1), recordOf(u"x"_s, {{u"embed"_s, imagesOf({blob})}}));
        QCOMPARE(gone.status, 400);
        QCOMPARE(gone.error(), u"BlobNotFound"_s);
    }

    void judgesUploads()
    {
        const Member alice{*m_client};
        const sandbox::HttpHeaders headers{{"Authorization", "Bearer " + alice.access}};
        QCOMPARE(m_client->send("POST", "/xrpc/com.atproto.repo.uploadBlob", headers, "abc").status, 400);
        m_client->configure(u"bluesky"_s, {{u"max_blob_bytes"_s, 1000}});
        const auto large
            = m_client->upload("/xrpc/com.atproto.repo.uploadBlob", QByteArray(1001, 'x'), "image/png", alice.access);
        QCOMPARE(large.status, 413);
        QCOMPARE(large.error(), u"PayloadTooLarge"_s);
    }

    void writesAThreadAsOne()
    {
        const Member alice{*m_client};
        const auto first = alice.put(tid(1), recordOf(u"probe"_s)).json();
        const QJsonObject root{{u"uri"_s, first["uri"_L1]}, {u"cid"_s, first["cid"_L1]}};
        const QJsonObject reply{{u"root"_s, root}, {u"parent"_s, root}};
        const auto written = alice.write({alice.creation(tid(2), recordOf(u"two"_s, {{u"reply"_s, reply}})),
                                          alice.creation(tid(3), recordOf(u"another"_s))});
        QCOMPARE(written.status, 200);
        QCOMPARE(written.json()["results"_L1].toArray().size(), 2);
        auto counts = m_client->counts(u"bluesky"_s);
        QCOMPARE(counts["created"_L1].toInt(), 2);
        QCOMPARE(counts["parts"_L1].toInt(), 3);
        QCOMPARE(counts["warnings"_L1].toInt(), 0);

        const auto bad = alice.write(
            {alice.creation(tid(4), recordOf(u"fine"_s)), alice.creation(tid(5), recordOf(QString{400, u'x'}))});
        QCOMPARE(bad.status, 400);
        QCOMPARE(alice.look(tid(4)).error(), u"RecordNotFound"_s);
    }

    void warnsOfWhatOnlyClientsWouldNotice()
    {
        const Member alice{*m_client};
        const auto first = alice.put(tid(1), recordOf(u"root"_s)).json();
        const QJsonObject wrong{{u"uri"_s, first["uri"_L1]},
                                {u"cid"_s, u"bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua"_s}};
        const QJsonObject right{{u"uri"_s, first["uri"_L1]}, {u"cid"_s, first["cid"_L1]}};
        QCOMPARE(
            alice.put(tid(2), recordOf(u"x"_s, {{u"reply"_s, QJsonObject{{u"root"_s, right}, {u"parent"_s, wrong}}}}))
                .status,
            200);
        QCOMPARE(m_client->counts(u"bluesky"_s, u"alice.test"_s)["warnings"_L1].toInt(), 1);
        const QJsonObject facet{
            {u"index"_s, QJsonObject{{u"byteStart"_s, 0}, {u"byteEnd"_s, 10}}},
            {u"features"_s,
             QJsonArray{QJsonObject{{u"$type"_s, u"app.bsky.richtext.facet#tag"_s}, {u"tag"_s, u"x"_s}}}}};
        QCOMPARE(alice.put(tid(3), recordOf(u"short"_s, {{u"facets"_s, QJsonArray{facet}}})).status, 200);
        QCOMPARE(m_client->counts(u"bluesky"_s)["warnings"_L1].toInt(), 2);
    }

    void spendsPoints()
    {
        m_client->configure(u"bluesky"_s,
                            {{u"writes_hour_limit"_s, QJsonObject{{u"limit"_s, 10}, {u"seconds"_s, 3600}}}});
        const Member alice{*m_client};
        for (int at = 0; at < 3; ++at)
            QCOMPARE(alice.create(recordOf(u"post %1"_s.arg(at))).status, 200);
        const auto refused = alice.create(recordOf(u"one too many"_s));
        QCOMPARE(refused.status, 429);
        QCOMPARE(refused.header("RateLimit-Limit"), QByteArray{"10"});
        QCOMPARE(refused.header("RateLimit-Remaining"), QByteArray{"0"});
        QCOMPARE(refused.header("Retry-After"), QByteArray{"3600"});
        QVERIFY(!alice.blob(tinyPng()).isEmpty());
        QCOMPARE(m_client->counts(u"bluesky"_s)["window_violations"_L1].toInt(), 1);
        m_sandbox->clock.advance(1h);
        QCOMPARE(alice.create(recordOf(u"later"_s)).status, 200);
    }

    void showsPostsAndItself()
    {
        const Member alice{*m_client};
        const auto uri = alice.create(recordOf(u"seen"_s), tid(1)).json()["uri"_L1].toString();
        const auto found = m_client->get("/xrpc/app.bsky.feed.getPosts?uris=" + uri.toLatin1() + "&uris=at://"
                                         + alice.did.toLatin1() + "/app.bsky.feed.post/3zzzzzzzzzzzz");
        QCOMPARE(found.json()["posts"_L1].toArray().size(), 1);
        QCOMPARE(found.json()["posts"_L1][0]["likeCount"_L1].toInt(-1), 0);
        QCOMPARE(m_client->get("/xrpc/com.atproto.server.describeServer").status, 200);
        const auto unknown = m_client->get("/xrpc/com.example.nothing");
        QCOMPARE(unknown.status, 501);
        QCOMPARE(unknown.error(), u"MethodNotImplemented"_s);
        const auto wrongVerb = m_client->get("/xrpc/com.atproto.server.createSession");
        QCOMPARE(wrongVerb.status, 400);
        QVERIFY(m_client->get("/profile/alice.test/post/" + tid(1).toLatin1()).body.contains("seen"));
    }

private:
    std::unique_ptr<RunningSandbox> m_sandbox;
    std::unique_ptr<SandboxClient> m_client;
};

static const test::Registration<TestBlueskyRecords> registered;
#include "tst_blueskyrecords.moc"
