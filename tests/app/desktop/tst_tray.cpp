// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakenotifications.h"
#include "tests/support/fakepanel.h"
#include "tests/support/privatedisplay.h"
#include "tests/support/privatekeyring.h"
#include "tests/support/testmain.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>
#include <sys/prctl.h>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// The icon in a real process on a real X server and bus, in a panel of the test's.
class TestTray final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        const auto missing = PrivateDisplay::missingProgram() + PrivateKeyring::missingProgram();
        if (!missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
        m_display = std::make_unique<PrivateDisplay>();
        QVERIFY(m_display->start());
    }

    void init()
    {
        m_session = std::make_unique<PrivateKeyring>();
        QVERIFY(m_session->startBus());
        m_panel = std::make_unique<FakePanel>(m_session->bus());
        m_notifications = std::make_unique<FakeNotifications>(m_session->bus());
        QVERIFY(m_notifications->start());
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void cleanup()
    {
        if (m_program) {
            m_program->kill();
            m_program->waitForFinished();
        }
        m_program.reset();
        m_notifications.reset();
        m_panel.reset();
        m_session.reset();
    }

    void theIconSaysWhatGoesOutNextAndToday()
    {
        QVERIFY(m_panel->start());
        start();
        QVERIFY(says(u"filled"_s));
        QTRY_COMPARE(m_panel->items().size(), 1);
        QTRY_VERIFY(m_panel->toolTip().startsWith(u"Next post "_s));
        QVERIFY2(m_panel->toolTip().endsWith(u", in 3 min"_s), qPrintable(m_panel->toolTip()));
        const auto menu = m_panel->menu();
        QVERIFY(menu.first().startsWith(u"Next post "_s));
        QVERIFY2(menu.filter(u"Webhook"_s).size() >= 1, qPrintable(menu.join(u'\n')));
        // An underscore makes the next letter underlined; two are one.
        QVERIFY2(menu.filter(u"Black _& white & grey__ish"_s).size() == 1, qPrintable(menu.join(u'\n')));
        QVERIFY(menu.contains(u"New post"_s));
        QVERIFY(menu.contains(u"Pause all"_s));
        QCOMPARE(menu.mid(menu.size() - 2), (QStringList{u"Open Carillon"_s, u"Quit"_s}));
    }

    void everyLineOfTheMenuDoesWhatItSays()
    {
        QVERIFY(m_panel->start());
        start();
        QVERIFY(says(u"filled"_s));
        QTRY_VERIFY(m_panel->menu().value(0).startsWith(u"Next post "_s));
        QVERIFY(m_panel->choose(m_panel->menu().first()));
        QVERIFY(says(u"post"_s));
        QVERIFY(m_panel->choose(u"New post"_s));
        QVERIFY(says(u"new post"_s));
        QVERIFY(m_panel->choose(u"Pause all"_s));
        QVERIFY(says(u"pause"_s));
        QVERIFY(m_panel->choose(u"Pause all until..."_s));
        QVERIFY(says(u"pause until"_s));
        QVERIFY(m_panel->choose(u"Open Carillon"_s));
        QVERIFY(says(u"open"_s));
        m_panel->activate();
        QVERIFY(says(u"open"_s));
        QVERIFY(m_panel->choose(u"Quit"_s));
        QVERIFY(says(u"quit"_s));
        QTRY_COMPARE(m_program->state(), QProcess::NotRunning);
        QCOMPARE(m_program->exitCode(), 0);
    }

    void pausingTurnsTheLineRound()
    {
        QVERIFY(m_panel->start());
        start();
        QVERIFY(says(u"filled"_s));
        QTRY_VERIFY(m_panel->menu().contains(u"Pause all"_s));
        m_program->write("pause\n");
        QTRY_VERIFY(m_panel->menu().contains(u"Resume all"_s));
        QVERIFY(!m_panel->menu().contains(u"Pause all until..."_s));
        QCOMPARE(m_panel->toolTip(), u"Publishing is paused"_s);
        QVERIFY(m_panel->choose(u"Resume all"_s));
        QVERIFY(says(u"resume"_s));
    }

    void aPanelThatComesLaterIsFound()
    {
        start({u"--empty"_s});
        QVERIFY(says(u"absent"_s));
        QVERIFY(m_panel->start(false));
        QVERIFY(isSilent());
        m_panel->addHost();
        QVERIFY(says(u"present"_s));
        QTRY_COMPARE(m_panel->items().size(), 1);
        QTRY_COMPARE(m_panel->toolTip(), u"Nothing is scheduled"_s);
    }

    void closingHidesTheWindowAndSaysSoOnce()
    {
        QVERIFY(m_panel->start());
        start();
        QVERIFY(says(u"filled"_s));
        QTRY_COMPARE(m_panel->items().size(), 1);
        m_program->write("close\n");
        QVERIFY(says(u"hidden"_s));
        QTRY_COMPARE(m_notifications->shown().size(), 1);
        QCOMPARE(m_notifications->shown().first().title, u"Carillon keeps publishing in the background"_s);
        m_panel->activate();
        QVERIFY(says(u"open"_s));
        m_program->write("close\n");
        QVERIFY(says(u"hidden"_s));
        QVERIFY(isSilent());
        QCOMPARE(m_notifications->shown().size(), 1);
        QCOMPARE(m_program->state(), QProcess::Running);
    }

    void aPanelThatGoesBringsTheWindowBack()
    {
        QVERIFY(m_panel->start());
        start({u"--hidden"_s, u"--empty"_s});
        QVERIFY(says(u"present"_s));
        m_panel->stop();
        QVERIFY(says(u"back"_s));
    }

    void aPanelThatIsStartedAnewFindsTheIcon()
    {
        QVERIFY(m_panel->start());
        start({u"--hidden"_s, u"--empty"_s});
        QVERIFY(says(u"present"_s));
        QTRY_COMPARE(m_panel->items().size(), 1);
        m_panel->stop();
        QVERIFY(m_panel->start());
        QTRY_COMPARE(m_panel->items().size(), 1);
        QVERIFY(isSilent());
    }

    void withoutATrayAndWithoutPostsClosingQuits()
    {
        start({u"--empty"_s});
        QVERIFY(says(u"absent"_s));
        m_program->write("close\n");
        QVERIFY(says(u"closed"_s));
        QTRY_COMPARE(m_program->state(), QProcess::NotRunning);
    }

private:
    void start(const QStringList &arguments = {})
    {
        m_program = std::make_unique<QProcess>();
        auto environment = m_display->with(m_session->environment());
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        m_program->setProcessEnvironment(environment);
        m_program->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_program->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_program->start(QStringLiteral(PROGRAM_FOLDER "/trayprobe"), QStringList{m_folder->path()} + arguments);
    }

    /// Skips what it says before.
    bool says(const QString &line)
    {
        return QTest::qWaitFor(
            [&] {
                while (m_program->canReadLine()) {
                    if (QString::fromUtf8(m_program->readLine()).trimmed() == line)
                        return true;
                }
                return false;
            },
            15'000);
    }

    bool isSilent()
    {
        return !QTest::qWaitFor([&] { return m_program->canReadLine(); }, 400);
    }

    std::unique_ptr<PrivateDisplay> m_display;
    std::unique_ptr<PrivateKeyring> m_session;
    std::unique_ptr<FakePanel> m_panel;
    std::unique_ptr<FakeNotifications> m_notifications;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QProcess> m_program;
};

static const test::Registration<TestTray> registered;
#include "tst_tray.moc"
