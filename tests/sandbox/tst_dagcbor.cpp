// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/sandbox/dagcbor.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace carillon;
using namespace carillon::sandbox::bluesky;
using namespace Qt::StringLiterals;

/// The vectors come from an encoder in another language whose CIDs a PDS 0.4.217 answered as its own.
class TestDagCbor final : public QObject
{
    Q_OBJECT

private slots:
    void encodesAsOthersDo()
    {
        const QJsonObject value{{u"b"_s, 1}, {u"aa"_s, 2}, {u"a"_s, QJsonArray{true, QJsonValue::Null, -1, 500}}};
        QCOMPARE(dagCborOf(value).value_or("").toHex(), QByteArray{"a3616184f5f6201901f461620162616102"});
        QCOMPARE(dagCborOf(QJsonObject{}).value_or("").toHex(), QByteArray{"a0"});
    }

    void namesRecordsAsOthersDo_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("cid");
        QTest::newRow("empty") << QByteArray{"{}"} << u"bafyreigbtj4x7ip5legnfznufuopl4sg4knzc2cof6duas4b3q2fy6swua"_s;
        QTest::newRow("a plain post") << QByteArray{"{\"$type\":\"app.bsky.feed.post\",\"text\":\"a\","
                                                    "\"createdAt\":\"2026-11-21T20:00:00.000Z\"}"}
                                      << u"bafyreibe3zyn7x2dij2poe5oymjhpnj5qkguh2h5taw6orkypaj5uk7gdi"_s;
        QTest::newRow("links, all widths of numbers, keys of all lengths")
            << QByteArray{"{\"$type\":\"app.bsky.feed.post\",\"text\":\"Gr\\u00fc\\u00dfe "
                          "\\ud83d\\udc68\\u200d\\ud83d\\udc69\\u200d\\ud83d\\udc67\\u200d\\ud83d\\udc66\","
                          "\"createdAt\":\"2026-11-21T20:00:00.000Z\",\"langs\":[\"de\",\"en\"],"
                          "\"n\":[0,23,24,255,256,65535,65536,4294967295,4294967296,-1,-25,-70000],"
                          "\"flags\":{\"yes\":true,\"no\":false,\"nothing\":null},\"bb\":1,\"aaa\":2,\"c\":3,"
                          "\"embed\":{\"$type\":\"app.bsky.embed.images\",\"images\":[{\"alt\":\"\",\"image\":"
                          "{\"$type\":\"blob\",\"ref\":{\"$link\":"
                          "\"bafkreig5q5rblbzqznwk7ir6mld6aehrb2spzy2k7lch2hcgb2a3u5vu4m\"},"
                          "\"mimeType\":\"image/png\",\"size\":70000}}]}}"}
            << u"bafyreibebqxpqgn3vhdfuqxtjjese3r6rijvnr65fpsu75q5hm7r67qme4"_s;
    }

    void namesRecordsAsOthersDo()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, cid);
        const auto encoded = dagCborOf(QJsonDocument::fromJson(json).object());
        QVERIFY(encoded);
        QCOMPARE(recordCidOf(*encoded), cid);
    }

    void namesBlobs()
    {
        QCOMPARE(blobCidOf("hello"), u"bafkreibm6jg3ux5qumhcn2b3flc3tyu6dmlb4xa7u5bf44yegnrjhc4yeq"_s);
    }

    void refusesWhatTheFormatLacks()
    {
        QVERIFY(!dagCborOf(QJsonObject{{u"half"_s, 0.5}}));
        QVERIFY(!dagCborOf(QJsonObject{{u"$link"_s, u"zdpu"_s}}));
    }
};

static const test::Registration<TestDagCbor> registered;
#include "tst_dagcbor.moc"
