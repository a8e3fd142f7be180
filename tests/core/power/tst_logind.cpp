// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/power/logind.h"
#include "tests/support/fakelogind.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

const auto block = u"idle:sleep/block"_s;
const auto delay = u"sleep/delay"_s;

}  // namespace

/// The real client, on a bus of its own, with a service that gives real locks.
class TestLogind final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        const auto missing = PrivateKeyring::missingProgram();
        if (!missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        m_session = std::make_unique<PrivateKeyring>();
        QVERIFY(m_session->startBus());
        m_service = std::make_unique<FakeLogind>(m_session->bus());
        QVERIFY(m_service->start());
        const auto address = m_session->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_logind = std::make_unique<Logind>(QDBusConnection::connectToBus(address, u"logind"_s));
        QTRY_COMPARE(m_service->held(), QStringList{delay});
    }

    void cleanup()
    {
        m_logind.reset();
        QDBusConnection::disconnectFromBus(u"logind"_s);
        m_service.reset();
        m_session.reset();
    }

    void aLockIsHeldUntilItIsGivenUp()
    {
        m_logind->keepAwake(true);
        m_logind->keepAwake(true);
        QTRY_COMPARE(m_service->held(), (QStringList{delay, block}));
        m_logind->keepAwake(true);
        m_logind->keepAwake(false);
        QTRY_COMPARE(m_service->held(), QStringList{delay});
        QCOMPARE(m_service->given(), 2);
    }

    void whatIsNotWantedAnyMoreIsNotKept()
    {
        m_logind->keepAwake(true);
        m_logind->keepAwake(false);
        QTRY_COMPARE(m_service->given(), 2);
        QTRY_COMPARE(m_service->held(), QStringList{delay});
    }

    void sleepWaitsForAWord()
    {
        const QSignalSpy asked{m_logind.get(), &SleepInhibitor::aboutToSleep};
        const QSignalSpy awake{m_logind.get(), &SleepInhibitor::awake};
        m_logind->letSleep();  // nobody has asked
        emit m_service->PrepareForSleep(true);
        QTRY_COMPARE(asked.size(), 1);
        QCOMPARE(m_service->held(), QStringList{delay});
        m_logind->letSleep();
        QTRY_COMPARE(m_service->held(), QStringList{});
        emit m_service->PrepareForSleep(false);
        QTRY_COMPARE(awake.size(), 1);
        QTRY_COMPARE(m_service->held(), QStringList{delay});
    }

    void aRefusalIsSaid()
    {
        m_service->setRefusing(true);
        const QSignalSpy refused{m_logind.get(), &SleepInhibitor::refused};
        m_logind->keepAwake(true);
        QTRY_COMPARE(refused.size(), 1);
        QVERIFY(refused.first().first().toString().contains("Permission denied"_L1));
        m_service->setRefusing(false);
        m_logind->keepAwake(true);
        QTRY_COMPARE(m_service->held(), (QStringList{delay, block}));
    }

    void theEndGivesEverythingUp()
    {
        m_logind->keepAwake(true);
        QTRY_COMPARE(m_service->held().size(), 2);
        m_logind.reset();
        QTRY_COMPARE(m_service->held(), QStringList{});
    }

    void withoutABusNothingIsPromised()
    {
        Logind nowhere{QDBusConnection{u"none"_s}};
        const QSignalSpy refused{&nowhere, &SleepInhibitor::refused};
        nowhere.keepAwake(true);
        QTRY_COMPARE(refused.size(), 1);
    }

private:
    std::unique_ptr<PrivateKeyring> m_session;
    std::unique_ptr<FakeLogind> m_service;
    std::unique_ptr<Logind> m_logind;
};

static const test::Registration<TestLogind> registered;
#include "tst_logind.moc"
