// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/accounts/accountsfixture.h"
#include "ui/accounts/limitsdialog.h"
#include "ui/widgets/segmentedcontrol.h"
#include "ui/widgets/zonefield.h"

#include <QComboBox>
#include <QPushButton>
#include <QScreen>
#include <QSpinBox>

#include <algorithm>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestAccountLimits final : public QObject, private AccountsFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void setsLimits()
    {
        m_fixture->connected(u"hook"_s);
        auto *limits = openLimits();
        QCOMPARE(*limits->overrides(), LimitOverrides{});
        limits->findChild<QSpinBox *>()->setValue(2);
        press(limits, u"Add a limit"_s);
        QCOMPARE(namelessWidgets(*limits).join(u", "_s), QString{});
        photograph(*limits, u"accounts-limits"_s);
        QTest::keyClick(limits, Qt::Key_Return);
        QTRY_COMPARE(view()->account().overrides.maxConcurrent, std::optional{2});
        const QList expected{LimitWindow{.amount = 10, .period = 24h}};
        QCOMPARE(view()->account().overrides.windows, expected);
    }

    void setsLimitsForAWholePlatform()
    {
        m_fixture->connected(u"hook"_s);
        press(openLimits(), u"Set limits for all"_s);
        auto *limits = limitsOfAll();
        limits->findChild<QSpinBox *>()->setValue(3);
        press(limits, u"Add a limit"_s);
        QCOMPARE(namelessWidgets(*limits).join(u", "_s), QString{});
        photograph(*limits, u"accounts-platform-limits"_s);
        const QSignalSpy acted{m_page.get(), &AccountsPage::acted};
        QTest::keyClick(limits, Qt::Key_Return);
        QTRY_COMPARE(acted.size(), 1);
        const auto stored = m_fixture->answer(m_fixture->desk->platformLimits(u"webhook"_s));
        QCOMPARE(stored->overrides.maxConcurrent, std::optional{3});
        const QList expected{LimitWindow{.amount = 10, .period = 24h}};
        QCOMPARE(stored->overrides.windows, expected);
        QCOMPARE(view()->account().overrides, LimitOverrides{});
    }

    void saysWhenThePlatformAllowsLess()
    {
        m_fixture->connected(u"ada"_s);
        auto *limits = openLimits();
        auto *most = limits->findChild<QSpinBox *>();
        const int ofAll = m_fixture->scripted->scripted.maxConcurrent;
        QVERIFY(most->text().contains(QString::number(ofAll)));
        most->setValue(ofAll);
        QVERIFY(most->accessibleDescription().isEmpty());
        most->setValue(ofAll + 5);
        QVERIFY(most->accessibleDescription().contains(u"together may have %1"_s.arg(ofAll)));
        QTest::keyClick(limits, Qt::Key_Return);
        QTRY_COMPARE(view()->account().overrides.maxConcurrent, std::optional{ofAll + 5});
    }

    void anAccountMayHaveItsOwnLatePolicy()
    {
        m_fixture->connected(u"hook"_s);
        auto *limits = openLimits();
        auto *grace = named<QSpinBox>(limits, u"Publish late posts up to"_s);
        auto *whose = named<SegmentedControl>(limits, u"Late posts"_s);
        auto *beyond = named<SegmentedControl>(limits, u"What is later than that"_s);
        QVERIFY(grace && whose && beyond);
        QVERIFY(!grace->isVisible());
        QVERIFY(whose->accessibleDescription().endsWith("waits for your answer."_L1));
        whose->setCurrentIndex(1);
        QVERIFY(grace->isVisible());
        grace->setValue(15);
        beyond->setCurrentIndex(2);
        QVERIFY(whose->accessibleDescription().endsWith("is marked as expired."_L1));
        QCOMPARE(namelessWidgets(*limits).join(u", "_s), QString{});
        photograph(*limits, u"accounts-late"_s);
        QTest::keyClick(limits, Qt::Key_Return);
        const std::optional expected{LatePolicy{.grace = 15min, .beyond = LateChoice::Skip}};
        QTRY_COMPARE(view()->account().late, expected);
        QTRY_VERIFY(!dialog<LimitsDialog>());

        limits = openLimits();
        QCOMPARE(limits->late(), expected);
        named<SegmentedControl>(limits, u"Late posts"_s)->setCurrentIndex(0);
        QTest::keyClick(limits, Qt::Key_Return);
        QTRY_VERIFY(!view()->account().late);
    }

    void manyLimitsAreNotSquashed()
    {
        m_fixture->connected(u"hook"_s);
        auto *limits = openLimits();
        for (int count = 0; count < 12; ++count)
            press(limits, u"Add a limit"_s);
        QCOMPARE(limits->findChildren<QAbstractSpinBox *>().size(), 4 + 2 * 12);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QVERIFY(limits->height() < limits->screen()->availableSize().height());
        for (const auto *field : limits->findChildren<QAbstractSpinBox *>())
            QVERIFY(field->height() >= field->minimumSizeHint().height());
    }

    void aLimitMayBeginAnewAtAMidnight()
    {
        m_fixture->connected(u"hook"_s);
        auto *limits = openLimits();
        press(limits, u"Add a limit"_s);
        named<QSpinBox>(limits, u"Posts, at most"_s)->setValue(20);
        auto *zone = named<ZoneField>(limits, u"Time zone"_s);
        QVERIFY(!zone->isVisible());
        named<QComboBox>(limits, u"How the time is counted"_s)->setCurrentIndex(1);
        QVERIFY(zone->isVisible());
        QVERIFY(!named<QSpinBox>(limits, u"In how long a time"_s)->isVisible());
        QCOMPARE(zone->zone(), u"Europe/Berlin"_s);  // the workspace's
        zone->setCurrentText(u"america/los_angeles"_s);
        QCOMPARE(namelessWidgets(*limits).join(u", "_s), QString{});
        photograph(*limits, u"accounts-limits-by-the-day"_s);
        QTest::keyClick(limits, Qt::Key_Return);
        const QList expected{LimitWindow{.amount = 20, .period = 24h, .resetZone = "America/Los_Angeles"}};
        QTRY_COMPARE(view()->account().overrides.windows, expected);
        QTRY_VERIFY(!dialog<LimitsDialog>());

        limits = openLimits();  // shows it, and can make it roll
        QCOMPARE(named<QComboBox>(limits, u"How the time is counted"_s)->currentIndex(), 1);
        QCOMPARE(named<ZoneField>(limits, u"Time zone"_s)->zone(), u"America/Los_Angeles"_s);
        named<QComboBox>(limits, u"How the time is counted"_s)->setCurrentIndex(0);
        QTest::keyClick(limits, Qt::Key_Return);
        const QList rolling{LimitWindow{.amount = 20, .period = 24h}};
        QTRY_COMPARE(view()->account().overrides.windows, rolling);
    }

    void limitsAreTakenBack()
    {
        m_fixture->connected(u"hook"_s);
        const QSignalSpy acted{m_page.get(), &AccountsPage::acted};
        auto *limits = openLimits();
        limits->findChild<QSpinBox *>()->setValue(2);
        press(limits, u"Save"_s);
        QTRY_COMPARE(acted.size(), 1);
        QTRY_COMPARE(view()->account().overrides.maxConcurrent, std::optional{2});
        QTRY_VERIFY(!dialog<LimitsDialog>());
        press(openLimits(), u"Set limits for all"_s);
        limits = limitsOfAll();
        limits->findChild<QSpinBox *>()->setValue(3);
        press(limits, u"Save"_s);
        QTRY_COMPARE(acted.size(), 2);
        QVERIFY(!acted.last()[1].toString().isEmpty());
        const auto ofAll = [this] {
            return DeskFixture::answer(m_fixture->desk->platformLimits(u"webhook"_s))->overrides;
        };
        QCOMPARE(ofAll().maxConcurrent, std::optional{3});
        QVERIFY(DeskFixture::answer(m_fixture->desk->undo()));  // as Ctrl+Z does: the latest first
        QCOMPARE(ofAll(), LimitOverrides{});
        QVERIFY(DeskFixture::answer(m_fixture->desk->undo()));
        QTRY_COMPARE(view()->account().overrides, LimitOverrides{});
    }

    void aZoneThatIsNoneIsNotSaved()
    {
        m_fixture->connected(u"hook"_s);
        auto *limits = openLimits();
        press(limits, u"Add a limit"_s);
        named<QComboBox>(limits, u"How the time is counted"_s)->setCurrentIndex(1);
        named<ZoneField>(limits, u"Time zone"_s)->setCurrentText(u"Europe/Brelin"_s);
        press(limits, u"Save"_s);
        QVERIFY(limits->isVisible());
        QVERIFY(limits->trouble().contains(u"Europe/Berlin"_s));
        photograph(*limits, u"accounts-limits-no-zone"_s);
        named<ZoneField>(limits, u"Time zone"_s)->setCurrentText(u"Europe/Berlin"_s);
        press(limits, u"Save"_s);
        const QList expected{LimitWindow{.amount = 10, .period = 24h, .resetZone = "Europe/Berlin"}};
        QTRY_COMPARE(view()->account().overrides.windows, expected);
    }

    void aLimitShorterThanASecondIsKeptAsItIs()
    {
        auto account = m_fixture->connected(u"hook"_s);
        account.overrides.windows = {{.amount = 5, .period = 500ms}};
        QVERIFY(DeskFixture::answer(m_fixture->desk->updateAccount(account)));
        auto *limits = openLimits();
        QCOMPARE(*limits->overrides(), account.overrides);
    }

private:
    LimitsDialog *openLimits()
    {
        if (!m_page->isVisible())
            show();
        if (!QTest::qWaitFor([this] { return m_page->views().size() == 1; }))
            qFatal("no account is shown");
        choose(u"Limits..."_s);
        if (!QTest::qWaitFor([this] { return dialog<LimitsDialog>() != nullptr; }))
            qFatal("the limits did not open");
        return dialog<LimitsDialog>();
    }

    [[nodiscard]] LimitsDialog *limitsOfAll() const
    {
        LimitsDialog *found = nullptr;
        const auto isThere = [&] {
            for (auto *one : m_page->findChildren<LimitsDialog *>()) {
                if (one->windowTitle() == "Limits of all accounts on Webhook"_L1)
                    found = one;
            }
            return found != nullptr;
        };
        if (!QTest::qWaitFor(isThere))
            qFatal("the platform's limits did not open");
        return found;
    }

    static void press(const QWidget *in, const QString &beginning)
    {
        for (auto *button : in->findChildren<QPushButton *>()) {
            if (button->text().startsWith(beginning))
                button->click();
        }
    }

    /// By its accessible name.
    template <class Widget>
    static Widget *named(const QWidget *in, const QString &name)
    {
        for (auto *one : in->findChildren<Widget *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }
};

static const test::Registration<TestAccountLimits> registered;

#include "tst_accountlimits.moc"
