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

/// All that comes after the upload: what YouTube makes of the video, thumbnail, playlist, comment.
class TestYoutubeAfter final : public QObject, protected YoutubeStage
{
    Q_OBJECT

private slots:
    void tellsWhatBecameOfTheVideo_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QString>("told");
        QTest::newRow("a duplicate") << QJsonObject{{u"rejection_reason"_s, u"duplicate"_s}}
                                     << u"the same video already"_s;
        QTest::newRow("too long") << QJsonObject{{u"rejection_reason"_s, u"length"_s}} << u"longer than"_s;
        QTest::newRow("unreadable") << QJsonObject{{u"failure_reason"_s, u"invalidFile"_s}} << u"no video"_s;
    }

    void tellsWhatBecameOfTheVideo()
    {
        QFETCH(QJsonObject, settings);
        QFETCH(const QString, told);
        RunningSandbox sandbox;
        settings["processing_seconds"_L1] = 200;
        SandboxClient{sandbox.port()}.configure(u"youtube"_s, settings);
        auto run = runner(sandbox);
        QVERIFY(!run.run(4));
        sandbox.clock.advance(1min);
        QVERIFY(!run.run(2));
        sandbox.clock.advance(4min);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Media);
        QVERIFY2(out.error().detail.contains(told), qPrintable(out.error().detail));
    }

    void doesNotWaitForEver()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"processing_polls"_s, 100}});
        auto run = runner(sandbox);
        QVERIFY(!run.run(4));
        for (const auto step : {1min, 4min}) {
            sandbox.clock.advance(step);
            QVERIFY(!run.run(2));
        }
        sandbox.clock.advance(10min);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(run.journal.last().result["warning"_L1].toString().contains(u"still working"_s));
    }

    void aLookThatFailsHoldsNothingUp()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"processing_polls"_s, 1}, {u"points_quota"_s, 1}});
        auto run = runner(sandbox);
        QVERIFY(!run.run(4));
        sandbox.clock.advance(16min);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(run.journal.last().result["warning"_L1].toString().contains(u"could not be asked"_s));
    }

    void tellsWhenAVideoIsLessPublicThanWanted()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"audited"_s, false}});
        auto run = runner(sandbox);
        QVERIFY(run.run());
        const auto &result = run.journal.last().result;
        QCOMPARE(result["privacy"_L1].toString(), u"private"_s);
        QVERIFY(result["warning"_L1].toString().contains(u"audited"_s));
        auto wanted = runner(sandbox);
        wanted.post.options[u"privacy"_s] = u"private"_s;
        QVERIFY(wanted.run());
        QVERIFY(!wanted.journal.last().result.contains("warning"_L1));
    }

    void aPostIsOutWithoutItsThumbnail_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<bool>("warns");
        const auto path = u"/upload/youtube/v3/thumbnails"_s;
        QTest::newRow("not allowed") << QJsonObject{{u"thumbnails_allowed"_s, false}} << QJsonObject{} << true;
        QTest::newRow("too large") << QJsonObject{{u"max_thumbnail_bytes"_s, 10}} << QJsonObject{} << true;
        QTest::newRow("no points left") << QJsonObject{{u"points_quota"_s, 20}} << QJsonObject{} << true;
        QTest::newRow("lost, then set") << QJsonObject{} << fault(u"POST"_s, path, u"close_before"_s) << false;
        auto broken = fault(u"POST"_s, path, u"status"_s);
        broken["value"_L1] = 503;
        broken["count"_L1] = 99;
        QTest::newRow("broken for long") << QJsonObject{} << broken << true;
    }

    void aPostIsOutWithoutItsThumbnail()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const QJsonObject, fault);
        QFETCH(const bool, warns);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        client.configure(u"youtube"_s, settings);
        if (!fault.isEmpty())
            client.fault(fault);
        run.post.media += picture(m_picture, QFile{m_picture}.size());
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.journal.last().step.kind, StepKind::Complete);
        QCOMPARE(run.journal.last().result["warning"_L1].toString().contains(u"thumbnail"_s), warns);
        QCOMPARE(postsOf(client)[0]["media"_L1].toArray().size(), warns ? 1 : 2);
    }

    void isInAPlaylistOnce_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("done, no answer") << u"close_after"_s;
        QTest::newRow("not done") << u"close_before"_s;
    }

    void isInAPlaylistOnce()
    {
        QFETCH(const QString, trouble);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.options[u"playlist"_s] = u"PLx"_s;
        client.fault(fault(u"POST"_s, u"/youtube/v3/playlistItems"_s, trouble));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto list = client.get("/youtube/v3/playlistItems?part=snippet&playlistId=PLx", "sandbox-ada").json();
        QCOMPARE(list["items"_L1].toArray().size(), 1);
        auto other = runner(sandbox);
        other.post.options[u"playlist"_s] = u"wrong"_s;
        QVERIFY(other.run());
        QVERIFY(other.journal.last().result["warning"_L1].toString().contains(u"playlist"_s));
    }

    void commentsOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("done, no answer") << u"close_after"_s;
        QTest::newRow("not done") << u"close_before"_s;
        QTest::newRow("half an answer") << u"close_middle"_s;
    }

    void commentsOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.firstComment = u"Grüße,\nzweite Zeile #c"_s;
        client.fault(fault(u"POST"_s, u"/youtube/v3/commentThreads"_s, trouble));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, 1);
        QCOMPARE(postsOf(client).size(), 2);
        QVERIFY(!run.journal.last().result["comment"_L1].toString().isEmpty());
    }
};

static const test::Registration<TestYoutubeAfter> registered;
#include "tst_youtubeafter.moc"
