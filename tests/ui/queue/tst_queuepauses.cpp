// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/queue/queuefixture.h"
#include "ui/queue/queuewords.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/pausedialog.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/timefields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What is held back from the queue: everything, or what bears a tag.
class TestQueuePauses final : public QObject, private QueueFixture
{
    Q_OBJECT

private slots:
    void init() { start(); }
    void cleanup() { end(); }

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
        photograph(*ask, u"queue-pause-until"_s);
        const QSignalSpy acted{m_page.get(), &QueuePage::acted};
        QTest::keyClick(ask, Qt::Key_Return);
        QTRY_COMPARE(acted.size(), 1);
        QVERIFY2(acted.first().first().toString().startsWith("Publishing is paused until Tue 24 Nov"_L1),
                 qPrintable(acted.first().first().toString()));
        QTRY_VERIFY(button(u"Resume publishing"_s));
        QVERIFY(split->menu()->isEmpty());
        const auto accounts = DeskFixture::answer(m_bench->desk->accounts());
        QCOMPARE(accounts->first().account.pauseReason, u"Holidays"_s);
        QVERIFY(accounts->first().account.pauseUntil);
    }

    void aTagIsPausedFromAPostAndResumedFromTheBar()
    {
        NewPost post{.key = newKey(), .content = {.parts = {u"text"_s}}, .accounts = {m_account->id}};
        post.plan = planFor(m_bench->clock.now() + 1h, "Europe/Berlin");
        post.tags = {u"launch"_s, u"news"_s};
        post.priority = Priority::Low;
        QVERIFY(DeskFixture::answer(m_bench->desk->add(post)));
        QTRY_COMPARE(cards().size(), 1);
        choose(0);
        QTRY_VERIFY(button(u"Pause a tag..."_s));
        QVERIFY(says(priorityLine(Priority::Low)));
        photograph(*m_page, u"queue-tags"_s);
        QTest::mouseClick(button(u"Pause a tag..."_s), Qt::LeftButton);
        auto *dialog = m_page->findChild<PauseDialog *>();
        QVERIFY(dialog);
        dialog->tag()->setCurrentText(u"news"_s);
        QTest::keyClicks(dialog->reason(), u"too early"_s);
        dialog->ends()->click();
        photograph(*dialog, u"queue-pause-tag"_s);
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
        photograph(*m_page, u"queue-tag-paused"_s);
        QTest::mouseClick(bar->button(), Qt::LeftButton);
        QTRY_VERIFY(!bar->isVisible());
        QVERIFY(DeskFixture::answer(m_bench->desk->undo()));
        QTRY_VERIFY(bar->isVisible());
    }
};

static const test::Registration<TestQueuePauses> registered;
#include "tst_queuepauses.moc"
