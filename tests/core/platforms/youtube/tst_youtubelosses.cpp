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

/// What becomes of an upload when an answer, the program, the session or the login is lost.
class TestYoutubeLosses final : public QObject, protected YoutubeStage
{
    Q_OBJECT

private slots:
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
};

static const test::Registration<TestYoutubeLosses> registered;
#include "tst_youtubelosses.moc"
