// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/logind.h"
#include "core/publisher/sleepwatch.h"
#include "core/store/eventrepository.h"
#include "tests/core/publisher/enginefixture.h"
#include "tests/support/fakelogind.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

/// A machine that goes to sleep while the engine works.
class TestSleep final : public QObject, private EngineFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { stopEngine(); }

    void nothingStartsOnceItIsAboutToSleep()
    {
        startEngine();
        const QSignalSpy ready{m_engine.get(), &Publisher::readyToSleep};
        m_engine->setAsleep(true);
        QTRY_COMPARE(ready.size(), 1);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_COMPARE(ready.size(), 2);
        QCOMPARE(platform().performed, 0);
        m_clock->sleep(3h);
        m_engine->setAsleep(false);
        QTRY_COMPARE(stateOf(post), Published);
        const auto told = EventRepository{m_fixture->database()}.list({.kind = EventKind::MachineSlept});
        QCOMPARE(told->size(), 1);
        QCOMPARE(told->first().event.detail["slept_s"_L1].toInt(), 3 * 3600);
    }

    void whatIsInFlightEndsFirst()
    {
        const auto first = m_fixture->post(u"first"_s, {*m_account}, m_clock->now());
        const auto second = m_fixture->post(u"second"_s, {*m_account}, m_clock->now());
        platform().scripted.maxConcurrent = 1;
        platform().scripted.spacing = 0ms;
        makeEngine();
        const QSignalSpy ready{m_engine.get(), &Publisher::readyToSleep};
        platform().beforeAnswer = [this, &ready] {
            m_engine->setAsleep(true);
            QVERIFY(ready.isEmpty());
        };
        m_engine->start();
        QTRY_COMPARE(ready.size(), 1);
        QCOMPARE(stateOf(first), Published);
        QCOMPARE(platform().performed, 1);
        platform().beforeAnswer = {};
        m_engine->setAsleep(false);
        QTRY_COMPARE(stateOf(second), Published);
        // It was about to sleep, and did not.
        QVERIFY(EventRepository{m_fixture->database()}.list({.kind = EventKind::MachineSlept})->isEmpty());
    }

    void aWordThatNeverComesHoldsNothingUp()
    {
        startEngine();
        m_engine->setAsleep(true);
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock->now());
        m_engine->wakeUp();
        QTRY_COMPARE(m_alarmAt, std::optional{m_clock->now() + 1min});
        pass(1min);
        QTRY_COMPARE(stateOf(post), Published);
    }

    void theMachineIsKeptAwakeAroundDuePosts()
    {
        const auto missing = PrivateKeyring::missingProgram();
        if (!missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        PrivateKeyring session;
        QVERIFY(session.startBus());
        FakeLogind logind{session.bus()};
        QVERIFY(logind.start());
        const auto address = session.environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        makeEngine();
        {
            SleepWatch watch{*m_engine, *m_clock,
                             std::make_unique<Logind>(QDBusConnection::connectToBus(address, u"sleepwatch"_s))};
            QTRY_COMPARE(logind.held().size(), 1);
            m_fixture->post(u"soon"_s, {*m_account}, m_clock->now() + 4min);
            m_engine->start();
            QTRY_VERIFY(m_alarmAt);
            QCOMPARE(logind.held().size(), 1);
            watch.keepAwake(true);
            QTRY_COMPARE(logind.held().size(), 2);
            pass(4min);
            QTRY_COMPARE(logind.held().size(), 1);
            QCOMPARE(platform().created.size(), 1);
            // Sleep waits for the engine's word, and gets it.
            emit logind.PrepareForSleep(true);
            QTRY_COMPARE(logind.held().size(), 0);
            emit logind.PrepareForSleep(false);
            QTRY_COMPARE(logind.held().size(), 1);
        }
        QTRY_COMPARE(logind.held().size(), 0);
        QDBusConnection::disconnectFromBus(u"sleepwatch"_s);
    }
};

static const test::Registration<TestSleep> registered;
#include "tst_sleep.moc"
