// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/composebar.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/previewcolumn.h"
#include "ui/compose/splitdialog.h"
#include "ui/compose/texthighlighter.h"
#include "ui/widgets/button.h"
#include "ui/widgets/pageheader.h"
#include "ui/widgets/splitbutton.h"
#include "ui/widgets/zonefield.h"

#include <QAction>
#include <QApplication>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page as somebody uses it, on a real workspace.
class TestComposePage final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void initTestCase() { QTest::failOnWarning(QRegularExpression{u"painting thread"_s}); }

    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
    }

    void cleanup() { m_all.reset(); }

    void whatIsTypedAndScheduledIsStored()
    {
        QSignalSpy saved{&page(), &ComposePage::saved};
        QSignalSpy acted{&page(), &ComposePage::acted};
        QTest::mouseClick(chip(0), Qt::LeftButton);
        type(u"Hard water flattens a coffee"_s);
        const auto key = page().draft().key;
        QTRY_COMPARE(schedule().sentence(), u"Today, in 1 h"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(saved.first().at(0).toString(), key);
        QVERIFY(saved.first().at(1).toBool());
        QVERIFY(acted.first().at(0).toString().startsWith("Scheduled for "_L1));
        const auto details = m_all->answer(m_all->desk->post(key));
        QVERIFY(details);
        QCOMPARE(details->post.content.parts, QStringList{u"Hard water flattens a coffee"_s});
        QCOMPARE(details->copies.size(), 1);
        QCOMPARE(details->copies.first().copy.state, PlatformPostState::Scheduled);
        QCOMPARE(details->post.plan->due, page().draft().date.isValid() ? m_all->clock.now() + 1h : Instant{});

        // The page is free for the next one, for the same accounts, and nothing is left to be offered.
        QVERIFY(page().draft().isBlank());
        QVERIFY(page().draft().key != key);
        QVERIFY(chip(0)->isChecked());
        QVERIFY(m_all->unfinished().isEmpty());
        QVERIFY(m_all->answer(m_all->desk->undo()));
        QCOMPARE(m_all->answer(m_all->desk->post(key)).error().kind, ErrorKind::NotFound);
    }

    void aPriorityIsChosenAndStored()
    {
        QSignalSpy saved{&page(), &ComposePage::saved};
        chip(0)->click();
        type(u"Not before the others"_s);
        const auto key = page().draft().key;
        auto *menu = schedule().priority()->menu();
        menu->actions().last()->trigger();
        QCOMPARE(schedule().priority()->text(), u"Low priority"_s);
        QTRY_COMPARE(page().draft().priority, Priority::Low);
        photograph(page(), u"compose-priority"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        QCOMPARE(m_all->answer(m_all->desk->post(key))->post.priority, Priority::Low);
        QCOMPARE(schedule().priority()->text(), u"Normal priority"_s);  // for the next one
    }

    void otherKeysScheduleWhereAPersonGaveOthers()
    {
        QAction schedule;
        schedule.setShortcut(Qt::Key_F7);
        QAction saveDraft;
        page().takeKeysFrom(&schedule, &saveDraft);
        QSignalSpy saved{&page(), &ComposePage::saved};
        chip(0)->click();
        type(u"Hello"_s);
        QTest::keyClick(editor(), Qt::Key_S, Qt::ControlModifier);
        schedule.setShortcut(Qt::Key_F8);
        QTest::keyClick(editor(), Qt::Key_F7);
        QVERIFY(saved.isEmpty());
        QTest::keyClick(editor(), Qt::Key_F8);
        QTRY_COMPARE(saved.size(), 1);
        QVERIFY(saved.first().at(1).toBool());
    }

    void withoutAnAccountItSaysWhatToDo()
    {
        QSignalSpy saved{&page(), &ComposePage::saved};
        type(u"Hello"_s);
        QTest::mouseClick(schedule().schedule()->button(), Qt::LeftButton);
        QCOMPARE(schedule().sentence(), u"Choose at least one account."_s);
        QVERIFY(saved.isEmpty());
    }

    void whatIsTooLongIsMarkedAndRefused()
    {
        QSignalSpy saved{&page(), &ComposePage::saved};
        chip(0)->click();
        chip(1)->click();
        editor()->setPlainText(QString(312, u'a'));
        QTRY_VERIFY(chip(0)->problem().startsWith("12"_L1));
        QVERIFY(chip(1)->problem().isEmpty());
        QCOMPARE(*editor()->highlighter().overlongFrom(), 300);
        const auto problems = part<ProblemList>()->sentences();
        QCOMPARE(problems.size(), 1);
        QVERIFY(problems.first().contains("too long"_L1));
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(schedule().sentence().contains("too long"_L1));
        QVERIFY(saved.isEmpty());

        // Without the account that minds, it goes.
        chip(0)->click();
        QTRY_VERIFY(problemsAreGone());
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
    }

    void whatALimitWouldHoldUpIsWarnedAboutAndGoesAllTheSame()
    {
        auto limited = m_all->accounts.first();
        limited.overrides.windows = {{.amount = 1, .period = 24h}};
        QVERIFY(m_all->answer(m_all->desk->updateAccount(limited)));
        const NewPost other{.key = newKey(),
                            .content = {.parts = {u"The one that is allowed"_s}},
                            .accounts = {limited.id},
                            .plan = planFor(m_all->clock.now() + 10min, "Europe/Berlin")};
        QVERIFY(m_all->answer(m_all->desk->add(other)));
        QSignalSpy saved{&page(), &ComposePage::saved};
        chip(0)->click();
        type(u"One more"_s);
        const auto warnings = [this] {
            return part<ProblemList>()->sentences();
        };
        QTRY_COMPARE(warnings().size(), 1);
        QVERIFY2(warnings().first().contains("number 2 where 1 post"_L1), qPrintable(warnings().first()));
        photograph(page(), u"compose-slips"_s);
        QVERIFY(chip(0)->problem().isEmpty());
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        QTRY_VERIFY(warnings().isEmpty());
    }

    void aPausedTagIsSaidBelowTheTags()
    {
        const auto until = m_all->clock.now() + 72h;
        QVERIFY(m_all->answer(m_all->desk->pauseTags({u"sale"_s}, u"Sold out"_s, until)));
        QVERIFY(m_all->answer(m_all->desk->pauseTags({u"rest"_s}, {})));
        auto *options = part<OptionsPanel>();
        part<ComposeBar>()->more()->setChecked(true);
        options->tags()->setText(u"sale"_s);
        QTRY_COMPARE(options->pausedSentence(), u"Posts tagged sale are paused (until Tue 24 Nov 10:00; Sold out)."_s);
        QCOMPARE(options->tags()->accessibleDescription(), options->pausedSentence());
        photograph(page(), u"compose-paused-tag"_s);
        options->tags()->setText(u"sales, rest"_s);
        QTRY_COMPARE(options->pausedSentence(), u"Posts tagged rest are paused."_s);
        QVERIFY(part<ProblemList>()->sentences().isEmpty());
        QVERIFY(m_all->answer(m_all->desk->resumeTags({u"rest"_s})));
        QTRY_VERIFY(options->pausedSentence().isEmpty());
    }

    void aLongTextIsSplitAndPutTogetherAgain()
    {
        chip(0)->click();
        const auto text = u"The cheapest filter won, said the jury. "_s.repeated(10).trimmed();
        type(u"x"_s);
        editor()->setPlainText(text);
        QTRY_VERIFY(part<ComposeBar>()->split()->isEnabled());
        QTest::mouseClick(part<ComposeBar>()->split(), Qt::LeftButton);
        QTRY_VERIFY(part<SplitDialog>());
        QCOMPARE(written().count(), 1);  // it is only shown
        QCOMPARE(part<SplitDialog>()->parts().size(), 2);
        QTest::mouseClick(part<SplitDialog>()->split(), Qt::LeftButton);
        QCOMPARE(written().count(), 2);
        QTRY_VERIFY(problemsAreGone());
        QCOMPARE(page().draft().content.parts.size(), 2);
        QTest::keyClicks(editor(1), u"!"_s);
        QTest::keySequence(editor(1), QKeySequence::Undo);  // what was typed
        QCOMPARE(written().count(), 2);
        QTest::keySequence(editor(1), QKeySequence::Undo);  // the split
        QCOMPARE(written().parts(), QStringList{text});
        QTest::keySequence(editor(), QKeySequence::Redo);
        QCOMPARE(written().count(), 2);
    }

    void partsAreAddedMovedAndRemovedByKeyAndButton()
    {
        type(u"one"_s);
        QTest::mouseClick(part<ComposeBar>()->addPart(), Qt::LeftButton);
        QTRY_COMPARE(written().count(), 2);
        QTRY_COMPARE(QApplication::focusWidget(), editor(1));
        QTest::keyClicks(editor(1), u"two"_s);
        written().movePart(1, 0);
        QCOMPARE(written().parts(), (QStringList{u"two"_s, u"one"_s}));
        QCOMPARE(page().draft().content.parts, (QStringList{u"two"_s, u"one"_s}));
        written().insertPart(2);
        QTest::keyClick(editor(2), Qt::Key_Backspace);
        QCOMPARE(written().count(), 2);
        for (int at = 0; at < 6; ++at)
            written().undo();
        QCOMPARE(written().parts(), QStringList{QString{}});
        for (int at = 0; at < 6; ++at)
            written().redo();
        QCOMPARE(written().parts(), (QStringList{u"two"_s, u"one"_s}));
    }

    void aDateFromTheCalendarIsTaken()
    {
        page().compose({2026, 12, 24}, {18, 0});
        QCOMPARE(schedule().date()->date(), QDate(2026, 12, 24));
        QCOMPARE(page().draft().time, QTime(18, 0));
        QVERIFY(page().draft().timeIsChosen);
        QCOMPARE(QApplication::focusWidget(), editor());
    }

    void aTimeInTheGapOffersTwoThatExist()
    {
        chip(0)->click();
        type(u"hello"_s);
        schedule().date()->setDate({2027, 3, 28});
        schedule().time()->setTime({2, 30});
        QTRY_COMPARE(schedule().choices().size(), 2);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(schedule().sentence().contains("does not exist on that day in Europe/Berlin"_L1));
        QTest::mouseClick(schedule().choices()[1], Qt::LeftButton);
        QTRY_COMPARE(page().draft().time, QTime(3, 30));
        QTRY_VERIFY(schedule().choices().isEmpty());
    }

    void anotherZoneIsTyped()
    {
        auto *zone = schedule().zone();
        zone->setFocus();
        zone->lineEdit()->selectAll();
        QTest::keyClicks(zone->lineEdit(), u"Asia/Tokyo"_s);
        QTRY_COMPARE(page().draft().zone, u"Asia/Tokyo"_s);
    }

    void anotherZoneOfTheWorkspaceIsProposedUntilATimeIsChosen()
    {
        type(u"hello"_s);
        QTRY_COMPARE(page().draft().zone, u"Europe/Berlin"_s);
        QVERIFY(m_all->answer(m_all->desk->setZone(u"Asia/Tokyo"_s)));
        QTRY_COMPARE(page().draft().zone, u"Asia/Tokyo"_s);
        QCOMPARE(schedule().zone()->zone(), u"Asia/Tokyo"_s);
        QVERIFY(!page().draft().timeIsChosen);
        schedule().time()->setTime({20, 15});
        QTRY_VERIFY(page().draft().timeIsChosen);
        QVERIFY(m_all->answer(m_all->desk->setZone(u"America/New_York"_s)));
        QTRY_COMPARE(m_all->desk->facts()->zone, "America/New_York"_ba);
        QCOMPARE(page().draft().zone, u"Asia/Tokyo"_s);
        QCOMPARE(page().draft().time, (QTime{20, 15}));
    }

    void postNowGoesAtOnceThoughTheTimeHasPassed()
    {
        chip(0)->click();
        type(u"now"_s);
        schedule().date()->setDate({2020, 1, 1});
        QTRY_VERIFY(schedule().sentence().startsWith("That time has passed"_L1));
        const auto key = page().draft().key;
        QSignalSpy saved{&page(), &ComposePage::saved};
        schedule().schedule()->menu()->actions().first()->trigger();
        QTRY_COMPARE(saved.size(), 1);
        const auto details = m_all->answer(m_all->desk->post(key));
        QCOMPARE(details->copies.first().copy.dueAt, m_all->clock.now());
    }

    void thePreviewFoldsAway()
    {
        chip(0)->click();
        chip(1)->click();
        type(u"hello"_s);
        QTRY_COMPARE(part<PreviewColumn>()->count(), 2);
        page().resize(744, 700);
        QTRY_VERIFY(!part<PreviewColumn>()->isVisible());
        page().resize(1072, 700);
        QTRY_VERIFY(part<PreviewColumn>()->isVisible());
    }

    void tabGoesThroughThePageAsItReads()
    {
        chip(0)->click();
        type(u"one"_s);
        QTest::mouseClick(part<ComposeBar>()->addPart(), Qt::LeftButton);
        QTRY_COMPARE(QApplication::focusWidget(), editor(1));
        QTest::keyClicks(editor(1), u"two"_s);
        QTRY_COMPARE(part<PreviewColumn>()->count(), 1);
        chip(1)->setFocus(Qt::TabFocusReason);
        QWidgetList visited;
        while (visited.size() < 40 && !visited.contains(schedule().schedule()->button())) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            visited += QApplication::focusWidget();
        }
        const QWidgetList wanted{
            editor(0),         editor(1),         part<ComposeBar>()->more(), schedule().date(),
            schedule().time(), schedule().zone(), schedule().saveDraft(),     schedule().schedule()->button()};
        QWidgetList met;
        for (auto *widget : visited) {
            // In a date it stops at the day, the month and the year.
            if (wanted.contains(widget) && (met.isEmpty() || met.last() != widget))
                met += widget;
        }
        QCOMPARE(met, wanted);
    }

    void everythingThatTakesTheFocusHasAName()
    {
        chip(0)->click();
        chip(1)->click();
        part<ComposeBar>()->more()->click();
        written().insertPart(1);
        QCoreApplication::processEvents();
        int seen = 0;
        for (const auto *widget : page().findChildren<QWidget *>()) {
            const bool isInner = widget->parentWidget() && widget->parentWidget()->focusProxy() == widget;
            if (!widget->isVisible() || widget->focusPolicy() == Qt::NoFocus || isInner
                || widget->objectName().startsWith("qt_"_L1))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty())
                || (widget->parentWidget() && !widget->parentWidget()->accessibleName().isEmpty());
            QVERIFY2(named, widget->metaObject()->className());
            ++seen;
        }
        QVERIFY(seen > 15);
    }
};

static const test::Registration<TestComposePage> registered;
#include "tst_composepage.moc"
