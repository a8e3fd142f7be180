// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postplanner.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/sandbox/sandboxclient.h"
#include "tests/support/steprunner.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// The engine, and an instance that publishes what it was given at its time; both by clocks that the test moves.
class TestMastodonHandOver final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_platforms = makePlatforms();
        m_sandbox = std::make_unique<RunningSandbox>();
        connectAda();
    }
    void cleanup()
    {
        stopEngine();
        m_sandbox.reset();
    }

    void itGoesOutWithTheComputerOff()
    {
        const auto post = heldPost();
        QCOMPARE(stateOf(post), HandedOver);
        QCOMPARE(scheduled().size(), 1);
        QCOMPARE(scheduled()[0]["params"_L1]["text"_L1].toString(), u"text"_s);
        QVERIFY(live().isEmpty());
        stopEngine();
        elapse(20h);
        QCOMPARE(live().size(), 1);
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY(copyOf(post).permalink.contains(u"/@ada/"_s));
        QCOMPARE(copyOf(post).publishedAt, copyOf(post).dueAt);
        QCOMPARE(live().size(), 1);
    }

    void aLostAnswerNeverDoubles_data()
    {
        QTest::addColumn<QString>("fault");
        QTest::addColumn<std::chrono::milliseconds>("away");
        using ms = std::chrono::milliseconds;
        QTest::newRow("it arrived") << u"close_after"_s << ms{10s};
        QTest::newRow("half of the answer came") << u"close_middle"_s << ms{10s};
        QTest::newRow("it did not arrive") << u"close_before"_s << ms{10s};
        QTest::newRow("it arrived, and its time has passed since") << u"close_after"_s << ms{11h};
    }

    void aLostAnswerNeverDoubles()
    {
        QFETCH(const QString, fault);
        QFETCH(const std::chrono::milliseconds, away);
        client().fault({{u"platform"_s, u"mastodon"_s},
                        {u"method"_s, u"POST"_s},
                        {u"path"_s, u"/api/v1/statuses"_s},
                        {u"count"_s, 1},
                        {u"do"_s, fault}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        QTRY_VERIFY(journalHas(post));
        QTRY_COMPARE(stateOf(post), Publishing);
        QTRY_VERIFY(copyOf(post).actAt);
        stopEngine();
        elapse(away);
        startEngine();
        for (int at = 0; at < 40 && stateOf(post) != Published; ++at) {
            QTRY_VERIFY(m_alarmAt || stateOf(post) == Published);
            elapse(30min);
            QTest::qWait(20);
        }
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(live().size(), 1);
        QVERIFY(scheduled().isEmpty());
    }

    void anotherTimeAnotherTextAndNone_data()
    {
        QTest::addColumn<int>("wish");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("an hour later") << 0 << HandedOver;
        QTest::newRow("another text") << 1 << HandedOver;
        QTest::newRow("canceled") << 2 << Canceled;
        QTest::newRow("its account is paused") << 3 << Scheduled;
    }

    void anotherTimeAnotherTextAndNone()
    {
        QFETCH(const int, wish);
        QFETCH(const PlatformPostState, after);
        const auto post = heldPost();
        const auto first = scheduled()[0]["id"_L1].toString();
        const auto key = (*PostRepository{m_fixture->database()}.byId(post))->key;
        PostPlanner planner{*m_fixture->workspace, *m_clock, m_platforms};
        const auto due = m_clock->now() + 11h;
        if (wish == 0)
            QVERIFY(planner.move(
                {key},
                {.due = due, .date = toUtcDateTime(due).date(), .time = toUtcDateTime(due).time(), .zone = "UTC"}));
        else if (wish == 1)
            QVERIFY(planner.edit(key, {.parts = QStringList{u"better"_s}}));
        else if (wish == 2)
            QVERIFY(planner.cancel({key}));
        else
            QVERIFY(planner.pause({*m_account}, u"holidays"_s));
        m_engine->wakeUp();
        for (int at = 0; at < 20 && (stateOf(post) != after || copyOf(post).act); ++at) {
            QTest::qWait(50);
            elapse(1s);
        }
        QTRY_COMPARE(stateOf(post), after);
        QVERIFY(!copyOf(post).act);
        QCOMPARE(scheduled().size(), after == HandedOver ? 1 : 0);
        if (after == HandedOver)
            QCOMPARE(scheduled()[0]["id"_L1].toString() == first, wish == 0);
        stopEngine();
        elapse(12h);
        QCOMPARE(live().size(), after == HandedOver ? 1 : 0);
        if (wish == 1)
            QCOMPARE(live()[0]["text"_L1].toString(), u"better"_s);
    }

    void aRecallThatComesTooLateFindsItLive()
    {
        const auto post = heldPost();
        stopEngine();
        const auto key = (*PostRepository{m_fixture->database()}.byId(post))->key;
        QVERIFY((PostPlanner{*m_fixture->workspace, *m_clock, m_platforms}.cancel({key})));
        elapse(11h);
        startEngine();
        for (int at = 0; at < 20 && stateOf(post) == HandedOver; ++at) {
            QTest::qWait(50);
            elapse(5s);
        }
        QTRY_COMPARE(stateOf(post), Published);
        QVERIFY(copyOf(post).permalink.contains(u"/@ada/"_s));
        QCOMPARE(live().size(), 1);
    }

    void aServerWithoutASchedule_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<PlatformPostState>("after");
        QTest::newRow("it has no list: Carillon keeps it") << u"unknown"_s << Scheduled;
        QTest::newRow("it publishes at once, and that is seen") << u"ignored"_s << Published;
    }

    void aServerWithoutASchedule()
    {
        QFETCH(const QString, schedule);
        QFETCH(const PlatformPostState, after);
        client().configure(u"mastodon"_s, {{u"schedule"_s, schedule}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        QTRY_VERIFY(journalHas(post));
        QTRY_COMPARE(stateOf(post), after);
        QCOMPARE(live().size(), after == Published ? 1 : 0);
        elapse(10h);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(live().size(), 1);
    }

    void itsDayIsFull()
    {
        client().configure(u"mastodon"_s, {{u"scheduled_per_day"_s, 0}});
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        QTRY_VERIFY(journalHas(post));
        QTRY_COMPARE(stateOf(post), Scheduled);
        elapse(10h);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(live().size(), 1);
    }

private:
    void connectAda()
    {
        const auto *mastodon = findPlatform(m_platforms, u"mastodon");
        HttpClient http{*m_clock};
        ConnectRequest request;
        request.mode = ConnectMode::Token;
        request.secret = u"sandbox-ada"_s;
        request.server = QUrl{u"http://127.0.0.1:%1"_s.arg(m_sandbox->port())};
        auto connected = await(mastodon->connectAccount(request, http));
        QVERIFY2(connected, connected ? "" : qPrintable(connected.error().detail));
        auto account = connected->only().account;
        account.key = newKey();
        account.platform = u"mastodon"_s;
        account.hasSecret = true;
        account.options[u"hand_over"_s] = u"yes"_s;
        const auto added = AccountRepository{m_fixture->database()}.add(account, m_clock->now());
        QVERIFY(added);
        m_account = added->id;
        const auto written
            = m_secrets.write(SecretName::ofAccount(account.key), connected->only().credentials.values).result();
        QVERIFY(written);
    }

    /// For both sides.
    void elapse(std::chrono::milliseconds step)
    {
        m_sandbox->clock.advance(step);
        if (m_engine)
            pass(step);
        else
            m_clock->advance(step);
    }

    PostId heldPost()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 10h);
        startEngine();
        for (int turn = 0; turn < 400 && stateOf(post) != HandedOver; ++turn)
            QTest::qWait(10);
        return post;
    }

    SandboxClient client() { return SandboxClient{m_sandbox->port()}; }

    QJsonArray scheduled() { return client().get("/api/v1/scheduled_statuses", "sandbox-ada").array(); }

    QJsonArray live()
    {
        (void)scheduled();  // whoever asks it has it publish what is due
        const auto answer = client().get("/_sandbox/posts?platform=mastodon");
        return answer.array().isEmpty() ? answer.json()["posts"_L1].toArray() : answer.array();
    }

    [[nodiscard]] bool journalHas(PostId post) const
    {
        return !PlatformPostRepository{m_fixture->database()}.attempts(copyOf(post).id)->isEmpty();
    }

    std::unique_ptr<RunningSandbox> m_sandbox;
};

static const test::Registration<TestMastodonHandOver> registered;

#include "tst_mastodonhandover.moc"
