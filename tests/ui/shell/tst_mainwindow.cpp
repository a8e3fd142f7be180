// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/memorysettings.h"
#include "tests/ui/gallery/gallery.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/sidebaritem.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/toast.h"

#include <QAccessible>
#include <QApplication>
#include <QLocale>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

struct Bench
{
    test::FakeClock clock;
    test::MemorySettings settings;
    Actions actions{settings};
    std::unique_ptr<MainWindow> window = makeWindow();

    std::unique_ptr<MainWindow> makeWindow()
    {
        auto made = std::make_unique<MainWindow>(actions, settings, clock);
        for (const auto page : {PageId::Compose, PageId::Calendar, PageId::Queue, PageId::Accounts}) {
            auto *widget = new QWidget;
            new Button{u"On the page"_s, ButtonRole::Plain, widget};
            made->addPage(page, widget);
        }
        return made;
    }
    void show() const
    {
        window->show();
        QVERIFY(QTest::qWaitForWindowActive(window.get()));
    }
    [[nodiscard]] Sidebar *sidebar() const { return window->findChild<Sidebar *>(); }
    [[nodiscard]] SidebarItem *item(const QString &text) const
    {
        for (auto *candidate : window->findChildren<SidebarItem *>()) {
            if (candidate->text() == text)
                return candidate;
        }
        return nullptr;
    }
};

}  // namespace

/// The window's frame.
class TestMainWindow final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale{QLocale::English, QLocale::UnitedKingdom}); }

    void pagesAreShownByMouseAndKeys()
    {
        const Bench bench;
        bench.show();
        QCOMPARE(bench.window->currentPage(), PageId::Compose);
        const QSignalSpy changes{bench.window.get(), &MainWindow::pageChanged};
        QTest::mouseClick(bench.item(u"Queue"_s), Qt::LeftButton);
        QCOMPARE(bench.window->currentPage(), PageId::Queue);
        QVERIFY(bench.window->page(PageId::Queue)->isVisible());
        QTest::keyClick(bench.window.get(), Qt::Key_2, Qt::AltModifier);
        QCOMPARE(bench.window->currentPage(), PageId::Calendar);
        QVERIFY(bench.item(u"Calendar"_s)->isChecked());
        QTest::keyClick(bench.item(u"Calendar"_s), Qt::Key_Down);
        QCOMPARE(bench.item(u"Queue"_s)->isChecked(), bench.window->currentPage() == PageId::Queue);
        QVERIFY(changes.size() >= 2);
        QVERIFY(bench.item(u"Settings"_s)->isHidden());  // no such page was added
        QTest::keyClick(bench.window.get(), Qt::Key_Comma, Qt::ControlModifier);
        QVERIFY(bench.window->currentPage() != PageId::Settings);
    }

    void theSidebarFolds()
    {
        const Bench bench;
        bench.window->resize(1280, 800);
        bench.show();
        QCOMPARE(bench.sidebar()->width(), 208);
        bench.window->resize(999, 700);
        QTRY_COMPARE(bench.sidebar()->width(), 56);
        QVERIFY(bench.item(u"Queue"_s)->toolTip().startsWith(u"Queue"_s));
        bench.window->resize(1000, 700);
        QTRY_COMPARE(bench.sidebar()->width(), 208);
        QTest::keyClick(bench.window.get(), Qt::Key_F9);
        QTRY_COMPARE(bench.sidebar()->width(), 56);
    }

    void theWindowIsRemembered()
    {
        Bench bench;
        bench.show();
        bench.window->resize(1111, 777);
        bench.window->showPage(PageId::Accounts);
        QTest::keyClick(bench.window.get(), Qt::Key_F9);
        bench.window->close();
        bench.window = bench.makeWindow();
        QCOMPARE(bench.window->currentPage(), PageId::Accounts);
        QCOMPARE(bench.window->size(), QSize(1111, 777));
        QVERIFY(bench.sidebar()->isFolded());
    }

    void closingIsAskedFor()
    {
        const Bench bench;
        bench.show();
        bool may = false;
        bench.window->setCloseHandler([&may] { return may; });
        bench.window->close();
        QVERIFY(bench.window->isVisible());
        may = true;
        bench.window->close();
        QVERIFY(!bench.window->isVisible());
    }

    void badgesAreSaid()
    {
        const Bench bench;
        bench.window->setBadge(PageId::Queue, 42);
        bench.window->setBadge(PageId::Accounts, 2, true);
        QCOMPARE(bench.item(u"Queue"_s)->accessibleName(), u"Queue, 42"_s);
        QCOMPARE(bench.item(u"Accounts"_s)->accessibleName(), u"Accounts, 2 need attention"_s);
        bench.window->setBadge(PageId::Queue, 0);
        QCOMPARE(bench.item(u"Queue"_s)->accessibleName(), u"Queue"_s);
    }

    void theStatusLineTellsAndLeads()
    {
        const Bench bench;
        bench.show();
        bench.window->setZone(QTimeZone{"Europe/Berlin"});
        const auto *status = bench.window->findChild<StatusLine *>();
        QCOMPARE(status->timeText(), u"Europe/Berlin, 10:00"_s);
        const QSignalSpy triggered{bench.actions[ActionId::GoQueue], &QAction::triggered};
        bench.window->setStatus(
            {{Glyph::Clock, Token::Scheduled, u"Next post in 3 min"_s},
             {Glyph::Triangle, Token::Failed, u"2 need attention"_s, bench.actions[ActionId::GoQueue]}});
        const auto entries = status->findChildren<QPushButton *>();
        QCOMPARE(entries.size(), 2);
        QCOMPARE(entries[0]->focusPolicy(), Qt::NoFocus);
        QTest::mouseClick(entries[1], Qt::LeftButton);
        QCOMPARE(triggered.size(), 1);
        bench.window->setStatus({});
        QVERIFY(status->findChildren<QPushButton *>().isEmpty());
    }

    void bannersReplaceTheirOwnKind()
    {
        const Bench bench;
        bench.show();
        int first = 0;
        int second = 0;
        bench.window->showBanner(u"keyring"_s, {Glyph::Lock, Token::Publishing, u"Locked."_s, u"Unlock"_s},
                                 [&first] { ++first; });
        bench.window->showBanner(u"keyring"_s, {Glyph::Lock, Token::Publishing, u"Gone."_s, u"Start"_s}, [&] {
            ++second;
            bench.window->hideBanner(u"keyring"_s);
        });
        const auto banners = bench.window->findChildren<Banner *>();
        QCOMPARE(banners.size(), 1);
        QCOMPARE(banners.first()->sentence(), u"Gone."_s);
        QTest::mouseClick(banners.first()->button(), Qt::LeftButton);
        QCOMPARE(first, 0);
        QCOMPARE(second, 1);
        QTRY_VERIFY(bench.window->findChildren<Banner *>().isEmpty());
        bench.window->hideBanner(u"never shown"_s);
    }

    void oneToastAtATime()
    {
        const Bench bench;
        bench.show();
        QPointer<Toast> first = bench.window->showToast(u"Moved."_s, u"Undo"_s);
        int undone = 0;
        auto *second = bench.window->showToast(u"Deleted."_s, u"Undo"_s, [&undone] { ++undone; });
        QTRY_VERIFY(!first);
        QTest::mouseClick(second->button(), Qt::LeftButton);
        QCOMPARE(undone, 1);
    }

    void f6GoesRoundThePanes()
    {
        const Bench bench;
        bench.show();
        auto *page = bench.window->page(PageId::Compose);
        const auto inside = [](const QWidget *pane) {
            return pane->isAncestorOf(QApplication::focusWidget());
        };
        bench.window->setStatus({{Glyph::Clock, Token::Scheduled, u"Next"_s, bench.actions[ActionId::GoQueue]}});
        bench.sidebar()->findChild<WorkspaceButton *>()->setFocus();
        QTest::keyClick(bench.window.get(), Qt::Key_F6);
        QVERIFY(inside(page));
        QTest::keyClick(bench.window.get(), Qt::Key_F6);
        QVERIFY(inside(bench.window->findChild<StatusLine *>()));
        QTest::keyClick(bench.window.get(), Qt::Key_F6);
        QVERIFY(inside(bench.sidebar()));
        QTest::keyClick(bench.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QTest::keyClick(bench.window.get(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(inside(page));
        // A page with panes of its own is gone through pane by pane.
        auto *pane = new QWidget{page};
        auto *button = new Button{u"In the pane"_s, ButtonRole::Plain, pane};
        markAsPane(pane);
        pane->show();
        bench.sidebar()->findChild<WorkspaceButton *>()->setFocus();
        QTest::keyClick(bench.window.get(), Qt::Key_F6);
        QCOMPARE(QApplication::focusWidget(), button);
    }

    void theMenuStandsBehindTheName()
    {
        const Bench bench;
        bench.show();
        bench.window->setWorkspaceName(u"Northwind Coffee"_s);
        QCOMPARE(bench.window->windowTitle(), u"Northwind Coffee"_s);
        auto *button = bench.sidebar()->findChild<WorkspaceButton *>();
        QVERIFY(button->accessibleName().contains(u"Northwind Coffee"_s));
        QTest::keyClick(button, Qt::Key_Space);
        QTRY_VERIFY(bench.sidebar()->menu()->isVisible());
        const auto entries = bench.sidebar()->menu()->actions();
        for (const auto id :
             {ActionId::Import, ActionId::Export, ActionId::Undo, ActionId::Shortcuts, ActionId::About, ActionId::Quit})
            QVERIFY(entries.contains(bench.actions[id]));
        bench.sidebar()->menu()->close();
    }

    void isAWindowToScreenReaders()
    {
        Bench bench;
        bench.window->setWorkspaceName(u"Northwind"_s);
        bench.show();
        const auto *interface = QAccessible::queryAccessibleInterface(bench.window.get());
        QVERIFY(interface);
        QCOMPARE(interface->role(), QAccessible::Window);
        QCOMPARE(interface->text(QAccessible::Name), bench.window->windowTitle());
    }

    void theToastIsThereForScreenReaders()
    {
        Bench bench;
        bench.show();
        auto *toast = bench.window->showToast(u"Moved."_s, u"Undo"_s);
        auto *interface = QAccessible::queryAccessibleInterface(toast->findChild<QPushButton *>());
        QVERIFY(interface);
        while (const auto *parent = interface->parent()) {
            QVERIFY2(parent->indexOfChild(interface) >= 0, qPrintable(parent->object()->objectName()));
            if (parent->object() == bench.window.get())
                return;
            interface = interface->parent();
        }
        QFAIL("the window is not among its parents");
    }

    void everyControlHasAName()
    {
        Bench bench;
        bench.window->addPage(PageId::Settings, new test::Gallery);
        bench.window->showPage(PageId::Settings);
        bench.window->showBanner(u"offline"_s, {Glyph::Offline, Token::Publishing, u"Offline."_s, u"Try again"_s});
        bench.window->showToast(u"Moved."_s, u"Undo"_s);
        bench.window->setStatus({{Glyph::Clock, Token::Scheduled, u"Next"_s, bench.actions[ActionId::GoQueue]}});
        bench.show();
        QStringList offences;
        int seen = 0;
        for (auto *widget : bench.window->findChildren<QWidget *>()) {
            const bool ofAnother
                = widget->objectName().startsWith("qt_"_L1) || widget->focusProxy() || !widget->isVisible();
            if (ofAnother || !(widget->focusPolicy() & Qt::TabFocus))
                continue;
            ++seen;
            auto *interface = QAccessible::queryAccessibleInterface(widget);
            if (!interface || interface->text(QAccessible::Name).isEmpty())
                offences += u"%1 in %2"_s.arg(QString::fromLatin1(widget->metaObject()->className()),
                                              QString::fromLatin1(widget->parent()->metaObject()->className()));
        }
        QVERIFY(seen > 40);
        QVERIFY2(offences.isEmpty(), qPrintable(offences.join(u'\n')));
    }
};

static const test::Registration<TestMainWindow> registered;
#include "tst_mainwindow.moc"
