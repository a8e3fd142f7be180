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

/// Captions come to a video that is there, each once, and never fail its post.
class TestYoutubeCaptions final : public QObject, protected YoutubeStage
{
    Q_OBJECT

    QString m_vtt;

    [[nodiscard]] QList<FrozenCaptions> captions(const QStringList &languages) const
    {
        QList<FrozenCaptions> list;
        for (const auto &language : languages)
            list += FrozenCaptions{language, m_vtt, QFile{m_vtt}.size(), 2s};
        return list;
    }

    static QStringList captionsIn(SandboxClient &client)
    {
        QStringList captions;
        for (const auto &medium : postsOf(client)[0]["media"_L1].toArray()) {
            if (medium["mime"_L1].toString() == "text/vtt"_L1)
                captions += medium["alt"_L1].toString();
        }
        return captions;
    }

    static QJsonObject answer(const QString &method, const QString &path, int status, const QString &code)
    {
        auto made = fault(method, path, u"status"_s);
        made[u"value"_s] = status;
        made[u"error"_s] = code;
        return made;
    }

    static QStringList warningsIn(const QList<StepRecord> &journal)
    {
        QStringList warnings;
        for (const auto &record : journal) {
            if (record.result.contains("warning"_L1))
                warnings += record.result["warning"_L1].toString();
        }
        return warnings;
    }

private slots:
    void initTestCase()
    {
        m_vtt = m_folder.filePath(u"a.vtt"_s);
        QFile file{m_vtt};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n");
    }

    void comeAfterTheVideo()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s, u"pt-BR"_s});
        run.post.firstComment = u"Dazu"_s;
        const auto cost = m_youtube->cost(run.post);
        QCOMPARE(cost.of(LimitUnit::Points), 1 + 50 + 2 * 400);
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(kindsOf(run.journal),
                 (QStringList{u"start_upload"_s, u"publish"_s, u"upload_captions"_s, u"upload_captions"_s,
                              u"first_comment"_s}));
        QCOMPARE(run.journal[2].step.cost.of(LimitUnit::Points), 400);
        QVERIFY(!run.journal[2].step.creates);
        QVERIFY(!run.journal[2].result["caption"_L1].toString().isEmpty());
        QCOMPARE(captionsIn(client), (QStringList{u"Captions in de"_s, u"Captions in pt-BR"_s}));
        QVERIFY(isWhole(postsOf(client)[0].toObject(), m_vtt));
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 0);
    }

    /// As after a death: what was begun is asked about, and goes there once.
    void goThereOnceWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<bool>("restart");
        for (const bool restart : {false, true}) {
            for (const auto *trouble : {"close_before", "close_after", "close_middle"})
                QTest::addRow("%s, %s", trouble, restart ? "and the program ends" : "the program goes on")
                    << QString::fromLatin1(trouble) << restart;
        }
    }

    void goThereOnceWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const bool, restart);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s});
        client.fault(fault(u"POST"_s, u"/upload/youtube/v3/captions"_s, trouble));
        static_cast<void>(run.run(3));
        QCOMPARE(run.journal.last().step.kind, StepKind::UploadCaptions);
        if (restart)
            run.journal.last().state = StepState::Intended;
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.journal.last().step.cost.of(LimitUnit::Points), 450);
        QCOMPARE(captionsIn(client), QStringList{u"Captions in de"_s});
        QCOMPARE(client.counts(u"youtube"_s)["faults"_L1].toInt(), 1);
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 0);
        QVERIFY(warningsIn(run.journal).isEmpty());
    }

    /// The list is behind: YouTube says itself that they are there.
    void areThereWhenYoutubeSaysSo()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s});
        client.fault(fault(u"POST"_s, u"/upload/youtube/v3/captions"_s, u"close_after"_s));
        static_cast<void>(run.run(3));
        client.configure(u"youtube"_s, {{u"visible_after_ms"_s, 60'000}});
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QVERIFY(warningsIn(run.journal).isEmpty());
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 1);
    }

    void areToldAsMissing_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QJsonObject>("trouble");
        QTest::addColumn<QString>("says");
        const auto path = u"/upload/youtube/v3/captions"_s;
        const QJsonObject no;
        QTest::newRow("not allowed") << no << answer(u"POST"_s, path, 403, u"forbidden"_s) << u"does not let"_s;
        QTest::newRow("a language that it does not know")
            << no << answer(u"POST"_s, path, 400, u"invalidMetadata"_s) << u"language"_s;
        QTest::newRow("the video is gone") << no << answer(u"POST"_s, path, 404, u"videoNotFound"_s) << u"deleted"_s;
        QTest::newRow("refused without a reason") << no << answer(u"POST"_s, path, 400, {}) << u"refused"_s;
        QTest::newRow("the day's quota is spent") << QJsonObject{{u"points_quota"_s, 399}} << no << u"quota"_s;
    }

    void areToldAsMissing()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const QJsonObject, trouble);
        QFETCH(const QString, says);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, settings);
        if (!trouble.isEmpty())
            client.fault(trouble);
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s});
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        const auto warnings = warningsIn(run.journal);
        QCOMPARE(warnings.size(), 1);
        QVERIFY2(warnings[0].contains(says), qPrintable(warnings[0]));
        QVERIFY2(warnings[0].contains(u"\"de\" are missing"_s), qPrintable(warnings[0]));
        QCOMPARE(created(client), 1);
    }

    void areToldWhenYoutubeCannotReadThem()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s});
        run.post.media[0].captions[0].path = m_small;
        QVERIFY(run.run());
        QVERIFY(warningsIn(run.journal).value(0).contains("cannot read"_L1));
    }

    void waitForAPassingTroubleForSomeMinutes()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s});
        auto down = answer(u"POST"_s, u"/upload/youtube/v3/captions"_s, 503, u"backendError"_s);
        down[u"count"_s] = 100;
        client.fault(down);
        const auto waits = run.run(3);
        QCOMPARE(waits.error().kind, ErrorKind::NotReady);
        for (int again = 0; again < 3; ++again)
            static_cast<void>(run.run(1));
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(warningsIn(run.journal).size(), 1);
        QCOMPARE(kindsOf(run.journal).count(u"upload_captions"_s), 4);
    }

    void aDeadLoginIsTheEngines()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media[0].captions = captions({u"de"_s});
        client.fault(answer(u"POST"_s, u"/upload/youtube/v3/captions"_s, 401, u"authError"_s));
        QCOMPARE(run.run().error().kind, ErrorKind::Auth);
        QVERIFY(run.run());
        QCOMPARE(captionsIn(client), QStringList{u"Captions in de"_s});
    }

    void whatTheLoginMayNotIsSaidBefore()
    {
        auto post = goodPost(film(m_small, smallBytes));
        post.media[0].captions = {{u"de"_s, m_vtt, 40, 2s}};
        QVERIFY(m_youtube->check(post).isEmpty());
        post.account.reported[u"may_comment"_s] = false;
        const auto problems = m_youtube->check(post);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems[0].code, u"captions_not_allowed"_s);
        QCOMPARE(problems[0].severity, Severity::Warning);
    }

    /// What YouTube publishes at its time has them by then.
    void goToAVideoThatWaits()
    {
        auto post = goodPost(film(m_small, smallBytes));
        post.media[0].captions = captions({u"de"_s});
        post.handOverAt = Instant{std::chrono::hours{24}};
        const QList<StepRecord> journal{
            {.step = {.kind = StepKind::Publish, .creates = true},
             .state = StepState::Done,
             .result = {{u"id"_s, u"v1"_s}, {u"privacy"_s, u"private"_s}, {u"status"_s, u"processed"_s}}}};
        const auto next = carillon::youtube::nextStep(post, {journal.constData(), 1}, Instant{});
        QCOMPARE(std::get<Step>(next).kind, StepKind::UploadCaptions);
        QCOMPARE(std::get<Step>(next).payload["id"_L1].toString(), u"v1"_s);
    }

    /// What the simulated side refuses of a track.
    void theSandboxIsStrict_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QByteArray>("snippet");
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<int>("status");
        const QByteArray all = "?part=snippet&uploadType=multipart";
        const QByteArray vtt = "WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n";
        const QByteArray good = R"("videoId":"VIDEO","language":"de","name":"")";
        QTest::newRow("good") << all << good << vtt << 200;
        QTest::newRow("no part") << QByteArray{"?uploadType=multipart"} << good << vtt << 400;
        QTest::newRow("another type") << QByteArray{"?part=snippet&uploadType=media"} << good << vtt << 400;
        QTest::newRow("no name") << all << QByteArray{R"("videoId":"VIDEO","language":"de")"} << vtt << 400;
        QTest::newRow("no language") << all << QByteArray{R"("videoId":"VIDEO","name":"")"} << vtt << 400;
        QTest::newRow("a word more") << all << good + R"(,"kind":"x")" << vtt << 400;
        QTest::newRow("no file") << all << good << QByteArray{} << 400;
        QTest::newRow("no such video") << all << QByteArray{R"("videoId":"none","language":"de","name":"")"} << vtt
                                       << 404;
    }

    void theSandboxIsStrict()
    {
        QFETCH(const QByteArray, query);
        QFETCH(QByteArray, snippet);
        QFETCH(const QByteArray, file);
        QFETCH(const int, status);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        const auto video = runner(sandbox).run();
        QVERIFY(video);
        snippet.replace("VIDEO", video->remoteId.toLatin1());
        const auto body = "--b\r\nContent-Type: application/json\r\n\r\n{\"snippet\":{" + snippet
            + "}}\r\n--b\r\nContent-Type: text/vtt\r\n\r\n" + file + "\r\n--b--\r\n";
        const carillon::sandbox::HttpHeaders headers{{"Authorization", "Bearer sandbox-ada"},
                                                     {"Content-Type", "multipart/related; boundary=b"}};
        QCOMPARE(client.send("POST", "/upload/youtube/v3/captions" + query, headers, body).status, status);
    }
};

static const test::Registration<TestYoutubeCaptions> registered;
#include "tst_youtubecaptions.moc"
