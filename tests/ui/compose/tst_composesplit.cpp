// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/composebar.h"
#include "ui/compose/splitdialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// How one text becomes the parts of a thread.
class TestComposeSplit final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
    }

    void cleanup() { m_all.reset(); }

    void showsThePartsBeforeTheyAreMadeAndNumbersThem()
    {
        chip(0)->click();
        const auto text = u"The cheapest filter won, said the jury. "_s.repeated(20).trimmed();
        editor()->setPlainText(text);
        QTRY_VERIFY(part<ComposeBar>()->split()->isEnabled());
        part<ComposeBar>()->split()->click();
        QTRY_VERIFY(dialog());
        QCOMPARE(dialog()->parts().size(), 3);
        dialog()->numbering()->click();
        QCOMPARE(dialog()->parts().size(), 3);
        QVERIFY(dialog()->parts().first().endsWith(" 1/3"_L1));
        photograph(*dialog(), u"compose-split"_s);
        const auto parts = dialog()->parts();
        dialog()->split()->click();
        QCOMPARE(written().parts(), parts);
        QTRY_VERIFY(problemsAreGone());
        QTest::keySequence(editor(), QKeySequence::Undo);
        QCOMPARE(written().parts(), QStringList{text});
    }

    void cancelingChangesNothing()
    {
        chip(0)->click();
        const auto text = u"word "_s.repeated(80).trimmed();
        editor()->setPlainText(text);
        QTRY_VERIFY(part<ComposeBar>()->split()->isEnabled());
        part<ComposeBar>()->split()->click();
        QTRY_VERIFY(dialog());
        dialog()->reject();
        QTRY_VERIFY(!dialog());
        QCOMPARE(written().parts(), QStringList{text});
    }

    void shortTextsHaveNothingToSplit()
    {
        chip(0)->click();
        type(u"short"_s);
        QTRY_VERIFY(!part<ComposeBar>()->split()->isEnabled());
    }

    void aLineOfThreeDashesBeginsAPart()
    {
        type(u"one"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QTest::keyClicks(editor(), u"---"_s);
        QCOMPARE(written().count(), 1);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(written().parts(), (QStringList{u"one"_s, QString{}}));
        QTRY_COMPARE(QApplication::focusWidget(), editor(1));
        QTest::keyClicks(editor(1), u"two"_s);
        QCOMPARE(page().draft().content.parts, (QStringList{u"one"_s, u"two"_s}));
        for (int step = 0; step < 4 && written().count() == 2; ++step)
            QTest::keySequence(editor(1), QKeySequence::Undo);
        QCOMPARE(written().parts(), QStringList{u"one\n---"_s});
    }

    void threeDashesAtTheBeginningAreText()
    {
        type(u"---"_s);
        QTest::keyClick(editor(), Qt::Key_Return);
        QCOMPARE(written().count(), 1);
    }

    void aKeyBreaksAPartAtTheCaret()
    {
        type(u"one two"_s);
        auto cursor = editor()->textCursor();
        cursor.setPosition(3);
        editor()->setTextCursor(cursor);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(written().parts(), (QStringList{u"one"_s, u"two"_s}));
        QTRY_COMPARE(QApplication::focusWidget(), editor(1));
        QTest::keySequence(editor(1), QKeySequence::Undo);
        QCOMPARE(written().parts(), QStringList{u"one two"_s});
    }

    void whatIsPastedWithBreaksBecomesParts()
    {
        editor()->setFocus();
        QApplication::clipboard()->setText(u"one\n---\ntwo\n---\nthree"_s);
        QTest::keySequence(editor(), QKeySequence::Paste);
        QCOMPARE(written().parts(), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    }

    void aFirstCommentIsNeverBroken()
    {
        chip(0)->click();
        comment().write();
        QTest::keyClicks(comment().editor(), u"a"_s);
        QTest::keyClick(comment().editor(), Qt::Key_Return);
        QTest::keyClicks(comment().editor(), u"---"_s);
        QTest::keyClick(comment().editor(), Qt::Key_Return);
        QCOMPARE(comment().text(), u"a\n---\n"_s);
    }

    void whatIsSentIsBrokenAtSuchLinesInAnyCase()
    {
        auto draft = page().draft();
        draft.content.parts = {u"one\n---\ntwo"_s, u"three"_s, u" "_s};
        QCOMPARE(draft.contentToSend().parts, (QStringList{u"one"_s, u"two"_s, u"three"_s}));
    }

private:
    SplitDialog *dialog() { return page().findChild<SplitDialog *>(); }
};

static const test::Registration<TestComposeSplit> registered;
#include "tst_composesplit.moc"
