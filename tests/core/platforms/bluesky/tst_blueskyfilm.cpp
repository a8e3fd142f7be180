// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/bluesky/blueskystage.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using carillon::test::RunningSandbox;
using carillon::test::SandboxClient;
using carillon::test::StepRunner;

/// Posts with a film, through the client, against the simulated server and video service.
class TestBlueskyFilm final : public QObject, private carillon::test::BlueskyStage
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QString m_film;

    StepRunner filmRunner(const RunningSandbox &sandbox) const
    {
        auto post = bluesky::test::post({u"Look"_s});
        post.media = {bluesky::test::film()};
        post.media[0].path = m_film;
        post.media[0].bytes = QFile{m_film}.size();
        return runner(sandbox, post);
    }

    static QStringList kindsOf(const StepRunner &runner)
    {
        QStringList kinds;
        for (const auto &record : runner.journal)
            kinds += toWord(record.step.kind);
        return kinds;
    }

    static QJsonArray posts(SandboxClient &client) { return client.get("/_sandbox/posts?platform=bluesky").array(); }

private slots:
    void initTestCase()
    {
        m_film = m_folder.filePath(u"a.mp4"_s);
        QFile file{m_film};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromHex("0000001866747970") + "isom" + QByteArray(200'000, 'x'));
    }

    void publishesAFilm_data()
    {
        QTest::addColumn<int>("polls");
        QTest::newRow("ready at the first look") << 0;
        QTest::newRow("ready after some") << 3;
    }

    void publishesAFilm()
    {
        QFETCH(const int, polls);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"bluesky"_s, {{u"video_polls"_s, polls}});
        auto run = filmRunner(sandbox);
        QVERIFY(m_bluesky->check(run.post).isEmpty());
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QStringList kinds{u"start_upload"_s, u"upload_media"_s};
        for (int look = 0; look <= polls; ++look)
            kinds += u"await_media"_s;
        QCOMPARE(kindsOf(run), kinds + QStringList{u"publish"_s});
        const auto there = posts(client);
        QCOMPARE(there.size(), 1);
        const auto media = there[0]["media"_L1][0];
        QCOMPARE(media["alt"_L1].toString(), u"A bell rings"_s);
        QCOMPARE(client.counts(u"bluesky"_s)["refused"_L1].toInt(), 0);
    }

    /// Of it the service makes a film, too.
    void publishesAGif()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = filmRunner(sandbox);
        const auto path = m_folder.filePath(u"a.gif"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("GIF89a" + QByteArray(2'100'000, 'x'));  // more than a picture may have
        file.close();
        run.post.media = {bluesky::test::movingGif()};
        run.post.media[0].path = path;
        run.post.media[0].bytes = file.size();
        run.post.options = {{u"labels"_s, u"nudity+graphic-media"_s}};
        QVERIFY(m_bluesky->check(run.post).isEmpty());
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(kindsOf(run).first(2), (QStringList{u"start_upload"_s, u"upload_media"_s}));
        const auto there = posts(client);
        QCOMPARE(there.size(), 1);
        QCOMPARE(there[0]["media"_L1][0]["mime"_L1].toString(), u"video/mp4"_s);
        QCOMPARE(there[0]["media"_L1][0]["alt"_L1].toString(), u"A bell swings"_s);
        QCOMPARE(there[0]["notes"_L1].toArray(),
                 (QJsonArray{u"plays as a GIF"_s, u"content warning: nudity"_s, u"content warning: graphic-media"_s}));
        const auto counts = client.counts(u"bluesky"_s);
        QCOMPARE(counts["refused"_L1].toInt() + counts["warnings"_L1].toInt(), 0);
    }

    void itsCaptionsGoAlong()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = filmRunner(sandbox);
        const auto path = m_folder.filePath(u"a.vtt"_s);
        QFile file{path};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("WEBVTT\n\n00:01.000 --> 00:02.000\nDing\n");
        file.close();
        run.post.media[0].captions = {{u"en"_s, path, file.size(), {}}, {u"de-AT"_s, path, file.size(), {}}};
        client.fault({{u"platform"_s, u"bluesky"_s},
                      {u"path"_s, u"/xrpc/com.atproto.repo.uploadBlob"_s},
                      {u"count"_s, 1},
                      {u"do"_s, u"close_after"_s}});
        auto out = run.run();
        if (!out && out.error().mayRepeat())  // the engine tries again
            out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(client.counts(u"bluesky"_s)["faults"_L1].toInt(), 1);
        QCOMPARE(kindsOf(run).last(3), (QStringList{u"upload_captions"_s, u"upload_captions"_s, u"publish"_s}));
        const auto media = posts(client)[0]["media"_L1].toArray();
        QCOMPARE(media.size(), 3);
        QCOMPARE(media[2]["alt"_L1].toString(), u"Captions in de-AT"_s);
        QCOMPARE(media[2]["mime"_L1].toString(), u"text/vtt"_s);
        QCOMPARE(client.counts(u"bluesky"_s)["refused"_L1].toInt(), 0);
    }

    void theSameFilmAgainIsKnown()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        QVERIFY(filmRunner(sandbox).run());
        auto again = filmRunner(sandbox);
        again.post.key = u"bbbbbbbbbbbbbbbbbbbbbbbbbb"_s;
        const auto out = again.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(kindsOf(again), (QStringList{u"start_upload"_s, u"upload_media"_s, u"publish"_s}));
        QCOMPARE(posts(client).size(), 2);
    }

    void whatIsLostOnTheWayIsThereOnce_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("fault");
        for (const auto *path :
             {"com.atproto.server.getServiceAuth", "app.bsky.video.getUploadLimits", "app.bsky.video.uploadVideo",
              "app.bsky.video.getJobStatus", "com.atproto.repo.putRecord"}) {
            for (const auto *fault : {"close_before", "close_after"})
                QTest::addRow("%s, %s", path, fault)
                    << u"/xrpc/"_s + QLatin1String{path} << QString{QLatin1String{fault}};
        }
    }

    void whatIsLostOnTheWayIsThereOnce()
    {
        QFETCH(const QString, path);
        QFETCH(const QString, fault);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = filmRunner(sandbox);
        client.fault({{u"platform"_s, u"bluesky"_s}, {u"path"_s, path}, {u"count"_s, 1}, {u"do"_s, fault}});
        auto out = run.run();
        if (!out && out.error().mayRepeat())  // the engine tries again
            out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(client.counts(u"bluesky"_s)["faults"_L1].toInt(), 1);
        QCOMPARE(posts(client).size(), 1);
    }

    void saysWhatTheServiceRefuses_data()
    {
        QTest::addColumn<QJsonObject>("settings");
        QTest::addColumn<QJsonObject>("fault");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<QString>("says");
        const auto answer = [](const QString &method, int status, const QString &error) {
            return QJsonObject{{u"platform"_s, u"bluesky"_s},
                               {u"path"_s, u"/xrpc/"_s + method},
                               {u"do"_s, u"status"_s},
                               {u"value"_s, status},
                               {u"error"_s, error}};
        };
        const auto upload = u"app.bsky.video.uploadVideo"_s;
        const QJsonObject no;
        QTest::newRow("no more films today")
            << QJsonObject{{u"videos_daily"_s, 0}} << no << ErrorKind::Quota << u"today"_s;
        QTest::newRow("too few bytes left today")
            << QJsonObject{{u"video_bytes_daily"_s, 1000}} << no << ErrorKind::Quota << u"today"_s;
        QTest::newRow("no confirmed address")
            << QJsonObject{{u"email_confirmed"_s, false}} << no << ErrorKind::Media << u"e-mail"_s;
        QTest::newRow("it cannot be made ready")
            << QJsonObject{{u"video_fails"_s, u"codec_unknown"_s}} << no << ErrorKind::Media << u"codec_unknown"_s;
        QTest::newRow("the service is not for this server")
            << no << answer(upload, 401, u"BadJwtIssuer"_s) << ErrorKind::Config << u"option"_s;
        QTest::newRow("too large") << no << answer(upload, 413, {}) << ErrorKind::Media << u"smaller"_s;
        QTest::newRow("refused at the upload")
            << no << answer(upload, 403, u"unconfirmed_email"_s) << ErrorKind::Media << u"e-mail"_s;
        QTest::newRow("no film at all") << no << answer(upload, 400, u"InvalidVideo"_s) << ErrorKind::Media
                                        << u"refuses"_s;
        QTest::newRow("the service is down") << no << answer(upload, 503, {}) << ErrorKind::Transient << QString{};
        QTest::newRow("too many calls") << no << answer(upload, 429, {}) << ErrorKind::RateLimited << QString{};
        QTest::newRow("its job is forgotten")
            << no << answer(u"app.bsky.video.getJobStatus"_s, 400, {}) << ErrorKind::Rebuild << u"no longer"_s;
        QTest::newRow("the clock is wrong")
            << no << answer(u"com.atproto.server.getServiceAuth"_s, 400, u"BadExpiration"_s) << ErrorKind::Config
            << u"clock"_s;
        QTest::newRow("the server knows no service")
            << no << answer(u"com.atproto.server.getServiceAuth"_s, 501, u"MethodNotImplemented"_s) << ErrorKind::Config
            << u"option"_s;
        QTest::newRow("the login is over")
            << no << answer(u"com.atproto.server.getServiceAuth"_s, 400, u"ExpiredToken"_s) << ErrorKind::Auth
            << u"renewed"_s;
    }

    void saysWhatTheServiceRefuses()
    {
        QFETCH(const QJsonObject, settings);
        QFETCH(const QJsonObject, fault);
        QFETCH(const ErrorKind, kind);
        QFETCH(const QString, says);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"bluesky"_s, settings);
        auto run = filmRunner(sandbox);
        if (!fault.isEmpty())
            client.fault(fault);
        const auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, kind);
        QVERIFY2(out.error().detail.contains(says), qPrintable(out.error().detail));
        QVERIFY(posts(client).isEmpty());
    }

    /// A look that fails is another look, and no outage of the account's server.
    void aLookWithoutAnAnswerIsMadeAgain()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = filmRunner(sandbox);
        client.fault({{u"platform"_s, u"bluesky"_s},
                      {u"path"_s, u"/xrpc/app.bsky.video.getJobStatus"_s},
                      {u"count"_s, 2},
                      {u"do"_s, u"status"_s},
                      {u"value"_s, 502}});
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(posts(client).size(), 1);
    }
};

static const carillon::test::Registration<TestBlueskyFilm> registered;
#include "tst_blueskyfilm.moc"
