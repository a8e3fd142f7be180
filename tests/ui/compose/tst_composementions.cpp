// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/mentioncompletion.h"
#include "ui/compose/varianttabs.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// Whom a post mentions, on the page.
class TestComposeMentions final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
    }

    void cleanup() { m_all.reset(); }

    void whomSomebodyChoseStaysWithTheirName()
    {
        chip(0)->click();
        choose(anna());
        type(u"hi @anna.test"_s);
        QCOMPARE(kept(), u"@anna.test = did:plc:anna"_s);
        // Gone with the text, back with it.
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QCOMPARE(kept(), QString{});
        QTest::keySequence(editor(), QKeySequence::Undo);
        QTRY_COMPARE(editor()->toPlainText(), u"hi @anna.test"_s);
        QCOMPARE(kept(), u"@anna.test = did:plc:anna"_s);
        // What is being typed has it too.
        const auto journaled = ComposerDraft::fromJson(page().draft().toJson());
        QVERIFY(journaled);
        QCOMPARE(journaled->contentToSend().options, page().draft().contentToSend().options);
    }

    void aSavedPostHasIt()
    {
        chip(0)->click();
        choose(anna());
        type(u"hi @anna.test"_s);
        QTest::keySequence(editor(), QKeySequence::Save);
        QTRY_VERIFY(page().draft().isStored);
        const auto stored = m_all->answer(m_all->desk->post(page().draft().key));
        QVERIFY(stored);
        QCOMPARE(stored->post.content.options[option()].toString(), u"@anna.test = did:plc:anna"_s);
    }

    void aNameThatIsPlainTextIsTold()
    {
        chip(0)->click();
        type(u"thanks @anna"_s);
        // As long as the name is being typed nobody is told anything.
        QTRY_COMPARE(page().draft().content.parts, QStringList{u"thanks @anna"_s});
        QCoreApplication::processEvents();
        QVERIFY2(problemsAreGone(), qPrintable(part<ProblemList>()->sentences().join(u'\n')));
        QTest::keyClick(editor(), Qt::Key_Space);
        QTRY_VERIFY2(part<ProblemList>()->sentences().join(u'\n').contains(u"“@anna” is plain text"_s),
                     qPrintable(part<ProblemList>()->sentences().join(u'\n')));
        // Back in it, and out of it by the keyboard.
        QTest::keyClick(editor(), Qt::Key_Left);
        QTRY_VERIFY(problemsAreGone());
        QTest::keyClick(editor(), Qt::Key_Home);
        QTRY_VERIFY(!problemsAreGone());
        QTest::keyClick(editor(), Qt::Key_End);
        QTest::keyClick(editor(), Qt::Key_Backspace);
        QTRY_VERIFY(problemsAreGone());
        chip(1)->setFocus();
        QTRY_VERIFY(!problemsAreGone());
        editor()->setPlainText(u"thanks anna"_s);
        QTRY_VERIFY(problemsAreGone());
    }

    void theListStandsBelowTheCaret()
    {
        chip(0)->click();
        type(u"With thanks to @an"_s);
        auto *list = part<MentionList>();
        const auto *one = findPlatform(m_all->platforms, m_all->accounts[0].platform);
        const auto *other = findPlatform(m_all->platforms, m_all->accounts[1].platform);
        list->setChoices(
            {{one, anna()},
             {one, {.name = u"Annabel Ito"_s, .handle = u"annabel.test"_s, .written = {}, .id = {}}},
             {other, {.name = u"عمر الخطيب"_s, .handle = u"omar@social.example"_s, .written = {}, .id = {}}}},
            u"Ctrl+Space searches more."_s);
        const auto caret = editor()->cursorRect();
        list->showAt(QRect{editor()->viewport()->mapTo(&page(), caret.topLeft()), caret.size()});
        QVERIFY(page().rect().contains(list->geometry()));
        QVERIFY(list->geometry().top() > editor()->viewport()->mapTo(&page(), caret.topLeft()).y());
        photograph(page(), u"compose-mentions"_s);
    }

    void theKeyOfACopyOpensWhatItsAccountGets()
    {
        chip(0)->click();
        chip(1)->click();
        type(u"for all"_s);
        auto *tabs = part<VariantTabs>();
        QTRY_VERIFY(tabs->isVisible());
        tabs->tab(m_all->accounts[1].key)->click();
        editor()->setPlainText(u"for one"_s);
        QTest::keySequence(editor(), QKeySequence::Save);
        QTRY_VERIFY(page().draft().isStored);
        const auto stored = m_all->answer(m_all->desk->post(page().draft().key));
        QVERIFY(stored);
        page().compose();
        const auto keyOf = [&](int account) {
            for (const auto &copy : stored->copies) {
                if (copy.accountKey == m_all->accounts[account].key)
                    return copy.copy.key;
            }
            return QString{};
        };
        page().edit(keyOf(1));
        QTRY_COMPARE(editor()->toPlainText(), u"for one"_s);
        QVERIFY(tabs->tab(m_all->accounts[1].key)->isChecked());
        // Who gets what all get is edited there.
        page().edit(keyOf(0));
        QTRY_COMPARE(editor()->toPlainText(), u"for all"_s);
        QVERIFY(tabs->tab(QString{})->isChecked());
        // What was typed since stays.
        editor()->setPlainText(u"for all of you"_s);
        page().edit(keyOf(1));
        QTRY_COMPARE(editor()->toPlainText(), u"for one"_s);
        QCOMPARE(page().draft().content.parts, QStringList{u"for all of you"_s});
    }

private:
    static MentionCandidate anna()
    {
        return {.name = u"Anna Berg"_s, .handle = u"anna.test"_s, .written = u"@anna.test"_s, .id = u"did:plc:anna"_s};
    }
    [[nodiscard]] QString option() const { return m_all->accounts[0].platform + u".mentions"_s; }
    QString kept() { return page().draft().contentToSend().options[option()].toString(); }
    void choose(const MentionCandidate &candidate)
    {
        emit part<MentionCompletion>()->chosen(m_all->accounts[0].platform, candidate);
    }
};

static const test::Registration<TestComposeMentions> registered;

#include "tst_composementions.moc"
