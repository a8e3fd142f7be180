// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/platforms/threads/threadsfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::RunningSandbox;
using test::SandboxClient;

/// Lost answers, refusals and deaths, against the simulated Threads: nothing twice, nothing lost.
class TestThreadsDoubts final : public QObject, private test::ThreadsFixture
{
    Q_OBJECT

    static QJsonObject faultAt(const QString &path, const QString &what, int after = 0)
    {
        return {{u"platform"_s, u"threads"_s}, {u"method"_s, u"POST"_s}, {u"path"_s, path},
                {u"after"_s, after},           {u"count"_s, 1},          {u"do"_s, what}};
    }

    static QString publishing() { return u"/threads/graph/v1.0/me/threads_publish"_s; }

    static FrozenPost thread()
    {
        auto post = test::threadsPost({u"one #m1"_s, u"two #m2"_s});
        post.firstComment = u"First! #m1c"_s;
        return post;
    }

private slots:
    void findsWhatWasPublishedUnseen_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("the first part") << 0;
        QTest::newRow("the second part") << 1;
        QTest::newRow("the comment") << 2;
    }

    void findsWhatWasPublishedUnseen()
    {
        QFETCH(const int, after);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, thread());
        client.fault(faultAt(publishing(), u"close_after"_s, after));
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(poster.probes, 1);
        QCOMPARE(postsOf(client).size(), 3);
        QCOMPARE(out->remoteId, postsOf(client)[0]["id"_L1].toString());
        QCOMPARE(count(client, u"duplicates"_s), 0);
    }

    void publishesTheSameContainerWhenNothingHappened_data()
    {
        QTest::addColumn<int>("after");
        QTest::newRow("the first part") << 0;
        QTest::newRow("the second part") << 1;
        QTest::newRow("the comment") << 2;
    }

    void publishesTheSameContainerWhenNothingHappened()
    {
        QFETCH(const int, after);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, thread());
        client.fault(faultAt(publishing(), u"close_before"_s, after));
        const auto early = poster.run();
        QVERIFY(!early);
        QCOMPARE(poster.journal.last().state, StepState::Doubtful);
        QVERIFY(early.error().retryAfter.has_value());

        // As the engine does: asked again later.
        sandbox.clock.advance(1min);
        QCOMPARE(probe(sandbox, poster).answer, Probe::Answer::Absent);
        poster.journal.last().state = StepState::Absent;
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(test::kindsOf(poster.journal).count(u"create_container"_s), 3);
        QCOMPARE(postsOf(client).size(), 3);
        QCOMPARE(count(client, u"duplicates"_s), 0);
    }

    void doesNotPublishTwiceWhatArrivedLate()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.fault(faultAt(publishing(), u"close_after"_s));
        client.configure(u"threads"_s, {{u"visible_after_ms"_s, 30'000}});
        const auto early = poster.run();
        QVERIFY(!early);
        QCOMPARE(poster.journal.last().state, StepState::Doubtful);
        // Somebody took it for absent; the container knows better.
        poster.journal.last().state = StepState::Absent;
        sandbox.clock.advance(1min);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 1);
        QCOMPARE(out->remoteId, postsOf(client)[0]["id"_L1].toString());
    }

    void leavesToAPersonWhatIsPublishedAndNeverShown()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.fault(faultAt(publishing(), u"close_after"_s));
        client.configure(u"threads"_s, {{u"visible_after_ms"_s, 3'600'000}});
        QVERIFY(!poster.run());
        sandbox.clock.advance(9min);
        QCOMPARE(probe(sandbox, poster).answer, Probe::Answer::NoAnswer);
        sandbox.clock.advance(1min);
        QCOMPARE(probe(sandbox, poster).answer, Probe::Answer::Unknowable);
    }

    void leavesRepliesToAPersonThatItMayNotRead()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"withheld_scopes"_s, u"threads_read_replies"_s}});
        auto poster = runner(sandbox, thread());
        client.fault(faultAt(publishing(), u"close_after"_s, 1));
        const auto out = poster.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Ambiguous);
        QCOMPARE(probe(sandbox, poster).answer, Probe::Answer::Unknowable);
    }

    void looksForWhatHasNoContainerAnyMore_data()
    {
        QTest::addColumn<bool>("happened");
        QTest::newRow("it is out") << true;
        QTest::newRow("it is not") << false;
    }

    void looksForWhatHasNoContainerAnyMore()
    {
        QFETCH(const bool, happened);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.fault(faultAt(publishing(), happened ? u"close_after"_s : u"close_before"_s));
        QCOMPARE(poster.run().has_value(), happened);
        auto &doubtful = poster.journal.last();
        if (happened)
            doubtful = *std::find_if(poster.journal.begin(), poster.journal.end(), [](const StepRecord &record) {
                return record.step.kind == StepKind::PublishPart;
            });
        doubtful.state = StepState::Doubtful;
        doubtful.step.payload[u"container"_s] = u"18000000000099999"_s;
        const auto early = probe(sandbox, poster);
        QCOMPARE(early.answer, happened ? Probe::Answer::Found : Probe::Answer::NoAnswer);
        sandbox.clock.advance(5min);
        QCOMPARE(probe(sandbox, poster).answer, happened ? Probe::Answer::Found : Probe::Answer::Absent);
    }

    void findsItBehindManyOthers()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.fault(faultAt(publishing(), u"close_middle"_s));
        client.configure(u"threads"_s, {{u"posts_per_answer"_s, 1}});
        // The answer breaks off while two others post; then it is asked about.
        QVERIFY(poster.run().has_value());
        for (int other = 0; other < 2; ++other)
            QVERIFY(runner(sandbox, test::threadsPost({u"other #m%1"_s.arg(5 + other)})).run().has_value());
        auto &doubtful = poster.journal.last();
        doubtful = *std::find_if(poster.journal.begin(), poster.journal.end(),
                                 [](const StepRecord &record) { return record.step.kind == StepKind::PublishPart; });
        const auto found = probe(sandbox, poster);
        QCOMPARE(found.answer, Probe::Answer::Found);
        QCOMPARE(found.calls, 4);
        QCOMPARE(found.result["id"_L1].toString(), postsOf(client)[0]["id"_L1].toString());
    }

    void losesNoContainersAnswer_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<int>("after");
        QTest::newRow("a child of a carousel") << u"/threads/graph/v1.0/me/threads"_s << 1;
        QTest::newRow("the carousel") << u"/threads/graph/v1.0/me/threads"_s << 2;
    }

    void losesNoContainersAnswer()
    {
        QFETCH(const QString, path);
        QFETCH(const int, after);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = test::threadsPost();
        post.media = {picture(0), film()};
        auto poster = runner(sandbox, post);
        client.fault(faultAt(path, u"close_after"_s, after));
        const auto broken = poster.run();
        QVERIFY(!broken);
        QCOMPARE(broken.error().kind, ErrorKind::Transient);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 1);
        QCOMPARE(count(client, u"duplicates"_s), 0);
    }

    void goesOnAfterADeath_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<bool>("isKnown");
        for (int calls = 1; calls <= 12; ++calls) {
            QTest::addRow("after call %d", calls) << calls << true;
            QTest::addRow("in call %d", calls) << calls << false;
        }
    }

    void goesOnAfterADeath()
    {
        QFETCH(const int, calls);
        QFETCH(const bool, isKnown);
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto post = thread();
        post.media = {picture(0), film()};
        auto poster = runner(sandbox, post);
        QVERIFY(!poster.run(calls));
        auto &last = poster.journal.last();
        if (!isKnown && last.step.creates) {
            last.state = StepState::Intended;
            sandbox.clock.advance(15s);
            const auto asked = probe(sandbox, poster);
            QCOMPARE(asked.answer, Probe::Answer::Found);
            last.state = StepState::Done;
            last.result = asked.result;
        } else if (!isKnown) {
            last.state = StepState::Intended;
            last.result = {};
        }
        const auto out = poster.run(60);
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 3);
        QCOMPARE(count(client, u"duplicates"_s), 0);
    }

    void preparesAnewWhatHasExpired()
    {
        RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        client.configure(u"threads"_s, {{u"container_seconds"_s, 600}});
        auto poster = runner(sandbox);
        client.fault(faultAt(publishing(), u"close_before"_s));
        QVERIFY(!poster.run());
        poster.journal.last().state = StepState::Absent;
        sandbox.clock.advance(20min);
        const auto expired = poster.run();
        QVERIFY(!expired);
        QCOMPARE(expired.error().kind, ErrorKind::Rebuild);
        test::discardHarmless(poster.journal);
        const auto out = poster.run();
        QVERIFY2(out.has_value(), qPrintable(why(out)));
        QCOMPARE(postsOf(client).size(), 1);
    }

    void saysHowItFailed_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("retryMinutes");
        QTest::newRow("an expired login") << 401 << u"190/463"_s << ErrorKind::Auth << 0;
        QTest::newRow("a security check") << 400 << u"190/459"_s << ErrorKind::Restricted << 0;
        QTest::newRow("a missing permission") << 403 << u"200"_s << ErrorKind::Scope << 0;
        QTest::newRow("the app's limit") << 403 << u"4"_s << ErrorKind::RateLimited << 60;
        QTest::newRow("blocked for a while") << 400 << u"/2207051"_s << ErrorKind::Restricted << 0;
        QTest::newRow("a restricted account") << 400 << u"/4279013"_s << ErrorKind::Restricted << 0;
        QTest::newRow("too many links") << 400 << u"THREADS_API__LINK_LIMIT_EXCEEDED"_s << ErrorKind::Content << 0;
        QTest::newRow("a long text") << 400 << u"text must be at most 500 characters"_s << ErrorKind::Content << 0;
        QTest::newRow("an unreachable medium") << 400 << u"1/2207052"_s << ErrorKind::Rebuild << 0;
        QTest::newRow("the app") << 400 << u"3"_s << ErrorKind::Config << 0;
        QTest::newRow("something new") << 400 << u"4711"_s << ErrorKind::Unknown << 0;
    }

    void saysHowItFailed()
    {
        QFETCH(const int, status);
        QFETCH(const QString, code);
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, retryMinutes);
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        for (const auto &path : {u"/threads/graph/v1.0/me/threads"_s, publishing()}) {
            auto poster = runner(sandbox);
            auto fault = faultAt(path, u"status"_s);
            fault[u"value"_s] = status;
            fault[u"error"_s] = code;
            client.fault(fault);
            const auto out = poster.run();
            QVERIFY(!out);
            QCOMPARE(out.error().kind, kind);
            if (retryMinutes > 0)
                QCOMPARE(out.error().retryAfter, std::chrono::seconds{std::chrono::minutes{retryMinutes}});
        }
        QVERIFY(postsOf(client).isEmpty());
    }

    void stopsWhereTheLoginWasTakenAway()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox, thread());
        QVERIFY(!poster.run(5));
        client.configure(u"threads"_s, {{u"revoked_users"_s, u"ada"_s}});
        const auto out = poster.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::Auth);
        QCOMPARE(postsOf(client).size(), 1);
        client.configure(u"threads"_s, {{u"revoked_users"_s, QString{}}});
        QVERIFY(poster.run().has_value());
        QCOMPARE(postsOf(client).size(), 3);
        QCOMPARE(count(client, u"duplicates"_s), 0);
    }

    void waitsAsLongAsTheUsageSays()
    {
        const RunningSandbox sandbox;
        SandboxClient client{sandbox.port()};
        auto poster = runner(sandbox);
        client.configure(u"threads"_s, {{u"calls_limit"_s, QJsonObject{{u"limit"_s, 1}, {u"seconds"_s, 86'400}}}});
        const auto out = poster.run();
        QVERIFY(!out);
        QCOMPARE(out.error().kind, ErrorKind::RateLimited);
        QCOMPARE(out.error().retryAfter, std::chrono::seconds{1h});
    }
};

static const test::Registration<TestThreadsDoubts> registered;
#include "tst_threadsdoubts.moc"
