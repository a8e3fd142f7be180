// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/youtube/youtubestage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test::youtube;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated YouTube: each kind of post, what is refused, what is done to what is out.
class TestYoutubeSandbox final : public QObject, protected YoutubeStage
{
    Q_OBJECT

private slots:
    void publishesASmallVideoInTwoCalls()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(kindsOf(run.journal), (QStringList{u"start_upload"_s, u"publish"_s}));
        QCOMPARE(out->permalink, u"http://127.0.0.1:%1/youtube/watch/%2"_s.arg(sandbox.port()).arg(out->remoteId));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 1);
        QCOMPARE(posts[0]["title"_L1].toString(), u"Ein Film"_s);
        QCOMPARE(posts[0]["text"_L1].toString(), u"Was man sieht #m1"_s);
        QVERIFY(isWhole(posts[0].toObject(), m_small));
        QCOMPARE(client.get(QUrl{out->permalink}.path().toUtf8()).status, 200);
    }

    void publishesALargeOneInPieces()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, true);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(kindsOf(run.journal), (QStringList{u"start_upload"_s, u"upload_chunk"_s, u"publish"_s}));
        QVERIFY(isWhole(postsOf(client)[0].toObject(), m_large));
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 0);
    }

    void publishesWithEverything()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"processing_seconds"_s, 90}});
        auto run = runner(sandbox);
        run.post.media += picture(m_picture, QFile{m_picture}.size());
        run.post.options = {{u"made_for_kids"_s, u"no"_s},
                            {u"privacy"_s, u"unlisted"_s},
                            {u"tags"_s, u"eins,zwei drei"_s},
                            {u"playlist"_s, u"PLx"_s},
                            {u"category"_s, u"Music"_s}};
        run.post.firstComment = u"Dazu #c"_s;
        const auto early = run.run(10);  // it waits for the first look
        QVERIFY(!early);
        QCOMPARE(early.error().kind, ErrorKind::NotReady);
        const int calls = client.counts(u"youtube"_s)["requests"_L1].toInt();
        QVERIFY(!run.run(3));
        QCOMPARE(client.counts(u"youtube"_s)["requests"_L1].toInt(), calls);  // no call before its time
        sandbox.clock.advance(1min);
        QVERIFY(!run.run(3));
        sandbox.clock.advance(4min);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.journal.last().step.kind, StepKind::FirstComment);
        for (const auto &record : std::as_const(run.journal))
            QVERIFY2(!record.result.contains("warning"_L1), qPrintable(record.result["warning"_L1].toString()));
        const auto posts = postsOf(client);
        QCOMPARE(posts.size(), 2);
        QCOMPARE(posts[0]["media"_L1].toArray().size(), 2);
        QVERIFY(posts[0]["notes"_L1].toArray().contains(u"unlisted"_s));
        QCOMPARE(posts[1]["text"_L1].toString(), u"Dazu #c"_s);
        const auto list = client.get("/youtube/v3/playlistItems?part=snippet&playlistId=PLx", "sandbox-ada").json();
        QCOMPARE(list["items"_L1].toArray().size(), 1);
    }

    void saysWhatWasRefused_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<ErrorKind>("kind");
        const QJsonObject one{{u"limit"_s, 1}, {u"seconds"_s, 86400}};
        const auto state = [](const QString &word) {
            return QJsonObject{{u"channel_states"_s, QJsonObject{{u"ada"_s, word}}}};
        };
        QTest::newRow("the app's uploads of the day") << QJsonObject{{u"insert_quota"_s, 0}} << ErrorKind::Quota;
        QTest::newRow("the channel's uploads")
            << QJsonObject{{u"uploads_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 86400}}}}
            << ErrorKind::Storage;
        QTest::newRow("too many calls") << QJsonObject{{u"calls_limit"_s, one}} << ErrorKind::RateLimited;
        QTest::newRow("suspended") << state(u"suspended"_s) << ErrorKind::Restricted;
        QTest::newRow("closed") << state(u"closed"_s) << ErrorKind::Restricted;
        QTest::newRow("no channel any more") << state(u"none"_s) << ErrorKind::Restricted;
        QTest::newRow("the API is off") << QJsonObject{{u"api_enabled"_s, false}} << ErrorKind::Restricted;
    }

    void saysWhatWasRefused()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const ErrorKind, kind);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        client.configure(u"youtube"_s, settings);
        auto out = run.run();
        if (kind == ErrorKind::Storage) {  // the first one is allowed
            QVERIFY(out);
            auto second = runner(sandbox);
            out = second.run();
            QVERIFY(!out);
            QCOMPARE(out.error().kind, ErrorKind::Quota);
            QCOMPARE(out.error().retryAfter.value(), 24h);
            return;
        }
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        if (kind == ErrorKind::Quota)
            QVERIFY(*out.error().retryAfter > 0s && *out.error().retryAfter <= 24h);
        QCOMPARE(created(client), 0);
    }

    /// The server is as strict as our own check.
    void theServerRefusesWhatTheCheckFinds_data()
    {
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("tags");
        const auto fine = u"Ein Film"_s;
        QTest::newRow("no title") << u""_s << fine << u""_s;
        QTest::newRow("a long title") << QString{u'a'}.repeated(101) << fine << u""_s;
        QTest::newRow("brackets") << u"a<b"_s << fine << u""_s;
        QTest::newRow("a long text") << fine << QString{u'ä'}.repeated(2501) << u""_s;
        QTest::newRow("many tags") << fine << fine << QString{u'a'}.repeated(501);
    }

    void theServerRefusesWhatTheCheckFinds()
    {
        QFETCH(const QString, title);
        QFETCH(const QString, text);
        QFETCH(const QString, tags);
        const RunningSandbox sandbox;
        auto run = runner(sandbox);
        run.post.title = title;
        run.post.parts = {text};
        run.post.options[u"tags"_s] = tags;
        QCOMPARE(m_youtube->check(run.post).size(), 1);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Content);
    }

    void deletesAndIsContentWithGone()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.firstComment = u"Dazu #c"_s;
        QVERIFY(run.run());
        run.turnTo(Purpose::Delete);
        QVERIFY(run.run());
        QVERIFY(postsOf(client).isEmpty());
        run.journal.clear();  // as after a death that forgot all
        const auto again = run.run();
        QVERIFY2(again, qPrintable(again ? QString{} : again.error().detail));
        client.configure(u"youtube"_s, {{u"html_errors"_s, true}});
        run.journal.clear();
        QCOMPARE(run.run().error().kind, ErrorKind::Transient);  // a page proves nothing
    }

    void editsTitleTextAndComment()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.firstComment = u"Dazu #c"_s;
        run.post.options[u"tags"_s] = u"eins"_s;
        QVERIFY(run.run());
        const auto id = run.journal.at(1).result["id"_L1].toString();
        run.turnTo(Purpose::Edit);
        run.post.title = u"Besser"_s;
        run.post.parts = {u"Auch besser #m1"_s};
        run.post.firstComment = u"Dazu, besser #c"_s;
        run.post.options.remove(u"tags"_s);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto posts = postsOf(client);
        QCOMPARE(posts[0]["title"_L1].toString(), u"Besser"_s);
        QCOMPARE(posts[0]["text"_L1].toString(), u"Auch besser #m1"_s);
        QCOMPARE(posts[1]["text"_L1].toString(), u"Dazu, besser #c"_s);
        const auto video = client.get("/youtube/v3/videos?part=snippet,status&id=" + id.toUtf8(), "sandbox-ada").json();
        QCOMPARE(video["items"_L1][0]["snippet"_L1]["tags"_L1].toArray(), QJsonArray{u"eins"_s});
        QCOMPARE(video["items"_L1][0]["status"_L1]["privacyStatus"_L1].toString(), u"public"_s);
        run.post.purpose = Purpose::Delete;
        run.journal.clear();
        QVERIFY(run.run());
        run.post.purpose = Purpose::Edit;
        run.journal.clear();
        QCOMPARE(run.run().error().kind, ErrorKind::NotFound);
    }
};

static const test::Registration<TestYoutubeSandbox> registered;
#include "tst_youtubesandbox.moc"
