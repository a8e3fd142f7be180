// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/photograph.h"
#include "ui/welcome/welcomepage.h"

#include <QPushButton>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

class TestWelcomePage final : public QObject
{
    Q_OBJECT

private slots:
    void leadsToAnAccountAndGoes()
    {
        DeskFixture fixture;
        WelcomePage page{*fixture.desk};
        page.resize(1072, 760);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
        photograph(page, u"welcome"_s);
        page.resize(792, 700);
        photograph(page, u"welcome-1000"_s);
        QCOMPARE(namelessWidgets(page).join(u", "_s), QString{});
        const QSignalSpy wanted{&page, &WelcomePage::connectWanted};
        const QSignalSpy sandbox{&page, &WelcomePage::sandboxWanted};
        const QSignalSpy finished{&page, &WelcomePage::finished};
        page.connectButton()->setFocus();
        QTest::keyClick(page.connectButton(), Qt::Key_Space);
        QTest::mouseClick(page.sandboxButton(), Qt::LeftButton);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(sandbox.size(), 1);
        QVERIFY(finished.isEmpty());
        fixture.connected(u"hook"_s);
        QTRY_COMPARE(finished.size(), 1);
        fixture.connected(u"hook two"_s);
        QVERIFY(DeskFixture::answer(fixture.desk->overview()));
        QCOMPARE(finished.size(), 1);
    }

    void isNotNeededWhereThereIsAnAccount()
    {
        DeskFixture fixture;
        fixture.connected(u"hook"_s);
        const WelcomePage page{*fixture.desk};
        const QSignalSpy finished{&page, &WelcomePage::finished};
        QTRY_COMPARE(finished.size(), 1);
    }
};

static const test::Registration<TestWelcomePage> registered;

#include "tst_welcomepage.moc"
