// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/queue/queuefixture.h"
#include "ui/queue/movedialog.h"
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuedetails.h"
#include "ui/widgets/button.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/splitbutton.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page on a real workspace, by keys and clicks.
class TestQueuePage final : public QObject, private QueueFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

    void showsWhatIsPlannedAsSoonAsItIs()
    {
        QTRY_COMPARE(cards(), QStringList{});
        m_bench->post(u"later"_s, {*m_account}, 2h);
        m_bench->post(u"sooner"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards(), (QStringList{u"sooner"_s, u"later"_s}));
    }

    void aChosenPostSaysAllAboutItself()
    {
        m_bench->post(u"one\n---\ntwo"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        auto *panel = m_page->findChild<SidePanel *>();
        QTRY_VERIFY(panel->isVisible());
        const auto *details = qobject_cast<QueueDetails *>(panel->content());
        QVERIFY(details);
        QCOMPARE(details->heading(), u"Scheduled"_s);
        QVERIFY(details->report().contains("webhook"_L1, Qt::CaseInsensitive));
    }

    void aPostIsCanceledAndTheActCanBeTakenBack()
    {
        const auto key = m_bench->post(u"text"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        QTRY_VERIFY(button(u"Cancel the post"_s));
        QTest::mouseClick(button(u"Cancel the post"_s), Qt::LeftButton);
        QTRY_COMPARE(acted.size(), 1);
        QTRY_COMPARE(cards(), QStringList{});
        QCOMPARE(stateOf(key), PlatformPostState::Canceled);
        QVERIFY(DeskFixture::answer(m_bench->desk->undo(LastAct{.batch = acted.first().at(1).toString()})));
        QTRY_COMPARE(cards().size(), 1);
        QCOMPARE(stateOf(key), PlatformPostState::Scheduled);
    }

    void theDeleteKeyDeletesAndReturnEdits()
    {
        m_bench->post(u"text"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        const QSignalSpy edits{m_page.get(), &QueuePage::editWanted};
        QTest::keyClick(list(), Qt::Key_Return);
        QCOMPARE(edits.size(), 1);
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        QAction remove;
        remove.setShortcut(QKeySequence::Delete);
        remove.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_page->bind(QueueAction::Delete, &remove);
        QTest::keyClick(list(), Qt::Key_Delete);
        QTRY_COMPARE(acted.size(), 1);
        QTRY_COMPARE(cards(), QStringList{});
    }

    void aPostIsMovedToAnotherTimeAndBack()
    {
        const auto key = m_bench->post(u"text"_s, {*m_account}, 1h);
        m_bench->post(u"later"_s, {*m_account}, 2h);
        QTRY_COMPARE(cards().size(), 2);
        choose(0);
        QAction keys;
        keys.setShortcut(Qt::CTRL | Qt::Key_M);
        keys.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_page->bind(QueueAction::Move, &keys);
        QTest::keyClick(list(), Qt::Key_M, Qt::ControlModifier);
        auto *dialog = m_page->findChild<MoveDialog *>();
        QVERIFY(dialog);
        QCOMPARE(dialog->fields()->wished(),
                 (WishedTime{.date = {2026, 11, 21}, .time = {11, 0}, .zone = u"Europe/Berlin"_s}));

        // 02:30 is not there that night; a choice that is comes by a click.
        dialog->fields()->date()->setDate({2027, 3, 28});
        dialog->fields()->time()->setTime({2, 30});
        QVERIFY(dialog->sentence().contains("does not exist on that day"_L1));
        QVERIFY(!dialog->moveButton()->isEnabled());
        QTest::mouseClick(dialog->fields()->choices().value(1), Qt::LeftButton);
        QTRY_VERIFY(dialog->moveButton()->isEnabled());
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        QTest::mouseClick(dialog->moveButton(), Qt::LeftButton);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().toString(), u"New time: Sunday 28 March 2027, 03:30."_s);
        QTRY_VERIFY(!m_page->findChild<MoveDialog *>());
        QTRY_VERIFY(m_page->findChild<SidePanel *>()->isVisible());  // of the same post, in its new place
        QCOMPARE(dueOf(key), toInstant(QDateTime{QDate{2027, 3, 28}, QTime{1, 30}, Qt::UTC}));
        QVERIFY(DeskFixture::answer(m_bench->desk->undo(LastAct{.batch = acted.first().at(1).toString()})));
        QCOMPARE(dueOf(key), m_bench->clock.now() + 1h);
    }

    void aTimeThatHasPassedIsNotTaken()
    {
        m_bench->post(u"text"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(button(u"Move..."_s));
        QTest::mouseClick(button(u"Move..."_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<MoveDialog *>();
        QVERIFY(dialog);
        dialog->fields()->date()->setDate({2026, 11, 20});
        QVERIFY(dialog->sentence().startsWith("That time has passed"_L1));
        QVERIFY(!dialog->moveButton()->isEnabled());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<MoveDialog *>());
    }

    void whatALimitWouldHoldUpIsSaidBeforeItIsMoved()
    {
        auto limited = *m_account;
        limited.overrides.windows = {{.amount = 1, .period = 24h}};
        QVERIFY(DeskFixture::answer(m_bench->desk->updateAccount(limited)));
        m_bench->post(u"The one that is allowed"_s, {limited}, 48h);
        m_bench->post(u"text"_s, {limited}, 1h);
        QTRY_COMPARE(cards().size(), 2);
        choose(0);
        QTRY_VERIFY(button(u"Move..."_s));
        QTest::mouseClick(button(u"Move..."_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<MoveDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->warning().isEmpty());
        dialog->fields()->date()->setDate({2026, 11, 23});
        dialog->fields()->time()->setTime({14, 0});
        QTRY_VERIFY(!dialog->warning().isEmpty());
        QVERIFY2(dialog->warning().contains("number 2 where 1 post"_L1), qPrintable(dialog->warning()));
        QVERIFY(dialog->moveButton()->isEnabled());
        photograph(*dialog, u"queue-move-slips"_s);
        dialog->fields()->date()->setDate({2026, 11, 28});  // nothing is near that
        QVERIFY(dialog->warning().isEmpty());
        const QSignalSpy foresight{dialog, &MoveDialog::foresightWanted};
        QTRY_COMPARE(foresight.size(), 1);
        QTRY_VERIFY(dialog->warning().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Escape);
    }

    void whatIsOverIsProposedForTheNextHour()
    {
        const auto now = m_bench->clock.now();  // 10:00 in Berlin
        QCOMPARE(MoveDialog::proposal(now - 1h, "Europe/Berlin", now).time, (QTime{11, 0}));
        QCOMPARE(MoveDialog::proposal({}, "Europe/Berlin", now + 40min).time, (QTime{12, 0}));
        QCOMPARE(MoveDialog::proposal(now - 1h, "Europe/Berlin", now + 13h).date, (QDate{2026, 11, 22}));
    }

    void aDraftIsScheduled()
    {
        const auto key = m_bench->post(u"text"_s, {*m_account}, {});
        m_page->showTab(CardTab::Drafts);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(button(u"Schedule..."_s));
        QTest::mouseClick(button(u"Schedule..."_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<MoveDialog *>();
        QVERIFY(dialog);
        QTest::mouseClick(dialog->moveButton(), Qt::LeftButton);
        QTRY_COMPARE(stateOf(key), PlatformPostState::Scheduled);
        QCOMPARE(dueOf(key), m_bench->clock.now() + 1h);
    }

    void searchFindsWords()
    {
        m_bench->post(u"coffee for everybody"_s, {*m_account}, 1h);
        m_bench->post(u"tea"_s, {*m_account}, 2h);
        QTRY_COMPARE(cards().size(), 2);
        m_page->focusSearch();
        QTest::keyClicks(m_page->findChild<SearchField *>(), u"coffee"_s);
        QTRY_COMPARE(cards(), QStringList{u"coffee for everybody"_s});
    }

    void whatIsNotFoundHereIsLookedForEverywhere()
    {
        m_bench->post(u"coffee for everybody"_s, {*m_account}, 1h);
        m_page->showTab(CardTab::Published);
        QTRY_VERIFY(button(u"New post"_s));
        m_page->focusSearch();
        QTest::keyClicks(m_page->findChild<SearchField *>(), u"coffee"_s);
        QTRY_VERIFY(button(u"Look in all posts"_s));
        QTest::mouseClick(button(u"Look in all posts"_s), Qt::LeftButton);
        QTRY_COMPARE(cards(), QStringList{u"coffee for everybody"_s});
    }

    void moreIsLoadedWhenSomebodyScrolls()
    {
        for (int at = 0; at < 230; ++at)
            m_bench->post(QString::number(at), {*m_account}, 1h + at * 1min);
        QTRY_VERIFY(cards().size() >= 200);
        while (list()->verticalScrollBar() && cards().size() < 230) {
            const auto before = cards().size();
            list()->scrollToBottom();
            QTRY_VERIFY(cards().size() > before);
        }
        QCOMPARE(cards().size(), 230);
        QCOMPARE(cards().last(), u"229"_s);
    }

    void theHeaderFitsANarrowWindow()
    {
        m_page->resize(792, 700);  // of a window of 1000
        QTRY_VERIFY(button(u"Pause"_s));
        QCOMPARE(button(u"Pause"_s)->accessibleName(), u"Pause publishing"_s);
        const auto *split = m_page->findChild<SplitButton *>();
        QTRY_VERIFY(split->width() >= split->sizeHint().width());
        QVERIFY(m_page->width() >= m_page->minimumSizeHint().width());
        photograph(*m_page, u"queue-narrow"_s);
        m_page->resize(1072, 700);
        QTRY_VERIFY(button(u"Pause publishing"_s));
    }

    void inANarrowWindowTheListComesBackWhenThePanelGoes()
    {
        m_page->resize(700, 700);
        m_bench->post(u"a bell"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards(), QStringList{u"a bell"_s});
        auto *panel = m_page->findChild<SidePanel *>();
        for (const bool byKey : {true, false}) {
            choose(0);
            QTRY_VERIFY(panel->isVisible());
            QTRY_VERIFY(!list()->isVisible());
            if (byKey)
                QTest::keyClick(panel, Qt::Key_Escape);
            else
                panel->dismiss();
            QTRY_VERIFY(list()->isVisible());
            QVERIFY(panel->isHidden());
        }
    }

    void eachOfSeveralLiveCopiesCanBeOpened()
    {
        const auto second = m_bench->connected(u"Tom & Tina"_s);
        publishAll(*m_bench->desk, m_bench->post(u"text"_s, {*m_account, second}, 1h));
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        const QSignalSpy opened{m_page.get(), &QueuePage::openUrlWanted};
        QTRY_VERIFY(button(u"Open the post"_s));
        QTest::mouseClick(button(u"Open the post"_s), Qt::LeftButton);
        auto *menu = openMenu();
        QVERIFY(menu);
        photograph(*menu, u"queue-which-copy"_s);
        QCOMPARE(opened.size(), 0);
        QCOMPARE(menu->actions().size(), 2);
        QVERIFY(menu->actions().first()->text().endsWith("Tom && Tina"_L1));
        QVERIFY(menu->actions().last()->text().endsWith("hook"_L1));
        QTest::keyClick(menu, Qt::Key_Down);
        QTest::keyClick(menu, Qt::Key_Return);
        QTRY_COMPARE(opened.size(), 1);
        QCOMPARE(opened.first().first().toUrl(), QUrl{u"https://example.org/0"_s});
        QTRY_VERIFY(!openMenu());

        // By its keys, and for the link as well.
        QAction key;
        key.setShortcut(Qt::CTRL | Qt::Key_L);
        key.setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_page->bind(QueueAction::CopyLink, &key);
        m_page->activateWindow();
        list()->setFocus();
        QTRY_VERIFY(list()->hasFocus());
        QTest::keyClick(list(), Qt::Key_L, Qt::ControlModifier);
        QTRY_VERIFY(openMenu());
        QTest::keyClick(openMenu(), Qt::Key_Return);
        QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"https://example.org/1"_s);
    }

    void oneLiveCopyIsOpenedAtOnce()
    {
        publishAll(*m_bench->desk, m_bench->post(u"text"_s, {*m_account}, 1h));
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        const QSignalSpy opened{m_page.get(), &QueuePage::openUrlWanted};
        QTRY_VERIFY(button(u"Open the post"_s));
        QTest::mouseClick(button(u"Open the post"_s), Qt::LeftButton);
        QCOMPARE(opened.size(), 1);
        QVERIFY(!openMenu());
    }

    void timesFollowTheWorkspacesZone()
    {
        m_bench->post(u"text"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        const auto *delegate = m_page->findChild<QueueDelegate *>();
        QTRY_COMPARE(delegate->setting().zone.id(), "Europe/Berlin"_ba);
        QVERIFY(DeskFixture::answer(m_bench->desk->setZone(u"Asia/Tokyo"_s)));
        QTRY_COMPARE(delegate->setting().zone.id(), "Asia/Tokyo"_ba);
        QCOMPARE(cards().size(), 1);
    }

    void everyControlHasAName()
    {
        for (const auto *widget : m_page->findChildren<QWidget *>()) {
            if ((widget->focusPolicy() & Qt::TabFocus) == 0 || !widget->isVisible())
                continue;
            const auto *clickable = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (clickable && !clickable->text().isEmpty());
            QVERIFY2(named, widget->metaObject()->className());
        }
    }
};

static const test::Registration<TestQueuePage> registered;
#include "tst_queuepage.moc"
