// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "tests/support/testmain.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/composebar.h"
#include "ui/compose/texthighlighter.h"
#include "ui/compose/varianttabs.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The first comment on the page.
class TestFirstCommentOnPage final : public QObject, private ComposeParts
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

    void itIsAButtonUntilItIsWanted()
    {
        QVERIFY(!comment().isOpen());
        QVERIFY(comment().add()->isVisible());
        open();
        QVERIFY(comment().editor()->isVisible());
        QVERIFY(!comment().add()->isVisible());
        QVERIFY(QApplication::focusWidget() == comment().editor());
        // Nothing was written, so nothing is kept.
        QVERIFY(!page().hasUnsaved());
        QTest::keyClick(comment().editor(), Qt::Key_Backspace);
        QVERIFY(!comment().isOpen());
        QVERIFY(QApplication::focusWidget() == comment().add());
    }

    void itIsStoredWithThePost()
    {
        chip(1)->click();
        type(u"hello"_s);
        open();
        QTest::keyClicks(comment().editor(), u"#tags"_s);
        QSignalSpy saved{&page(), &ComposePage::saved};
        QTest::keyClick(comment().editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        const auto details = m_all->answer(m_all->desk->post(saved.first().first().toString()));
        QCOMPARE(details->post.content.firstComment, u"#tags"_s);
        QVERIFY(!comment().isOpen());  // the next post's
    }

    void itIsOpenWhereThereIsOne()
    {
        NewPost post{.key = newKey(),
                     .content = {.parts = {u"hello"_s}, .firstComment = u"#tags"_s},
                     .accounts = {m_all->accounts[0].id},
                     .plan = planFor(m_all->clock.now() + 5h, "Europe/Berlin")};
        QVERIFY(m_all->answer(m_all->desk->add(post)));
        page().edit(post.key);
        QTRY_COMPARE(comment().text(), u"#tags"_s);
        QVERIFY(comment().isOpen() && !page().hasUnsaved());
        QVERIFY(!comment().editor()->document()->isUndoAvailable());
        page().compose();
        QVERIFY(!comment().isOpen());
        QVERIFY(comment().text().isEmpty());
    }

    void typingItSurvivesADeath()
    {
        open();
        QTest::keyClicks(comment().editor(), u"half a com"_s);
        QCOMPARE(m_all->unfinished().size(), 1);
        m_all->restart();
        QTRY_VERIFY(chip(0));
        page().offerUnfinished();
        QTRY_VERIFY(offered()->isVisible());
        QTest::mouseClick(offered()->button(), Qt::LeftButton);
        QTRY_COMPARE(comment().text(), u"half a com"_s);
        QVERIFY(comment().isOpen());
    }

    void whatIsRemovedCanBeHadBack()
    {
        open();
        QTest::keyClicks(comment().editor(), u"#tags"_s);
        QTest::mouseClick(comment().remove(), Qt::LeftButton);
        QVERIFY(!comment().isOpen());
        QVERIFY(page().draft().content.firstComment.isEmpty());
        open();
        QTest::keySequence(comment().editor(), QKeySequence::Undo);
        QCOMPARE(comment().text(), u"#tags"_s);
        QCOMPARE(page().draft().content.firstComment, u"#tags"_s);
    }

    void whatCanBeUndoneOutlivesAnotherTab()
    {
        chip(0)->click();
        chip(1)->click();
        type(u"hello"_s);
        open();
        QTest::keyClicks(comment().editor(), u"#tags"_s);
        QTRY_VERIFY(part<VariantTabs>()->isVisible());
        emit part<VariantTabs>()->chosen(m_all->accounts[0].key);
        QCOMPARE(comment().text(), u"#tags"_s);
        QTest::keyClicks(comment().editor(), u" own"_s);
        QCOMPARE(page().draft().contentOf(m_all->accounts[0].key).firstComment, u"#tags own"_s);
        emit part<VariantTabs>()->chosen({});
        QCOMPARE(comment().text(), u"#tags"_s);
        QTest::keyClicks(comment().editor(), u"!"_s);
        QTest::keySequence(comment().editor(), QKeySequence::Undo);
        QVERIFY2(comment().text() != u"#tags!"_s, qPrintable(comment().text()));
        while (comment().editor()->document()->isUndoAvailable())
            QTest::keySequence(comment().editor(), QKeySequence::Undo);
        QCOMPARE(comment().text(), QString{});
        QVERIFY(page().draft().content.firstComment.isEmpty());
        // The other one's was not touched, and can be undone by itself.
        emit part<VariantTabs>()->chosen(m_all->accounts[0].key);
        QCOMPARE(comment().text(), u"#tags own"_s);
        QTest::keySequence(comment().editor(), QKeySequence::Undo);
        QCOMPARE(comment().text(), u"#tags"_s);
        // Another post knows nothing of them.
        page().compose();
        QVERIFY(comment().text().isEmpty());
        QVERIFY(!comment().editor()->document()->isUndoAvailable());
    }

    void whatIsTooLongIsMarkedAndRefused()
    {
        chip(0)->click();
        chip(1)->click();
        type(u"hello"_s);
        open();
        comment().editor()->setPlainText(u" "_s + QString(310, u'x'));
        QTRY_COMPARE(comment().editor()->highlighter().overlongFrom(), std::optional<qsizetype>{301});
        QTRY_VERIFY(!part<ProblemList>()->sentences().isEmpty());
        QVERIFY2(part<ProblemList>()->sentences().first().contains("first comment is 10 character"_L1),
                 qPrintable(part<ProblemList>()->sentences().first()));
        const auto counted = comment().findChild<CounterRow *>()->accessibleName();
        QVERIFY2(counted.contains("10 character"_L1) && counted.contains("190 character"_L1), qPrintable(counted));
        // The sentence leads there.
        editor()->setFocus();
        emit part<ProblemList>()->placeWanted(u"first_comment_too_long"_s, -1, m_all->accounts[0].key);
        QCOMPARE(QApplication::focusWidget(), comment().editor());
        QCOMPARE(comment().editor()->textCursor().selectedText().size(), 10);
    }

private:
    void open() { QTest::mouseClick(comment().add(), Qt::LeftButton); }
};

static const test::Registration<TestFirstCommentOnPage> registered;
#include "tst_firstcomment.moc"
