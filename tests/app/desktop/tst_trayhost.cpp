// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/trayhost.h"
#include "tests/support/fakepanel.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace carillon;
using namespace carillon::desktop;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

using Presence = TrayHost::Presence;

class TestTrayHost final : public QObject
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
        m_panel = std::make_unique<FakePanel>(m_session->bus());
        m_hasXEmbed = false;
    }

    void cleanup()
    {
        m_host.reset();
        m_panel.reset();
        QDBusConnection::disconnectFromBus(u"host"_s);
        m_session.reset();
    }

    void nothingIsDecidedBeforeTheBusAnswers()
    {
        m_hasXEmbed = true;
        makeHost();
        QCOMPARE(m_host->presence(), Presence::Unknown);
        QTRY_COMPARE(m_host->presence(), Presence::Present);
    }

    void aPanelIsFound()
    {
        QVERIFY(m_panel->start());
        makeHost();
        QTRY_COMPARE(m_host->presence(), Presence::Present);
    }

    void aWatcherWithoutAHostIsNoPlaceForAnIcon()
    {
        QVERIFY(m_panel->start(false));
        makeHost();
        QTRY_COMPARE(m_host->presence(), Presence::Absent);
        m_panel->addHost();
        QTRY_COMPARE(m_host->presence(), Presence::Present);
    }

    void aPanelThatComesBackWithinAMomentWasNeverAway()
    {
        QVERIFY(m_panel->start());
        makeHost();
        QTRY_COMPARE(m_host->presence(), Presence::Present);
        const QSignalSpy changes{m_host.get(), &TrayHost::presenceChanged};
        m_panel->stop();
        QTest::qWait(100);
        QVERIFY(m_panel->start());
        QTest::qWait(1'000);
        QCOMPARE(changes.size(), 0);
    }

    void aPanelThatGoesIsMissed()
    {
        QVERIFY(m_panel->start());
        makeHost();
        QTRY_COMPARE(m_host->presence(), Presence::Present);
        m_panel->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_host->presence(), Presence::Absent, 5'000);
    }

    void anOldTrayThatComesLaterIsFound()
    {
        makeHost();
        QTRY_COMPARE(m_host->presence(), Presence::Absent);
        m_hasXEmbed = true;
        QTRY_COMPARE_WITH_TIMEOUT(m_host->presence(), Presence::Present, 5'000);
    }

    void whatQtHasDecidedAgainstDoesNotCount()
    {
        QVERIFY(m_panel->start());
        makeHost();
        QTRY_COMPARE(m_host->presence(), Presence::Present);
        m_hasXEmbed = true;
        m_panel->stop();
        QTRY_COMPARE_WITH_TIMEOUT(m_host->presence(), Presence::Absent, 5'000);
    }

    void withoutABusOnlyTheOldKindIsThere()
    {
        m_hasXEmbed = true;
        m_host = std::make_unique<TrayHost>(QDBusConnection{u"no such connection"_s}, [this] { return m_hasXEmbed; });
        QTRY_COMPARE(m_host->presence(), Presence::Present);
    }

private:
    void makeHost()
    {
        const auto address = m_session->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_host = std::make_unique<TrayHost>(
            QDBusConnection::connectToBus(address, u"host"_s), [this] { return m_hasXEmbed; },
            TrayHostTimes{.grace = 600ms, .lookWithout = 50ms, .lookWith = 50ms});
    }

    std::unique_ptr<PrivateKeyring> m_session;
    std::unique_ptr<FakePanel> m_panel;
    std::unique_ptr<TrayHost> m_host;
    bool m_hasXEmbed = false;
};

static const test::Registration<TestTrayHost> registered;
#include "tst_trayhost.moc"
