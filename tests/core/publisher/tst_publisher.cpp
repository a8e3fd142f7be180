// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/enginelock.h"
#include "core/store/changesignal.h"
#include "core/store/linerepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// When things go, and who sends them.
class TestPublisher final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void publishesWhenItFallsDue()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now() + 1h);
        startEngine();
        QCOMPARE(platform().performed, 0);
        QCOMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1h});
        pass(1h);
        QTRY_COMPARE(stateOf(post), Published);
        QCOMPARE(platform().created.size(), 1);
        QCOMPARE(copyOf(post).permalink, u"https://example.org/"_s + copyOf(post).key);
        QVERIFY(!m_alarmAt);
    }

    void wakesForWhatAnotherProgramAdds()
    {
        startEngine();
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(post), Published);
    }

    void sendsAThreadPartByPart()
    {
        const auto post = m_fixture->post(u"one\n---\ntwo\n---\nthree"_s, {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(stateOf(post), Published);
        const auto key = copyOf(post).key;
        QCOMPARE(platform().created, (QStringList{key + u"/0"_s, key + u"/1"_s, key + u"/2"_s}));
    }

    void aPausedAccountWaits()
    {
        auto paused = storedAccount();
        paused.paused = true;
        paused = *AccountRepository{m_fixture->database()}.update(paused);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QCOMPARE(platform().performed, 0);
        paused.paused = false;
        QVERIFY(AccountRepository{m_fixture->database()}.update(paused));
        signalChange(m_fixture->workspace->key());
        QTRY_COMPARE(stateOf(post), Published);
    }

    void postsOfOneAccountAreSpaced()
    {
        for (int at = 0; at < 3; ++at)
            m_fixture->post(QString::number(at), {*m_account}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 1);
        QTRY_COMPARE(m_alarmAt, std::optional<Instant>{m_clock->now() + 1s});
        pass(1s);
        QTRY_COMPARE(platform().created.size(), 2);
        pass(1s);
        QTRY_COMPARE(platform().created.size(), 3);
    }

    void aWindowHoldsAlsoAcrossARestart()
    {
        const auto limited = account(u"limited"_s, {.spacing = 0ms, .windows = {{.amount = 2, .period = 1h}}});
        for (int at = 0; at < 3; ++at)
            m_fixture->post(QString::number(at), {limited}, m_clock->now());
        startEngine();
        QTRY_COMPARE(platform().created.size(), 2);
        const auto opens = m_clock->now() + 1h + 1ms;
        QTRY_COMPARE(m_nextAt, std::optional<Instant>{opens});
        stopEngine();
        pass(10min);
        startEngine();
        QCOMPARE(platform().created.size(), 2);
        QCOMPARE(m_nextAt, std::optional<Instant>{opens});
        pass(50min + 1ms);
        QTRY_COMPARE(platform().created.size(), 3);
    }

    void aThreadTakesItsWholeRoomInAWindow()
    {
        const auto limited = account(u"limited"_s, {.spacing = 0ms, .windows = {{.amount = 3, .period = 1h}}});
        const auto single = m_fixture->post(u"single"_s, {limited}, m_clock->now());
        const auto thread = m_fixture->post(u"1\n---\n2\n---\n3"_s, {limited}, m_clock->now() + 1s);
        const auto tooLong = m_fixture->post(u"1\n---\n2\n---\n3\n---\n4"_s, {limited}, m_clock->now() + 2s);
        startEngine();
        QTRY_COMPARE(stateOf(single), Published);  // what it used is booked before time goes on
        pass(2s);
        QTRY_VERIFY(m_nextAt && *m_nextAt > m_clock->now());
        QCOMPARE(platform().created.size(), 1);  // never a half of it
        pass(1h);
        QTRY_COMPARE(stateOf(thread), Published);
        pass(2h);
        QTRY_COMPARE(stateOf(tooLong), Failed);
    }

    void waitsUntilTheDeadLeaderIsGoneWhole()
    {
        auto ear = ChangeListener::listen(m_fixture->workspace->key());
        QVERIFY(ear);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        startEngine();
        QCOMPARE(platform().performed, 0);
        ear.value().reset();
        QTRY_COMPARE(stateOf(post), Published);
    }

    void aSecondEngineStandsByAndTakesOver()
    {
        const auto lock = EngineLock::take(m_fixture->path());
        QVERIFY(lock);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        makeEngine();
        const QSignalSpy standing{m_engine.get(), &Publisher::standingBy};
        m_engine->start();
        QCOMPARE(standing.size(), 1);
        const_cast<Result<std::unique_ptr<EngineLock>> &>(lock).value().reset();
        QTRY_COMPARE(stateOf(post), Published);
    }

    void anEngineThatWasReplacedSendsNothingMore()
    {
        platform().beforeAnswer = [this] {
            QVERIFY(inTransaction(m_fixture->database(),
                                  [&] { return LineRepository{m_fixture->database()}.raiseEpoch(); }));
        };
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        makeEngine();
        const QSignalSpy stopped{m_engine.get(), &Publisher::stopped};
        m_engine->start();
        QTRY_COMPARE(stopped.size(), 1);
        QVERIFY(platform().created.isEmpty());
        QCOMPARE(stateOf(post), Publishing);  // for the new engine to find out
        m_engine.reset();
    }

    void aWorkspaceElsewhereIsRefused()
    {
        m_fixture->installation = newKey();
        makeEngine();
        const QSignalSpy refused{m_engine.get(), &Publisher::refused};
        m_engine->start();
        QCOMPARE(refused.size(), 1);
    }

    void aBurstDoesNotHoldUpAnotherAccount()
    {
        const auto busy = account(u"busy"_s, {.spacing = 0ms});
        for (int at = 0; at < 50; ++at)
            m_fixture->post(QString::number(at), {busy}, m_clock->now());
        const auto single = m_fixture->post(u"single"_s, {*m_account}, m_clock->now());
        const auto key = copyOf(single).key;
        startEngine();
        QTRY_COMPARE(platform().created.size(), 51);
        QVERIFY(platform().created.indexOf(key + u"/0"_s) <= 2);
    }
};

static const test::Registration<TestPublisher> registered;
#include "tst_publisher.moc"
