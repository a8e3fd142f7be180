// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/deskfixture.h"
#include "tests/support/ui/photograph.h"
#include "ui/queue/movedialog.h"
#include "ui/queue/queuedelegate.h"
#include "ui/queue/queuedetails.h"
#include "ui/queue/queuemodel.h"
#include "ui/queue/queuepage.h"
#include "ui/queue/queuewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pausedialog.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/sidepanel.h"
#include "ui/widgets/splitbutton.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include <thread>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page on a real workspace, by keys and clicks.
class TestQueuePage final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_bench = std::make_unique<test::DeskFixture>();
        m_account.emplace(m_bench->connected(u"hook"_s));
        m_page = std::make_unique<QueuePage>(*m_bench->desk);
        m_page->resize(1072, 740);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    }

    void cleanup()
    {
        m_page.reset();
        m_bench.reset();
    }

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
        QVERIFY(test::DeskFixture::answer(m_bench->desk->undo(LastAct{.batch = acted.first().at(1).toString()})));
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
        QVERIFY(test::DeskFixture::answer(m_bench->desk->undo(LastAct{.batch = acted.first().at(1).toString()})));
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
        QVERIFY(test::DeskFixture::answer(m_bench->desk->updateAccount(limited)));
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
        test::photograph(*dialog, u"queue-move-slips"_s);
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

    void pausingHoldsEverything()
    {
        m_bench->post(u"text"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        m_page->togglePause();
        QTRY_COMPARE(acted.size(), 1);
        QTRY_VERIFY(button(u"Resume publishing"_s));
        QTRY_COMPARE(model()->card(model()->index(1))->hold, Hold::Paused);
    }

    void pausingEverythingMayHaveAReasonAndAnEnd()
    {
        m_bench->post(u"text"_s, {*m_account}, 1h);
        QTRY_COMPARE(cards().size(), 1);
        auto *split = m_page->findChild<SplitButton *>();
        QCOMPARE(split->menu()->actions().size(), 1);
        split->menu()->actions().first()->trigger();
        auto *ask = m_page->findChild<PauseDialog *>();
        QVERIFY(ask);
        QTest::keyClicks(ask->reason(), u"Holidays"_s);
        ask->ends()->click();
        ask->fields()->date()->setDate({2026, 11, 24});
        test::photograph(*ask, u"queue-pause-until"_s);
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY2(acted.first().first().toString().startsWith("Publishing is paused until Tue 24 Nov"_L1),
                 qPrintable(acted.first().first().toString()));
        QTRY_VERIFY(button(u"Resume publishing"_s));
        QVERIFY(split->menu()->isEmpty());
        const auto accounts = test::DeskFixture::answer(m_bench->desk->accounts());
        QCOMPARE(accounts->first().account.pauseReason, u"Holidays"_s);
        QVERIFY(accounts->first().account.pauseUntil);
    }

    void theHeaderFitsANarrowWindow()
    {
        m_page->resize(792, 700);  // of a window of 1000
        QTRY_VERIFY(button(u"Pause"_s));
        QCOMPARE(button(u"Pause"_s)->accessibleName(), u"Pause publishing"_s);
        const auto *split = m_page->findChild<SplitButton *>();
        QTRY_VERIFY(split->width() >= split->sizeHint().width());
        QVERIFY(m_page->width() >= m_page->minimumSizeHint().width());
        test::photograph(*m_page, u"queue-narrow"_s);
        m_page->resize(1072, 700);
        QTRY_VERIFY(button(u"Pause publishing"_s));
    }

    void eachOfSeveralLiveCopiesCanBeOpened()
    {
        const auto second = m_bench->connected(u"Tom & Tina"_s);
        publishAll(m_bench->post(u"text"_s, {*m_account, second}, 1h));
        m_page->showTab(CardTab::Published);
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        const QSignalSpy opened{m_page.get(), &QueuePage::openUrlWanted};
        QTRY_VERIFY(button(u"Open the post"_s));
        QTest::mouseClick(button(u"Open the post"_s), Qt::LeftButton);
        auto *menu = openMenu();
        QVERIFY(menu);
        test::photograph(*menu, u"queue-which-copy"_s);
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
        publishAll(m_bench->post(u"text"_s, {*m_account}, 1h));
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
        QVERIFY(test::DeskFixture::answer(m_bench->desk->setZone(u"Asia/Tokyo"_s)));
        QTRY_COMPARE(delegate->setting().zone.id(), "Asia/Tokyo"_ba);
        QCOMPARE(cards().size(), 1);
    }

    void aTagIsPausedFromAPostAndResumedFromTheBar()
    {
        NewPost post{.key = newKey(), .content = {.parts = {u"text"_s}}, .accounts = {m_account->id}};
        post.plan = planFor(m_bench->clock.now() + 1h, "Europe/Berlin");
        post.tags = {u"launch"_s, u"news"_s};
        post.priority = Priority::Low;
        QVERIFY(test::DeskFixture::answer(m_bench->desk->add(post)));
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(button(u"Pause a tag..."_s));
        QVERIFY(says(priorityLine(Priority::Low)));
        test::photograph(*m_page, u"queue-tags"_s);
        QTest::mouseClick(button(u"Pause a tag..."_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<PauseDialog *>();
        QVERIFY(dialog);
        dialog->tag()->setCurrentText(u"news"_s);
        QTest::keyClicks(dialog->reason(), u"too early"_s);
        dialog->ends()->click();
        test::photograph(*dialog, u"queue-pause-tag"_s);
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted.first().first().toString(), u"Posts tagged news are paused"_s);
        Banner *bar = nullptr;
        const auto isShown = [&] {
            for (auto *one : m_page->findChildren<Banner *>())
                bar = one->isVisible() ? one : bar;
            return bar != nullptr;
        };
        QTRY_VERIFY(isShown());
        QVERIFY2(bar->sentence().contains("news (until"_L1) && bar->sentence().contains("too early"_L1),
                 qPrintable(bar->sentence()));
        QTRY_VERIFY(button(u"Resume news"_s));
        test::photograph(*m_page, u"queue-tag-paused"_s);
        QTest::mouseClick(bar->button(), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(test::DeskFixture::answer(m_bench->desk->undo()));
        QTRY_VERIFY(bar->isVisible());
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

private:
    [[nodiscard]] QListView *list() const { return m_page->findChild<QListView *>(); }
    [[nodiscard]] QueueModel *model() const { return static_cast<QueueModel *>(list()->model()); }

    [[nodiscard]] QStringList cards() const
    {
        QStringList texts;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (const auto *card = model()->card(model()->index(row)))
                texts += card->text;
        }
        return texts;
    }

    /// Clicks on the card with this number.
    void choose(int number)
    {
        int seen = 0;
        for (int row = 0; row < model()->rowCount(); ++row) {
            if (!model()->card(model()->index(row)) || seen++ != number)
                continue;
            QTest::mouseClick(list()->viewport(), Qt::LeftButton, {}, list()->visualRect(model()->index(row)).center());
            return;
        }
        QFAIL("there is no such card");
    }

    [[nodiscard]] bool says(const QString &words) const
    {
        const auto labels = m_page->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text() == words; });
    }

    [[nodiscard]] QMenu *openMenu() const
    {
        for (auto *menu : m_page->findChildren<QMenu *>()) {
            if (menu->isVisible())
                return menu;
        }
        return nullptr;
    }

    [[nodiscard]] QPushButton *button(const QString &text) const
    {
        for (auto *candidate : m_page->findChildren<QPushButton *>()) {
            if (candidate->text() == text && candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }

    /// As the engine would: live at example.org/0, /1 and so on. On a thread of its own, since nothing opens a database
    /// on the one that paints.
    void publishAll(const QString &key)
    {
        std::thread{[&] {
            const auto workspace = Workspace::open(m_bench->desk->facts()->path,
                                                   {.installation = m_bench->installation}, m_bench->clock);
            PlatformPostRepository copies{(*workspace)->database()};
            const auto post = PostRepository{(*workspace)->database()}.find(key).value();
            using enum PlatformPostState;
            for (const auto to : {Queued, Publishing, Published}) {
                int number = 0;
                const auto found = copies.ofPost(post->id);
                for (auto copy : *found) {
                    if (to == Published) {
                        copy.publishedAt = m_bench->clock.now();
                        copy.permalink = u"https://example.org/%1"_s.arg(number++);
                    }
                    const auto moved = inTransaction((*workspace)->database(), [&] { return copies.move(copy, to); });
                    if (!moved)
                        qFatal("%s", qPrintable(moved.error().detail));
                }
            }
        }}.join();
        m_bench->desk->lookAgain();
    }

    [[nodiscard]] PlatformPostState stateOf(const QString &key) const
    {
        return test::DeskFixture::answer(m_bench->desk->post(key))->copies.first().copy.state;
    }

    [[nodiscard]] Instant dueOf(const QString &key) const
    {
        return *test::DeskFixture::answer(m_bench->desk->post(key))->copies.first().copy.dueAt;
    }

    std::unique_ptr<test::DeskFixture> m_bench;
    std::optional<Account> m_account;
    std::unique_ptr<QueuePage> m_page;
};

static const test::Registration<TestQueuePage> registered;
#include "tst_queuepage.moc"
