// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/filesettings.h"
#include "app/desktop/notifier.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakenotifications.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/memorysettings.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace carillon;
using namespace carillon::desktop;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Notice notice(const QString &key)
{
    return {.key = key,
            .place = {},
            .urgency = Urgency::Critical,
            .title = u"Not published: Shop & Co"_s,
            .body = u"<b>Tiles</b> & more"_s,
            .actions = {NoticeAction::Open, NoticeAction::Retry},
            .copies = {u"copy"_s}};
}

}  // namespace

class TestNotifier final : public QObject
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
        m_service = std::make_unique<FakeNotifications>(m_session->bus());
        m_settings = std::make_unique<MemorySettings>();
        const auto address = m_session->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        m_notifier
            = std::make_unique<Notifier>(QDBusConnection::connectToBus(address, u"notifier"_s), *m_settings, m_clock);
    }

    void cleanup()
    {
        m_notifier.reset();
        QDBusConnection::disconnectFromBus(u"notifier"_s);
        m_service.reset();
        m_session.reset();
    }

    void isSaidWithItsButtonsAndWithoutMarkup()
    {
        QVERIFY(m_service->start());
        m_notifier->notify(notice(u"a"_s));
        QVERIFY(m_service->shown().isEmpty());  // nobody waits for the bus
        QTRY_COMPARE(m_service->shown().size(), 1);
        const auto &shown = m_service->shown().first();
        QCOMPARE(shown.title, u"Not published: Shop & Co"_s);
        QCOMPARE(shown.body, u"&lt;b&gt;Tiles&lt;/b&gt; &amp; more"_s);
        QCOMPARE(shown.actions, (QStringList{u"default"_s, u"Open"_s, u"open"_s, u"Open"_s, u"retry"_s, u"Retry"_s}));
        QCOMPARE(shown.hints[u"urgency"_s].value<uchar>(), uchar{2});
        QCOMPARE(shown.hints[u"desktop-entry"_s].toString(), u"io.github.carillon_desktop.Carillon"_s);
        QCOMPARE(shown.milliseconds, -1);
    }

    void aServiceThatCanLittleIsAskedForLittle()
    {
        m_service->setCapabilities({u"body"_s});
        QVERIFY(m_service->start());
        m_notifier->notify(notice(u"a"_s));
        QTRY_COMPARE(m_service->shown().size(), 1);
        QCOMPARE(m_service->shown().first().body, u"<b>Tiles</b> & more"_s);
        QVERIFY(m_service->shown().first().actions.isEmpty());
        QCOMPARE(m_service->shown().first().milliseconds, 0);  // it keeps no list, so it stays on the screen
    }

    void whatItCanIsAskedOnce()
    {
        QVERIFY(m_service->start());
        for (int at = 0; at < 5; ++at)
            m_notifier->notify(notice(QString::number(at)));
        QTRY_COMPARE(m_service->shown().size(), 5);
        QCOMPARE(m_service->timesAsked(), 1);
    }

    void anEventIsToldOnce()
    {
        QVERIFY(m_service->start());
        m_notifier->notify(notice(u"a"_s));
        m_notifier->notify(notice(u"a"_s));
        m_notifier->notify(notice(u"b"_s));
        QTRY_COMPARE(m_service->shown().size(), 2);
        m_clock.advance(23h);
        m_notifier->notify(notice(u"a"_s));
        m_notifier->notify(notice(u"c"_s));
        QTRY_COMPARE(m_service->shown().size(), 3);
        m_notifier->forget(u"a"_s);
        m_notifier->notify(notice(u"a"_s));
        QTRY_COMPARE(m_service->shown().size(), 4);
    }

    void alsoAfterARestart()
    {
        QVERIFY(m_service->start());
        const QTemporaryDir folder;
        const auto address = m_session->environment().value(u"DBUS_SESSION_BUS_ADDRESS"_s);
        for (int run = 0; run < 2; ++run) {
            FileSettings settings{folder.filePath(u"window.ini"_s)};
            Notifier notifier{QDBusConnection::connectToBus(address, u"notifier"_s), settings, m_clock};
            notifier.notify(notice(u"a"_s));
            notifier.notify(notice(u"run %1"_s.arg(run)));
            QTRY_COMPARE(m_service->shown().size(), run + 2);
        }
    }

    void aNewerOneTakesThePlaceOfAnOlder()
    {
        QVERIFY(m_service->start());
        auto first = notice(u"a"_s);
        first.place = u"keyring"_s;
        auto second = notice(u"b"_s);
        second.place = u"keyring"_s;
        m_notifier->notify(first);
        m_notifier->notify(second);
        QTRY_COMPARE(m_service->shown().size(), 2);
        QCOMPARE(m_service->shown().last().replaces, m_service->shown().first().id);
        m_service->close(m_service->shown().first().id, 2);  // the person sends it away
        QTest::qWait(50);
        auto third = notice(u"c"_s);
        third.place = u"keyring"_s;
        m_notifier->notify(third);
        QTRY_COMPARE(m_service->shown().size(), 3);
        QCOMPARE(m_service->shown().last().replaces, 0U);
    }

    void buttonsComeBackWithWhatTheyAreAbout()
    {
        QVERIFY(m_service->start());
        QSignalSpy acted{m_notifier.get(), &Notifier::acted};
        m_notifier->notify(notice(u"a"_s));
        QTRY_COMPARE(m_service->shown().size(), 1);
        QTest::qWait(50);  // until our side has the number
        m_service->press(m_service->shown().first().id, u"retry"_s, u"token"_s);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted[0][0].value<Notice>().copies, QStringList{u"copy"_s});
        QCOMPARE(acted[0][1].value<NoticeAction>(), NoticeAction::Retry);
        QCOMPARE(acted[0][2].toByteArray(), "token"_ba);
        m_service->press(m_service->shown().first().id, u"default"_s);
        QTRY_COMPARE(acted.size(), 2);
        QCOMPARE(acted[1][1].value<NoticeAction>(), NoticeAction::Open);
        m_service->press(4711, u"default"_s);  // another program's
        QTest::qWait(100);
        QCOMPARE(acted.size(), 2);
    }

    void whatIsSeenToIsTakenAway()
    {
        QVERIFY(m_service->start());
        m_notifier->notify(notice(u"a"_s));
        QTRY_COMPARE(m_service->shown().size(), 1);
        QTest::qWait(50);
        m_notifier->withdraw(u"a"_s);
        QTRY_COMPARE(m_service->closed(), QList<uint>{m_service->shown().first().id});
    }

    void withoutAServiceTheTrayIsAskedAndThenTheWindow()
    {
        const QSignalSpy unsaid{m_notifier.get(), &Notifier::unsaid};
        m_notifier->notify(notice(u"a"_s));
        QTRY_COMPARE(unsaid.size(), 1);
        QStringList said;
        m_notifier->setFallback([&said](const Notice &one) {
            said += one.key;
            return true;
        });
        m_notifier->notify(notice(u"b"_s));
        QTRY_COMPARE(said, QStringList{u"b"_s});
        QCOMPARE(unsaid.size(), 1);
        QVERIFY(m_service->start());
        m_notifier->notify(notice(u"c"_s));
        QTRY_COMPARE(m_service->shown().size(), 1);
        QCOMPARE(said.size(), 1);
    }

    void aServiceThatIsReplacedIsAskedAnew()
    {
        QVERIFY(m_service->start());
        m_notifier->notify(notice(u"a"_s));
        QTRY_COMPARE(m_service->shown().size(), 1);
        m_service->stop();
        m_service->setCapabilities({});
        QVERIFY(m_service->start());
        QTest::qWait(100);
        m_notifier->notify(notice(u"b"_s));
        QTRY_COMPARE(m_service->shown().size(), 2);
        QVERIFY(m_service->shown().last().actions.isEmpty());
    }

private:
    std::unique_ptr<PrivateKeyring> m_session;
    std::unique_ptr<FakeNotifications> m_service;
    std::unique_ptr<MemorySettings> m_settings;
    std::unique_ptr<Notifier> m_notifier;
    FakeClock m_clock;
};

static const test::Registration<TestNotifier> registered;
#include "tst_notifier.moc"
