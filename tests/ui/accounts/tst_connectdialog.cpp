// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/accounts/connectfixture.h"
#include "ui/accounts/connectform.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmentedcontrol.h"

#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QTcpSocket>
#include <QUrlQuery>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class TestConnectDialog final : public QObject, private ConnectFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        openDialog();
    }
    void cleanup() { closeDialog(); }

    void offersEveryPlatform()
    {
        QCOMPARE(m_dialog->step(), At::Platform);
        QCOMPARE(tiles().size(), qsizetype(m_fixture->platforms.size()));
        photograph(*m_dialog, u"connect-platform"_s);
        QCOMPARE(namelessWidgets(*m_dialog).join(u", "_s), QString{});
        tiles().last()->setFocus();
        QTest::keyClick(tiles().last(), Qt::Key_Return);
        QCOMPARE(m_dialog->step(), At::Details);
    }

    void everyPlatformsFormIsNamed()
    {
        for (qsizetype at = 0; at < tiles().size(); ++at) {
            QTest::mouseClick(tiles()[at], Qt::LeftButton);
            QCOMPARE(namelessWidgets(*m_dialog).join(u", "_s), QString{});
            photograph(*m_dialog, u"connect-form-%1"_s.arg(at));
            press(u"Back"_s);
            QCOMPARE(m_dialog->step(), At::Platform);
        }
    }

    void anAddressIsConnected()
    {
        choosePlatform(u"Webhook"_s);
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        type(u"Address that posts are sent to"_s, u"http://127.0.0.1:9/hook"_s);
        type(u"Name in Carillon"_s, u"Press"_s);
        type(u"Signing secret"_s, u"s3cret"_s);
        QVERIFY(m_dialog->connectButton()->isEnabled());
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_connected.size(), 1);
        QTRY_VERIFY(!m_dialog);
        const auto account = m_connected.first();
        QCOMPARE(account.name, u"Press"_s);
        QVERIFY(m_fixture->secrets.contains(SecretName::ofAccount(account.key)));
    }

    void theSameNameMayTakeTheOthersPlace()
    {
        m_fixture->connected(u"hook"_s);
        choosePlatform(u"Webhook"_s);
        type(u"Address that posts are sent to"_s, u"http://127.0.0.1:9/elsewhere"_s);
        type(u"Name in Carillon"_s, u"hook"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_dialog->trouble().isEmpty());
        photograph(*m_dialog, u"connect-conflict"_s);
        QTest::mouseClick(m_dialog->troubleBar()->button(), Qt::LeftButton);
        QTRY_COMPARE(m_connected.size(), 1);
        const auto accounts = DeskFixture::answer(m_fixture->desk->accounts());
        QCOMPARE(accounts->size(), 1);
        QCOMPARE(accounts->first().account.server.path(), u"/elsewhere"_s);
    }

    void aWrongPasswordIsSaidAndForgotten()
    {
        m_fixture->scripted->refusals.enqueue({ErrorKind::Auth, u"no"_s});
        choosePlatform(u"Scripted"_s);
        chooseMode(2);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        type(u"Handle"_s, u"ada"_s);
        type(u"App password"_s, u"wrong"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(m_dialog->trouble().contains(u"app password"_s));
        QVERIFY(line(u"App password"_s)->text().isEmpty());
        QVERIFY(m_dialog->form()->draft().secret.isEmpty());
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        photograph(*m_dialog, u"connect-refused"_s);
        type(u"App password"_s, u"right"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_connected.size(), 1);
    }

    void aLockedKeyringCanBeUnlockedHere()
    {
        m_fixture->secrets.setState(KeyringState::Locked);
        choosePlatform(u"Scripted"_s);
        chooseMode(3);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        type(u"Access token"_s, u"t0ken"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_VERIFY(m_dialog->trouble().contains(u"keyring is locked"_s));
        photograph(*m_dialog, u"connect-locked"_s);
        QTest::mouseClick(m_dialog->troubleBar()->button(), Qt::LeftButton);
        QTRY_COMPARE(m_connected.size(), 1);  // went on by itself
    }

    void theBrowserLogsIn()
    {
        choosePlatform(u"Scripted"_s);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_opened->size(), 1);
        QCOMPARE(m_dialog->step(), At::Waiting);
        photograph(*m_dialog, u"connect-waiting"_s);
        press(u"Copy address"_s);
        QCOMPARE(QGuiApplication::clipboard()->text(), m_dialog->address().toString(QUrl::FullyEncoded));
        comeBack(m_opened->first().first().toUrl(), u"code=abc"_s);
        QTRY_COMPARE(m_connected.size(), 1);
        QCOMPARE(m_fixture->scripted->asked.last().secret, u"abc"_s);
    }

    void whoSaysNoInTheBrowserIsToldSo()
    {
        choosePlatform(u"Scripted"_s);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_opened->size(), 1);
        comeBack(m_opened->first().first().toUrl(), u"error=access_denied"_s);
        QTRY_VERIFY(m_dialog->trouble().contains(u"not finished in the browser"_s));
        QCOMPARE(m_dialog->step(), At::Details);
    }

    void closingEndsTheWaitForTheBrowser()
    {
        choosePlatform(u"Scripted"_s);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_opened->size(), 1);
        const QUrl redirect{QUrlQuery{m_opened->first().first().toUrl()}.queryItemValue(u"redirect_uri"_s)};
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QTRY_VERIFY(!isListening(redirect));
        QVERIFY(m_connected.isEmpty());
    }

    void aCodeIsPasted()
    {
        choosePlatform(u"Scripted"_s);
        chooseMode(1);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_dialog->step(), At::Code);
        QCOMPARE(m_opened->size(), 1);
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        photograph(*m_dialog, u"connect-code"_s);
        QTest::keyClicks(m_dialog->codeLine(), u"xyz"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_connected.size(), 1);
        QCOMPARE(m_fixture->scripted->asked.last().secret, u"xyz"_s);
    }

    void aLateAnswerOfAnEarlierTryChangesNothing()
    {
        choosePlatform(u"Scripted"_s);
        chooseMode(1);
        type(u"Server"_s, u"https://127.0.0.1:9"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_dialog->step(), At::Code);
        press(u"Back"_s);
        QCOMPARE(m_dialog->step(), At::Details);
        press(u"Back"_s);
        QCOMPARE(m_dialog->step(), At::Platform);
        QVERIFY(m_dialog->form()->draft().secret.isEmpty());
    }

    void theSandboxNeedsNoSecret()
    {
        choosePlatform(u"Scripted"_s);
        chooseMode(3);
        auto *box = m_dialog->findChild<QCheckBox *>();
        QTest::mouseClick(box, Qt::LeftButton, {}, QPoint{8, box->height() / 2});
        QVERIFY(box->isChecked());
        type(u"Handle"_s, u"ada"_s);
        photograph(*m_dialog, u"connect-sandbox"_s);
        QTest::keyClick(m_dialog, Qt::Key_Return);
        QTRY_COMPARE(m_connected.size(), 1);
        QVERIFY(m_connected.first().sandbox);
    }

    void connectsAgain()
    {
        const auto account = m_fixture->connected(u"ada"_s);
        auto *again = new ConnectDialog{*m_fixture->desk, {}, account, m_fixture->scripted->scripted};
        QList<Account> connected;
        connect(again, &ConnectDialog::connected, this, [&](const Account &one) { connected += one; });
        again->open();
        QCOMPARE(again->step(), At::Details);
        again->form()->findChild<SegmentedControl *>()->setCurrentIndex(2);
        photograph(*again, u"connect-again"_s);
        for (auto *line : again->form()->findChildren<QLineEdit *>()) {
            if (line->accessibleName() == "App password"_L1)
                QTest::keyClicks(line, u"new"_s);
        }
        QTest::keyClick(again, Qt::Key_Return);
        QTRY_COMPARE(connected.size(), 1);
        QCOMPARE(connected.first().key, account.key);
        QCOMPARE(DeskFixture::answer(m_fixture->desk->accounts())->size(), 1);
    }

private:
    static bool isListening(const QUrl &address)
    {
        QTcpSocket socket;
        socket.connectToHost(address.host(), quint16(address.port()));
        return socket.waitForConnected(1000);
    }
};

static const test::Registration<TestConnectDialog> registered;

#include "tst_connectdialog.moc"
