// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/background.h"
#include "app/desktop/notifier.h"
#include "tests/app/desktop/workspacefixture.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/memorysettings.h"
#include "ui/shell/quitdialog.h"
#include "ui/widgets/textlabel.h"

#include <QApplication>
#include <QPushButton>

using namespace carillon;
using namespace carillon::desktop;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestBackground final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale{QLocale::German}); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::c()); }

    void init()
    {
        m_hasTray = false;
        m_workspace = std::make_unique<WorkspaceFixture>();
        m_settings = std::make_unique<MemorySettings>();
        m_notifier = std::make_unique<Notifier>(QDBusConnection{u"none"_s}, *m_settings, m_workspace->clock);
        m_window = std::make_unique<QWidget>();
        m_host = std::make_unique<TrayHost>(
            QDBusConnection{u"none"_s}, [this] { return m_hasTray; },
            TrayHostTimes{.grace = 50ms, .lookWithout = 20ms, .lookWith = 20ms});
        m_background = std::make_unique<Background>(
            Background::Needs{*m_window, *m_host, *m_notifier, *m_settings, m_workspace->desk, 300ms});
        QTRY_COMPARE(m_host->presence(), TrayHost::Presence::Absent);
    }

    void cleanup()
    {
        m_background.reset();
        m_host.reset();
        m_window.reset();
        m_notifier.reset();
        m_workspace.reset();
    }

    void withoutATrayItSaysWhatWouldNotGoOut()
    {
        m_workspace->addPost(m_workspace->connectAccount(), 3min);
        const QSignalSpy quit{m_background.get(), &Background::quitWanted};
        m_window->show();
        QVERIFY(!m_background->mayClose());
        QTRY_VERIFY(question());
        const auto words = question()->findChildren<TextLabel *>();
        QVERIFY2(words.value(1)->text().startsWith(u"The next post is planned for 10:03, in 3 min."_s),
                 qPrintable(words.value(1)->text()));
        QVERIFY(!m_background->mayClose());  // no second one
        QCOMPARE(m_window->findChildren<QuitDialog *>().size(), 1);
        QTest::keyClick(question(), Qt::Key_Escape);
        QTRY_VERIFY(!question());
        QCOMPARE(quit.size(), 0);
        QVERIFY(m_window->isVisible());

        QVERIFY(!m_background->mayClose());
        QTRY_VERIFY(question());
        QTest::keyClick(question(), Qt::Key_Return);
        QTRY_COMPARE(quit.size(), 1);
    }

    void withoutATrayAndPostsThereIsNothingToSay()
    {
        const QSignalSpy quit{m_background.get(), &Background::quitWanted};
        m_window->show();
        QVERIFY(!m_background->mayClose());
        QTRY_COMPARE(quit.size(), 1);
        QVERIFY(!question());
    }

    void withATrayItHidesAndSaysSoOnce()
    {
        QStringList said;
        m_notifier->setFallback([&said](const Notice &notice) {
            said += notice.title;
            return true;
        });
        m_hasTray = true;
        QTRY_COMPARE(m_host->presence(), TrayHost::Presence::Present);
        for (int time = 0; time < 2; ++time) {
            m_window->show();
            QVERIFY(!m_background->mayClose());
            QVERIFY(!m_window->isVisible());
        }
        QTRY_COMPARE(said, QStringList{u"Carillon keeps publishing in the background"_s});
    }

    void aTrayThatGoesBringsTheWindowBack()
    {
        m_hasTray = true;
        QTRY_COMPARE(m_host->presence(), TrayHost::Presence::Present);
        m_window->show();
        QVERIFY(!m_background->mayClose());
        const QSignalSpy back{m_background.get(), &Background::windowBroughtBack};
        m_hasTray = false;
        QTRY_COMPARE(back.size(), 1);
        QVERIFY(m_window->isVisible());
        QVERIFY(!m_window->isMinimized());
    }

    void aHiddenStartWaitsForThePanelAndThenGoesToTheTaskBar()
    {
        m_background->startHidden();
        QVERIFY(!m_window->isVisible());
        QTRY_VERIFY(m_window->isMinimized());
    }

    void aHiddenStartStaysHiddenWhenThePanelComes()
    {
        m_background->startHidden();
        m_hasTray = true;
        QTRY_COMPARE(m_host->presence(), TrayHost::Presence::Present);
        QVERIFY(!QTest::qWaitFor([this] { return m_window->isVisible(); }, 500));
    }

private:
    [[nodiscard]] QuitDialog *question() const
    {
        auto *dialog = m_window->findChild<QuitDialog *>();
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }

    bool m_hasTray = false;
    std::unique_ptr<WorkspaceFixture> m_workspace;
    std::unique_ptr<MemorySettings> m_settings;
    std::unique_ptr<Notifier> m_notifier;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<TrayHost> m_host;
    std::unique_ptr<Background> m_background;
};

static const test::Registration<TestBackground> registered;
#include "tst_background.moc"
