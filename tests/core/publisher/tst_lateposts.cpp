// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/lateness.h"
#include "core/store/laterepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// What fell due while the program, the machine, the account or its host was away.
class TestLatePosts final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        platform().scripted.spacing = 0ms;
    }
    void cleanup() { stopEngine(); }

    void theFateOfALatePost_data()
    {
        QTest::addColumn<LatePolicy>("policy");
        QTest::addColumn<std::chrono::milliseconds>("lateness");
        QTest::addColumn<LateFate>("fate");
        const LatePolicy asks;
        const LatePolicy skips{.beyond = LateChoice::Skip};
        const LatePolicy publishes{.beyond = LateChoice::Publish};
        using ms = std::chrono::milliseconds;
        QTest::newRow("within the grace it goes") << asks << ms{60min} << LateFate::Goes;
        QTest::newRow("later it asks") << asks << ms{60min + 1ms} << LateFate::Asks;
        QTest::newRow("or is skipped") << skips << ms{60min + 1ms} << LateFate::Skipped;
        QTest::newRow("or goes all the same") << publishes << ms{24h} << LateFate::Goes;
        QTest::newRow("after its expiry it expires") << asks << ms{24h + 1ms} << LateFate::Expires;
        QTest::newRow("whatever the policy") << publishes << ms{24h + 1ms} << LateFate::Expires;
        QTest::newRow("without a grace two minutes are not late")
            << LatePolicy{.grace = 0min} << ms{2min} << LateFate::Goes;
        QTest::newRow("but three are") << LatePolicy{.grace = 0min} << ms{3min} << LateFate::Asks;
        QTest::newRow("a grace beyond the expiry does not save it")
            << LatePolicy{.grace = std::chrono::hours{48}} << ms{25h} << LateFate::Expires;
    }

    void theFateOfALatePost()
    {
        QFETCH(const LatePolicy, policy);
        QFETCH(const std::chrono::milliseconds, lateness);
        QFETCH(const LateFate, fate);
        const auto now = m_clock->now();
        QCOMPARE(lateFate(now - lateness, now, policy, 24h), fate);
        QCOMPARE(now - lateness >= goesSince(now, policy, 24h), fate == LateFate::Goes);
    }

    void whatFellDueWhileTheProgramWasOffAsks()
    {
        const auto late = m_fixture->post(u"late"_s, {*m_account}, m_clock->now());
        const auto fresh = m_fixture->post(u"fresh"_s, {*m_account}, m_clock->now() + 90min);
        m_clock->advance(2h);
        makeEngine();
        const QSignalSpy asked{m_engine.get(), &Publisher::asked};
        m_engine->start();
        QTRY_COMPARE(stateOf(fresh), Published);
        QCOMPARE(copyOf(late).hold, Hold::Review);
        QCOMPARE(stateOf(late), Scheduled);
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toInt(), 1);
        QCOMPARE(*LateRepository{m_fixture->database()}.asked(), 1);
        QVERIFY(!m_alarmAt);  // a question expires never
    }

    void thePolicyDecides_data()
    {
        QTest::addColumn<LatePolicy>("policy");
        QTest::addColumn<bool>("ofTheAccount");
        QTest::addColumn<PlatformPostState>("end");
        QTest::newRow("publish") << LatePolicy{.beyond = LateChoice::Publish} << false << Published;
        QTest::newRow("skip") << LatePolicy{.beyond = LateChoice::Skip} << false << Expired;
        QTest::newRow("a longer grace") << LatePolicy{.grace = 150min} << false << Published;
        QTest::newRow("the account's own") << LatePolicy{.beyond = LateChoice::Publish} << true << Published;
    }

    void thePolicyDecides()
    {
        QFETCH(const LatePolicy, policy);
        QFETCH(const bool, ofTheAccount);
        QFETCH(const PlatformPostState, end);
        if (ofTheAccount) {
            auto account = storedAccount();
            account.late = policy;
            QVERIFY(AccountRepository{m_fixture->database()}.update(account));
            QCOMPARE(storedAccount().late, std::optional{policy});
            QVERIFY(m_fixture->workspace->setLatePolicy({.beyond = LateChoice::Skip}));
        } else {
            QVERIFY(m_fixture->workspace->setLatePolicy(policy));
        }
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_clock->advance(2h);
        startEngine();
        QTRY_COMPARE(stateOf(post), end);
        QCOMPARE(copyOf(post).hold, Hold::None);
        QCOMPARE(platform().created.size(), end == Published ? 1 : 0);
        if (end == Expired)
            QVERIFY(copyOf(post).error->detail.contains(u"skipped"_s));
    }

    void whatItsOwnLimitsHeldBackGoesOnAfterARestart()
    {
        platform().scripted.windows = {{.amount = 1, .period = 3h}};
        const auto posts = planned(3);
        startEngine();
        QTRY_COMPARE(published(posts), 1);
        QTRY_VERIFY(storedAccount().presentUntil);
        pass(3h + 1ms);
        QTRY_COMPARE(published(posts), 2);
        stopEngine();
        m_clock->advance(3h + 1ms);
        startEngine();
        QTRY_COMPARE(published(posts), 3);
    }

    void whatItsOwnLimitsHeldBackForTooLongAsks()
    {
        platform().scripted.windows = {{.amount = 1, .period = 25h}};
        const auto posts = planned(2);
        startEngine();
        QTRY_COMPARE(published(posts), 1);
        QTRY_VERIFY(m_alarmAt);
        passInSteps(25h + 1ms);
        QTRY_COMPARE(copyOf(posts.last()).hold, Hold::Review);
        QCOMPARE(stateOf(posts.last()), Queued);
        QCOMPARE(platform().created.size(), 1);
    }

    void aPauseIsAnAbsence()
    {
        platform().scripted.windows = {{.amount = 1, .period = 10min}};
        const auto before = planned(2);
        const auto during = m_fixture->post(u"during"_s, {*m_account}, m_clock->now() + 1h);
        const auto later = m_fixture->post(u"later"_s, {*m_account}, m_clock->now() + 3h);
        startEngine();
        QTRY_COMPARE(published(before), 1);
        setPaused(true);
        m_clock->advance(3h);
        setPaused(false);
        QTRY_COMPARE(copyOf(during).hold, Hold::Review);
        QTRY_COMPARE(published(before), 2);
        pass(10min + 1ms);
        QTRY_COMPARE(stateOf(later), Published);
        QCOMPARE(platform().created.size(), 3);
    }

    void aMachineThatSleptAsks()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 1h);
        startEngine();
        QTRY_COMPARE(m_alarmAt, std::optional{m_clock->now() + 1h});
        pass(4h);
        QTRY_COMPARE(copyOf(post).hold, Hold::Review);
        QCOMPARE(platform().performed, 0);
    }

    void whatFallsDueDuringAnOutageAsksBeforeItIsTried()
    {
        platform().scripted.maxConcurrent = 1;
        planned(5);
        const auto during = m_fixture->post(u"during"_s, {*m_account}, m_clock->now() + 30min);
        for (int at = 0; at < 100; ++at)
            platform().answers += {ScriptedPlatform::Happens::No, Error{ErrorKind::Transient, u"nobody there"_s}};
        startEngine();
        QTRY_VERIFY(storedAccount().outage);
        for (int at = 0; at < 8; ++at) {
            const int before = platform().performed;
            QTRY_VERIFY(m_alarmAt && *m_alarmAt > m_clock->now());
            pass(15min);
            QTRY_COMPARE(platform().performed, before + 1);
        }
        QTRY_COMPARE(copyOf(during).hold, Hold::Review);
        platform().answers.clear();
        pass(15min);
        QTRY_VERIFY(!storedAccount().outage);
        QCOMPARE(copyOf(during).hold, Hold::Review);
    }

    void manyLatePostsDelayNoOtherAccount()
    {
        const auto other = account(u"b"_s);
        planned(600);
        m_clock->advance(2h);
        const auto fresh = m_fixture->post(u"fresh"_s, {other}, m_clock->now());
        makeEngine();
        const QSignalSpy asked{m_engine.get(), &Publisher::asked};
        std::optional<int> askedBefore;
        connect(m_engine.get(), &Publisher::putDown, this,
                [&] { askedBefore = askedBefore.value_or(int(asked.size())); });
        m_engine->start();
        QTRY_COMPARE(stateOf(fresh), Published);
        QTRY_COMPARE(*LateRepository{m_fixture->database()}.asked(), 600);
        // Of ten times that it asks: before each of its two commits, once more in each of them, and once in the turn
        // that a commit waits for others.
        QVERIFY2(*askedBefore <= 7, qPrintable(QString::number(*askedBefore)));
        QCOMPARE(platform().created.size(), 1);
    }

    void theLookIsAnsweredByTheIndex()
    {
        const auto plan = m_fixture->planOf(
            u"SELECT copy.id FROM platform_post AS copy WHERE copy.account_id = 1 AND copy.act_at > "
            u"5 "
            "AND copy.act_at IS NOT NULL AND copy.hold IS NULL AND copy.deleted_at IS NULL AND copy.state IN "
            "('scheduled', 'queued') AND copy.act_at <= 9 ORDER BY copy.act_at LIMIT 5"_s);
        QVERIFY2(plan.first().contains("INDEX platform_post_next (account_id=? AND act_at>? AND act_at<?)"_L1),
                 qPrintable(plan.first()));
    }

private:
    QList<PostId> planned(int count)
    {
        QList<PostId> posts;
        for (int at = 0; at < count; ++at)
            posts += m_fixture->post(QString::number(at), {*m_account}, m_clock->now());
        return posts;
    }

    [[nodiscard]] qsizetype published(const QList<PostId> &posts) const
    {
        return std::count_if(posts.begin(), posts.end(), [&](PostId post) { return stateOf(post) == Published; });
    }

    void setPaused(bool paused)
    {
        auto account = storedAccount();
        account.paused = paused;
        QVERIFY(AccountRepository{m_fixture->database()}.update(account));
        m_engine->wakeUp();
    }

    /// As an engine lives through it that sleeps for no longer than its alarm.
    void passInSteps(std::chrono::milliseconds time)
    {
        const auto end = m_clock->now() + time;
        while (m_clock->now() < end) {
            const auto next = m_alarmAt ? std::min(*m_alarmAt, end) : end;
            pass(std::max<std::chrono::milliseconds>(next - m_clock->now(), 1ms));
            QTest::qWait(0);
        }
    }
};

static const test::Registration<TestLatePosts> registered;
#include "tst_lateposts.moc"
