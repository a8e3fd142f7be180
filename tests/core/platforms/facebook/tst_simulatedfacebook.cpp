// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using test::RunningSandbox;
using test::SandboxClient;

/// The simulated Facebook alone: what other clients than ours ask of it.
class TestSimulatedFacebook final : public QObject
{
    Q_OBJECT

    static QString sortedNames(const QJsonValue &object)
    {
        auto names = object.toObject().keys();
        names.sort();
        return names.join(u' ');
    }

private slots:
    void tellsWhatWasAskedFor_data()
    {
        QTest::addColumn<QByteArray>("fields");
        QTest::addColumn<QString>("names");
        QTest::newRow("nothing in particular") << ""_ba << u"created_time id message permalink_url"_s;
        QTest::newRow("one member") << "message"_ba << u"id message"_s;
        QTest::newRow("several") << "id,created_time,message"_ba << u"created_time id message"_s;
        QTest::newRow("members of members")
            << "from%7Bid,created_time%7D,message,comments.limit(1)%7Bmessage,id%7D"_ba << u"id message"_s;
        QTest::newRow("one that the post has not") << "story"_ba << u"id"_s;
    }

    void tellsWhatWasAskedFor()
    {
        QFETCH(const QByteArray, fields);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray graph{"/facebook/graph/v26.0/"};
        const auto page = client.get(graph + "me", "sandbox-acme").json()["id"_L1].toString().toLatin1();
        const auto made
            = client.form(graph + page + "/feed", "message=Hello", "sandbox-acme").json()["id"_L1].toString();
        const auto asked = fields.isEmpty() ? QByteArray{} : "?fields=" + fields;
        QTEST(sortedNames(client.get(graph + made.toLatin1() + asked, "sandbox-acme").json()), "names");
        const auto list = client.get(graph + page + "/published_posts" + asked, "sandbox-acme").json();
        QTEST(sortedNames(list["data"_L1][0]), "names");
    }

    void isStrictAboutTheTimeOfAFilm_data()
    {
        QTest::addColumn<QByteArray>("end");
        QTest::addColumn<std::chrono::minutes>("ahead");
        QTest::addColumn<bool>("isTaken");
        using min = std::chrono::minutes;
        constexpr auto day = 24 * 60;
        const QByteArray scheduled{"video_state=SCHEDULED"};
        QTest::newRow("in an hour") << scheduled << min{60} << true;
        QTest::newRow("in nine minutes") << scheduled << min{9} << false;
        QTest::newRow("in 29 days") << scheduled << min{29 * day} << true;
        QTest::newRow("in 30 days") << scheduled << min{30 * day} << false;
        QTest::newRow("without a time") << scheduled << min{0} << false;
        QTest::newRow("at once, with a time") << "video_state=PUBLISHED"_ba << min{60} << false;
        QTest::newRow("at once") << "video_state=PUBLISHED"_ba << min{0} << true;
        QTest::newRow("as a draft") << "video_state=DRAFT"_ba << min{0} << false;
    }

    void isStrictAboutTheTimeOfAFilm()
    {
        QFETCH(const QByteArray, end);
        QFETCH(const std::chrono::minutes, ahead);
        QFETCH(const bool, isTaken);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const QByteArray graph{"/facebook/graph/v26.0/"};
        const QByteArray token{"sandbox-acme"};
        const auto edge = graph + client.get(graph + "me", token).json()["id"_L1].toString().toLatin1();
        const auto started = client.form(edge + "/video_reels", "upload_phase=start", token).json();
        const auto id = started["video_id"_L1].toString().toLatin1();
        client.send("POST", "/facebook/rupload/video-upload/v26.0/" + id,
                    {{"Authorization", "OAuth " + token}, {"offset", "0"}, {"file_size", "4"}}, "film");
        auto body = "upload_phase=finish&video_id=" + id + '&' + end;
        if (ahead.count() > 0) {
            const auto at = std::chrono::floor<std::chrono::seconds>(sandbox.clock.now() + ahead);
            body += "&scheduled_publish_time=" + QByteArray::number(qint64{at.time_since_epoch().count()});
        }
        QCOMPARE(client.form(edge + "/video_reels", body, token).status == 200, isTaken);
        const auto films = client.get(edge + "/videos", token).json()["data"_L1].toArray();
        QCOMPARE(films.size(), isTaken ? 1 : 0);
        QVERIFY(client.get(edge + "/scheduled_posts", token).json()["data"_L1].toArray().isEmpty());
        const bool waits = isTaken && ahead.count() > 0;
        QCOMPARE(client.get("/_sandbox/posts?platform=facebook").array().size(), isTaken && !waits ? 1 : 0);
        sandbox.clock.advance(ahead);
        (void)client.get(graph + "me", token);
        QCOMPARE(client.get("/_sandbox/posts?platform=facebook").array().size(), isTaken ? 1 : 0);
    }
};

static const test::Registration<TestSimulatedFacebook> registered;

#include "tst_simulatedfacebook.moc"
