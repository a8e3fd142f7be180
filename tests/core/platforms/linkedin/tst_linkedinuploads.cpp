// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/linkedin/linkedinstage.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Media on their way to the simulated LinkedIn, and what becomes of them after a loss or a death.
class TestLinkedInUploads final : public QObject, protected test::LinkedInStage
{
    Q_OBJECT

private slots:
    void aPersonsPictureTakesThreeRequests()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto run = runner(sandbox);
        run.post.media = {picture()};
        const auto before = client.counts(u"linkedin"_s)["requests"_L1].toInt();
        QCOMPARE(run.run(5).error().kind, ErrorKind::NotReady);
        sandbox.clock.advance(5s);
        QVERIFY(run.run());
        QCOMPARE(client.counts(u"linkedin"_s)["requests"_L1].toInt() - before, 3);
        QCOMPARE(m_linkedin->cost(run.post).of(LimitUnit::Calls), 2);  // bytes are no call
    }

    void aFilmArrivesWhole()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, smallFilms());
        auto run = runner(sandbox);
        run.post.media = {film()};
        QVERIFY(runPatiently(sandbox, run));
        QCOMPARE(chunksIn(run.journal), 5);
        const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
        QFile file{run.post.media.first().path};
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(client.get(url.path().toUtf8()).body, file.readAll());
    }

    /// The program dies after each of its calls; the bytes that are there are not sent again.
    void anUploadGoesOnAfterADeath()
    {
        QTemporaryDir state;
        QList<StepRecord> journal;
        Credentials login;
        for (int calls = 1; calls <= 4; ++calls) {
            RunningSandbox sandbox{state.path()};
            SandboxClient client{sandbox.port()};
            client.configure(u"linkedin"_s, smallFilms());
            auto run = runner(sandbox);
            run.post.media = {film()};
            run.journal = journal;
            // The places that it got are on another port now; a real LinkedIn keeps its address.
            for (auto &record : run.journal) {
                auto text = QString::fromUtf8(QJsonDocument{record.result}.toJson());
                static const QRegularExpression port{u"127\\.0\\.0\\.1:\\d+"_s};
                text.replace(port, u"127.0.0.1:%1"_s.arg(sandbox.port()));
                record.result = QJsonDocument::fromJson(text.toUtf8()).object();
            }
            if (calls < 4) {
                QCOMPARE(run.run(calls == 1 ? 2 : 1).error().kind, ErrorKind::NotReady);
                QCOMPARE(chunksIn(run.journal), calls);
                run.journal
                    += StepRecord{.step = std::get<Step>(linkedin::nextStep(
                                      run.post, {run.journal.constData(), static_cast<size_t>(run.journal.size())})),
                                  .state = StepState::Intended};
                journal = run.journal;
                continue;
            }
            const auto out = runPatiently(sandbox, run);
            QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
            QCOMPARE(chunksIn(run.journal), 5);
            const QUrl url{postsOf(client)[0]["media"_L1][0]["url"_L1].toString()};
            QFile file{run.post.media.first().path};
            QVERIFY(file.open(QIODevice::ReadOnly));
            QCOMPARE(client.get(url.path().toUtf8()).body, file.readAll());
        }
    }

    void aPartThatWasLostIsSentAgainAlone_data()
    {
        QTest::addColumn<QString>("trouble");
        QTest::newRow("done, no answer") << u"close_after"_s;
        QTest::newRow("never taken") << u"close_before"_s;
    }

    void aPartThatWasLostIsSentAgainAlone()
    {
        QFETCH(const QString, trouble);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"linkedin"_s, smallFilms());
        auto run = runner(sandbox);
        run.post.media = {film()};
        auto fault = faultAt(u"/linkedin/dms-uploads"_s, {{u"do"_s, trouble}}, u"PUT"_s);
        fault["after"_L1] = 2;
        client.fault(fault);
        const auto first = run.run();
        QCOMPARE(first.error().kind, ErrorKind::Transient);
        QCOMPARE(chunksIn(run.journal), 2);
        QVERIFY(runPatiently(sandbox, run));
        QCOMPARE(chunksIn(run.journal), 5);
    }

    void anUploadThatTookTooLongBeginsAnew()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto settings = smallFilms();
        settings["upload_seconds"_L1] = 100;
        client.configure(u"linkedin"_s, settings);
        auto run = runner(sandbox);
        run.post.media = {film()};
        QCOMPARE(run.run(3).error().kind, ErrorKind::NotReady);
        sandbox.clock.advance(200s);
        QCOMPARE(run.run().error().kind, ErrorKind::Rebuild);
        for (auto &record : run.journal)  // as the engine does it
            record.state = StepState::Refused;
        QVERIFY(runPatiently(sandbox, run));
    }

    void waitsForWhatLinkedInIsWorkingOn()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto settings = smallFilms();
        settings["media_polls"_L1] = 3;
        client.configure(u"linkedin"_s, settings);
        for (const auto &token : {u"sandbox-ada"_s, u"sandbox-org-acme"_s}) {
            auto run = runner(sandbox, token);
            run.post.media = {film()};
            const auto out = runPatiently(sandbox, run);
            QVERIFY2(out, qPrintable(out ? QString{} : out.error().detail));
        }
        settings["media_fail"_L1] = true;
        client.configure(u"linkedin"_s, settings);
        for (const auto &token : {u"sandbox-ada"_s, u"sandbox-org-acme"_s}) {
            auto run = runner(sandbox, token);
            run.post.media = {film()};
            QCOMPARE(runPatiently(sandbox, run).error().kind, ErrorKind::Media);
        }
    }
};

static const test::Registration<TestLinkedInUploads> registered;
#include "tst_linkedinuploads.moc"
