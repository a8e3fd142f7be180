// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/accounts/connectfixture.h"
#include "ui/accounts/connectform.h"
#include "ui/accounts/offerlist.h"
#include "ui/widgets/button.h"

#include <QCheckBox>
#include <QLabel>

using namespace carillon;
using namespace carillon::test;

/// Connecting to a network that wants an app of one's own and gives access to several pages.
class TestConnectApp final : public QObject, private ConnectFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<DeskFixture>();
        auto &traits = m_fixture->scripted->scripted;
        traits.connectModes = {ConnectMode::Browser, ConnectMode::PastedAddress};
        traits.defaultServer = u"https://127.0.0.1:9"_s;
        traits.pastedRedirect = u"https://pages.example/done"_s;
        traits.guide = {.readiness = ConnectReadiness::OwnApp,
                        .takes = u"About ten minutes."_s,
                        .needs = {u"A page that you may post to."_s},
                        .lacks = {u"Personal profiles."_s}};
        traits.app = {.isNeeded = true,
                      .needsSecret = true,
                      .page = u"https://developers.example/apps"_s,
                      .steps = {u"Make an app of the type Business."_s, u"Add the product Login to it."_s},
                      .fields = {{.key = u"config_id"_s, .label = u"Configuration id"_s}}};
        openDialog();
    }
    void cleanup() { closeDialog(); }

    void saysBeforeWhatIsNeeded()
    {
        QCOMPARE(tiles().last()->text(), u"Scripted"_s);  // those that are ready at once come first
        choosePlatform(u"Scripted"_s);
        photograph(*m_dialog, u"connect-guide"_s);
        QCOMPARE(namelessWidgets(*m_dialog).join(u", "_s), QString{});
        QVERIFY(says(u"A page that you may post to."_s) && says(u"Personal profiles."_s)
                && says(u"About ten minutes."_s));
    }

    void asksForTheAppOnce()
    {
        choosePlatform(u"Scripted"_s);
        press(u"Connect"_s);
        QTRY_COMPARE(m_dialog->step(), At::App);
        photograph(*m_dialog, u"connect-app"_s);
        QCOMPARE(namelessWidgets(*m_dialog).join(u", "_s), QString{});
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        type(u"Id of the app"_s, u"4711"_s);
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        type(u"Secret of the app"_s, u"psst"_s);
        type(u"Configuration id"_s, u"c9"_s);
        QVERIFY(m_dialog->connectButton()->isEnabled());
        press(u"Connect"_s);
        QTRY_COMPARE(m_opened->size(), 1);
        QCOMPARE(
            m_fixture->scripted->askedToBegin.last().app,
            (QJsonObject{{u"client_id"_s, u"4711"_s}, {u"client_secret"_s, u"psst"_s}, {u"config_id"_s, u"c9"_s}}));
        comeBack(m_opened->first().first().toUrl(), u"code=abc"_s);
        QTRY_COMPARE(m_connected.size(), 1);

        openDialog();  // the next account: the app is known
        choosePlatform(u"Scripted"_s);
        press(u"Connect"_s);
        QTRY_COMPARE(m_opened->size(), 1);
        QCOMPARE(m_fixture->scripted->askedToBegin.last().app["client_secret"_L1].toString(), u"psst"_s);
        delete m_dialog;

        openDialog();  // and can be exchanged for another, whose secret nobody sees
        choosePlatform(u"Scripted"_s);
        press(u"Another app..."_s);
        QTRY_COMPARE(m_dialog->step(), At::App);
        QCOMPARE(line(u"Id of the app"_s)->text(), u"4711"_s);
        QVERIFY(line(u"Secret of the app"_s)->text().isEmpty());
        QVERIFY(m_dialog->connectButton()->isEnabled());
        type(u"Id of the app"_s, u"0"_s);
        QVERIFY(!m_dialog->connectButton()->isEnabled());  // another app has another secret
    }

    void takesTheAddressOfTheBrowserAndTheChosenPages()
    {
        m_fixture->scripted->pages = {u"Bakery"_s, u"Garden"_s, u"Shop & Co"_s};
        m_fixture->scripted->notices = {u"Comments are not allowed."_s};
        choosePlatform(u"Scripted"_s);
        chooseMode(1);
        press(u"Connect"_s);
        QTRY_COMPARE(m_dialog->step(), At::App);
        type(u"Id of the app"_s, u"4711"_s);
        type(u"Secret of the app"_s, u"psst"_s);
        press(u"Connect"_s);
        QTRY_COMPARE(m_dialog->step(), At::Code);
        photograph(*m_dialog, u"connect-address"_s);
        const QUrlQuery asked{m_dialog->address()};
        QCOMPARE(asked.queryItemValue(u"redirect_uri"_s), u"https://pages.example/done"_s);
        type(u"Address in the browser"_s,
             u"https://pages.example/done?code=c&state="_s + asked.queryItemValue(u"state"_s));
        press(u"Connect"_s);
        QTRY_COMPARE(m_dialog->step(), At::Choice);
        photograph(*m_dialog, u"connect-choice"_s);
        QCOMPARE(namelessWidgets(*m_dialog).join(u", "_s), QString{});
        QVERIFY(says(u"Comments are not allowed."_s));
        QVERIFY(!m_dialog->connectButton()->isEnabled());
        const auto boxes = m_dialog->offers()->findChildren<QCheckBox *>();
        QCOMPARE(boxes.size(), 3);
        boxes[0]->setFocus();
        QTest::keyClick(boxes[0], Qt::Key_Space);
        QTest::keyClick(boxes[2], Qt::Key_Space);
        QCOMPARE(m_dialog->offers()->chosen(), QStringList({u"Bakery"_s, u"Shop & Co"_s}));
        press(u"Connect"_s);
        QTRY_COMPARE(m_connected.size(), 2);
        QCOMPARE(m_connected.last().name, u"Shop & Co"_s);
        QTRY_VERIFY(!m_dialog);
    }

private:
    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_dialog->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }
};

static const test::Registration<TestConnectApp> registered;
#include "tst_connectapp.moc"
