// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubesteps.h"
#include "tests/core/platforms/youtube/samples.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

#include <QCryptographicHash>
#include <QTemporaryDir>
#include <QTest>

using namespace carillon;
using namespace carillon::test::youtube;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using carillon::youtube::chunkBytes;
using test::RunningSandbox;
using test::SandboxClient;

/// The adapter against the simulated YouTube: each kind of post, each loss, each failure.
class TestYoutubeSandbox final : public QObject
{
    Q_OBJECT

    static constexpr qint64 smallBytes = 300'000;
    static constexpr qint64 largeBytes = chunkBytes + 700'000;

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const Platform *m_youtube = findPlatform(m_platforms, u"youtube");
    QTemporaryDir m_folder;
    QString m_small;
    QString m_large;
    QString m_picture;

    static QUrl origin(quint16 port) { return QUrl{u"http://127.0.0.1:%1"_s.arg(port)}; }

    /// A post of a channel connected by its token.
    test::StepRunner runner(const RunningSandbox &sandbox, bool isLarge = false)
    {
        return runner(sandbox, sandbox.port(), isLarge);
    }
    test::StepRunner runner(const RunningSandbox &sandbox, quint16 port, bool isLarge)
    {
        HttpClient http{sandbox.clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.server = origin(port);
        request.secret = u"sandbox-ada"_s;
        const auto connected = test::await(m_youtube->connectAccount(request, http));
        if (!connected)
            qFatal("%s", qPrintable(connected.error().detail));
        auto post = goodPost(isLarge ? film(m_large, largeBytes) : film(m_small, smallBytes));
        const auto &account = connected->only().account;
        post.account = FrozenAccount{.handle = account.handle,
                                     .server = account.server,
                                     .remoteId = account.remoteId,
                                     .reported = account.reported};
        return test::StepRunner{*m_youtube, sandbox.clock, post, connected->only().credentials};
    }

    static QJsonArray postsOf(SandboxClient &client) { return client.get("/_sandbox/posts?platform=youtube").array(); }
    static int created(SandboxClient &client) { return client.counts(u"youtube"_s)["created"_L1].toInt(); }

    static QString hashOf(const QString &path)
    {
        QFile file{path};
        if (!file.open(QIODevice::ReadOnly))
            return {};
        return QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha256).toHex());
    }

    /// The bytes that arrived are those of the file.
    static bool isWhole(const QJsonObject &post, const QString &path)
    {
        return QString::fromUtf8(QJsonDocument{post}.toJson()).contains(hashOf(path));
    }

    /// What happens to step ids when the engine is told to begin anew.
    static void discardHarmless(QList<StepRecord> &journal)
    {
        for (auto &record : journal) {
            if (!record.step.creates && record.state == StepState::Done)
                record.state = StepState::NotSent;
        }
    }

    static QStringList kindsOf(const QList<StepRecord> &journal)
    {
        QStringList kinds;
        for (const auto &record : journal)
            kinds += toWord(record.step.kind);
        return kinds;
    }

    static QJsonObject fault(const QString &method, const QString &path, const QString &action, int after = 0)
    {
        return {{u"platform"_s, u"youtube"_s}, {u"method"_s, method}, {u"path"_s, path},
                {u"after"_s, after},           {u"count"_s, 1},       {u"do"_s, action}};
    }

private slots:
    void initTestCase()
    {
        m_small = writeFilm(m_folder.filePath(u"small.mp4"_s), smallBytes);
        m_large = writeFilm(m_folder.filePath(u"large.mp4"_s), largeBytes);
        m_picture = m_folder.filePath(u"a.png"_s);
        QFile file{m_picture};
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(test::tinyPng());
    }

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

    void losesNothingWhateverIsLost_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::addColumn<int>("after");
        QTest::addColumn<int>("probes");
        QTest::newRow("the start, done") << u"close_after"_s << -1 << 0;
        QTest::newRow("the start, not done") << u"close_before"_s << -1 << 0;
        QTest::newRow("a piece, taken") << u"close_after"_s << 0 << 0;
        QTest::newRow("a piece, not taken") << u"close_before"_s << 0 << 0;
        QTest::newRow("the last piece, taken") << u"close_after"_s << 1 << 1;
        QTest::newRow("the last piece, not taken") << u"close_before"_s << 1 << 1;
        QTest::newRow("half of the last answer") << u"close_middle"_s << 1 << 1;
    }

    void losesNothingWhateverIsLost()
    {
        QFETCH(const QString, trouble);
        QFETCH(const int, after);
        QFETCH(const int, probes);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, true);
        client.fault(after < 0 ? fault(u"POST"_s, u"/upload/"_s, trouble)
                               : fault(u"PUT"_s, u"/upload/"_s, trouble, after));
        auto out = run.run();
        for (int again = 0; !out && out.error().mayRepeat() && again < 3; ++again)
            out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(run.probes, probes);
        QCOMPARE(client.counts(u"youtube"_s)["faults"_L1].toInt(), 1);
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 0);
        QCOMPARE(created(client), 1);
        QVERIFY(isWhole(postsOf(client)[0].toObject(), m_large));
    }

    /// As after a death: the journal ends in an intent, and both sides start again.
    void goesOnAtTheServersByteAfterADeath_data()
    {
        QTest::addColumn<bool>("arrived");
        QTest::addColumn<bool>("isLast");
        QTest::newRow("before a piece") << false << false;
        QTest::newRow("after a piece") << true << false;
        QTest::newRow("before the last piece") << false << true;
        QTest::newRow("after the last piece") << true << true;
    }

    void goesOnAtTheServersByteAfterADeath()
    {
        QFETCH(const bool, arrived);
        QFETCH(const bool, isLast);
        const QTemporaryDir state;
        QList<StepRecord> journal;
        FrozenPost post;
        {
            const RunningSandbox sandbox{state.path()};
            auto run = runner(sandbox, true);
            static_cast<void>(run.run(isLast ? 3 - int(!arrived) : 2 - int(!arrived)));
            const std::span<const StepRecord> records{run.journal.constData(), size_t(run.journal.size())};
            if (!arrived)
                run.journal += StepRecord{.step = std::get<Step>(m_youtube->nextStep(run.post, records, {}))};
            run.journal.last().state = StepState::Intended;
            run.journal.last().result = {};
            journal = run.journal;
            post = run.post;
        }
        const RunningSandbox again{state.path()};
        SandboxClient client{again.port()};
        auto run = runner(again, true);
        const auto session = journal[0].result["session"_L1].toString();
        const auto moved = QString{session}.replace(post.account.server.toString(), run.post.account.server.toString());
        journal[0].result["session"_L1] = moved;
        journal.last().step.payload["session"_L1] = moved;
        run.journal = journal;
        if (isLast) {  // the engine asks first
            HttpClient http{again.clock};
            StepContext context{.post = run.post, .step = journal.last().step};
            context.credentials.values["access_token"_L1] = u"sandbox-ada"_s;
            const auto probe = test::await(m_youtube->probe(context, journal.last(), http));
            QCOMPARE(probe.answer, arrived ? Probe::Answer::Found : Probe::Answer::Absent);
            run.journal.last().state = arrived ? StepState::Done : StepState::Absent;
            run.journal.last().result = probe.result;
            if (!arrived)
                QCOMPARE(probe.result["next"_L1].toInteger(), chunkBytes);
        }
        const auto out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(postsOf(client).size(), 1);
        QVERIFY(isWhole(postsOf(client)[0].toObject(), m_large));
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 0);
        qint64 sent = 0;
        for (const auto &record : std::as_const(run.journal)) {
            if (record.state == StepState::Done && !record.step.payload["ask"_L1].toBool())
                sent += record.step.payload["length"_L1].toInteger();
        }
        QVERIFY(sent <= largeBytes);
    }

    void trustsTheServersByte_data()
    {
        QTest::addColumn<bool>("isLarge");
        QTest::addColumn<int>("pieces");
        QTest::newRow("of a piece") << true << 1;
        QTest::newRow("of two") << true << 2;
        QTest::newRow("of the last") << false << 1;
        QTest::newRow("of many") << true << 5;
    }

    void trustsTheServersByte()
    {
        QFETCH(const bool, isLarge);
        QFETCH(const int, pieces);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"partial_pieces"_s, pieces}});
        auto run = runner(sandbox, isLarge);
        auto out = run.run();
        for (int again = 0; !out && out.error().mayRepeat() && again < 5; ++again)
            out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(created(client), 1);
        QVERIFY(isWhole(postsOf(client)[0].toObject(), isLarge ? m_large : m_small));
        QCOMPARE(client.counts(u"youtube"_s)["refused"_L1].toInt(), 0);
    }

    void beginsAnewWhenTheSessionIsGone()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"session_seconds"_s, 3600}});
        auto run = runner(sandbox, true);
        QVERIFY(!run.run(2));
        sandbox.clock.advance(2h);
        auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Rebuild);
        discardHarmless(run.journal);
        out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(created(client), 1);
    }

    /// The session cannot tell any more; the channel's uploads can.
    void looksForTheVideoWhenTheSessionIsGone_data()
    {
        QTest::addColumn<bool>("isThere");
        QTest::addColumn<bool>("hasEarlier");
        QTest::newRow("it is there") << true << false;
        QTest::newRow("it is not") << false << false;
        QTest::newRow("one of the same title is older") << false << true;
    }

    void looksForTheVideoWhenTheSessionIsGone()
    {
        QFETCH(const bool, isThere);
        QFETCH(const bool, hasEarlier);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"youtube"_s, {{u"session_seconds"_s, 3600}});
        if (hasEarlier) {
            QVERIFY(runner(sandbox).run());
            sandbox.clock.advance(1h);
        }
        auto run = runner(sandbox);
        QVERIFY(!run.run(isThere ? 2 : 1));
        if (!isThere) {
            const std::span<const StepRecord> records{run.journal.constData(), size_t(run.journal.size())};
            run.journal += StepRecord{.step = std::get<Step>(m_youtube->nextStep(run.post, records, {})),
                                      .intendedAt = sandbox.clock.now()};
        }
        auto doubtful = run.journal.last();
        const auto id = doubtful.result["id"_L1].toString();
        sandbox.clock.advance(2h);
        HttpClient http{sandbox.clock};
        StepContext context{.post = run.post, .step = doubtful.step};
        context.credentials.values["access_token"_L1] = u"sandbox-ada"_s;
        const auto probe = test::await(m_youtube->probe(context, doubtful, http));
        QCOMPARE(probe.calls, 2);
        QCOMPARE(probe.answer, isThere ? Probe::Answer::Found : Probe::Answer::Absent);
        QCOMPARE(probe.result["id"_L1].toString(), isThere ? id : QString{});
        QCOMPARE(probe.result["restart"_L1].toBool(), !isThere);
        context.post.account.reported = {};
        const auto blind = test::await(m_youtube->probe(context, doubtful, http));
        QCOMPARE(blind.answer, Probe::Answer::Unknowable);
    }

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

    void noticesAnExpiredTokenInTheMiddle()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox, true);
        client.fault(fault(u"PUT"_s, u"/upload/"_s, u"expire_token"_s, 1));
        auto out = run.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
        run.journal.last().state = StepState::NotSent;  // what the engine writes
        out = run.run();
        QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        QCOMPARE(created(client), 1);
        QVERIFY(isWhole(postsOf(client)[0].toObject(), m_large));
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
