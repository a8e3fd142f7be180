// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/photograph.h"
#include "tests/ui/compose/composeparts.h"
#include "ui/compose/optionspanel.h"
#include "ui/compose/previewcolumn.h"
#include "ui/compose/texthighlighter.h"
#include "ui/compose/varianttabs.h"

#include <QApplication>
#include <QLineEdit>
#include <QPushButton>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// What single accounts get instead of what all get, on the page.
class TestComposeVariants final : public QObject, private ComposeParts
{
    Q_OBJECT

private slots:
    void init()
    {
        m_all = std::make_unique<ComposeFixture>();
        QTRY_VERIFY(chip(0) && chip(1));
    }

    void cleanup() { m_all.reset(); }

    void thereAreTabsOnceThereAreTwoAccounts()
    {
        QVERIFY(!tabs().isVisible());
        chip(0)->click();
        QTRY_COMPARE(page().draft().accounts.size(), 1);
        QVERIFY(!tabs().isVisible());
        chip(1)->click();
        QTRY_VERIFY(tabs().isVisible());
        QCOMPARE(tabs().keys(), (QStringList{QString{}, keyOf(0), keyOf(1)}));
        QVERIFY(tabs().tab(QString{})->isChecked());
    }

    void whatIsTypedInATabIsThatAccountsAloneAndTheRestFollows()
    {
        chooseBoth();
        type(u"For all"_s);
        choose(1);
        QCOMPARE(editor()->toPlainText(), u"For all"_s);
        QTest::keyClicks(editor(), u"!"_s);
        QTRY_COMPARE(tabs().sentence(), u"Its own: text. All else follows the common text."_s);
        QCOMPARE(tabs().tab(keyOf(1))->accessibleName(), u"@coffee@social.example, differs from the others"_s);
        QCOMPARE(page().draft().content.parts, QStringList{u"For all"_s});
        QCOMPARE(own(1).parts, (std::optional{QStringList{u"!For all"_s}}));
        comment().write();
        QTest::keyClicks(comment().editor(), u"#own"_s);
        QCOMPARE(own(1).firstComment, std::optional{u"#own"_s});
        photograph(page(), u"compose-variant"_s);

        choose(-1);
        QCOMPARE(editor()->toPlainText(), u"For all"_s);
        QCOMPARE(comment().text(), QString{});
        QCOMPARE(tabs().sentence(), u"With something of their own: @coffee@social.example."_s);
        editor()->setPlainText(u"For the others"_s);
        QCOMPARE(own(1).parts, (std::optional{QStringList{u"!For all"_s}}));
        choose(0);
        QCOMPARE(editor()->toPlainText(), u"For the others"_s);
        photograph(page(), u"compose-variant-others"_s);
    }

    void typingTheSameAgainFollowsAgain()
    {
        chooseBoth();
        type(u"a"_s);
        choose(0);
        editor()->moveCursor(QTextCursor::End);
        QTest::keyClicks(editor(), u"b"_s);
        QVERIFY(!own(0).followsAll());
        QTest::keySequence(editor(), QKeySequence::Undo);
        QVERIFY(own(0).followsAll());
    }

    void eachTextIsCountedAndRefusedByTheAccountsThatGetIt()
    {
        chooseBoth();
        editor()->setPlainText(QString(400, u'a'));
        QTRY_VERIFY(chip(0)->problem().startsWith("100"_L1));
        choose(0);
        editor()->setPlainText(u"short"_s);
        QTRY_VERIFY(problemsAreGone());
        QVERIFY(chip(0)->problem().isEmpty());
        // What all get has too many characters for the first account alone, which does not get it.
        choose(-1);
        QTRY_VERIFY(!editor()->highlighter().overlongFrom());
        choose(0);
        editor()->setPlainText(QString(301, u'b'));
        QTRY_COMPARE(editor()->highlighter().overlongFrom(), std::optional<qsizetype>{300});
        QTRY_COMPARE(part<PreviewColumn>()->findChildren<PreviewCard *>().size(), 2);
        choose(-1);
        QTRY_VERIFY(!editor()->highlighter().overlongFrom());
        // A problem leads to the tab where it can be mended.
        QTRY_COMPARE(part<ProblemList>()->sentences().size(), 1);
        emit part<ProblemList>()->placeWanted(u"text_too_long"_s, 0, keyOf(0));
        QVERIFY(tabs().tab(keyOf(0))->isChecked());
        QCOMPARE(editor()->textCursor().selectedText(), u"b"_s);
    }

    void followingAgainIsUndoneByTheBannerAndByKey()
    {
        chooseBoth();
        type(u"common"_s);
        choose(0);
        editor()->setPlainText(u"own"_s);
        comment().write();
        QTest::keyClicks(comment().editor(), u"#own"_s);
        QTRY_VERIFY(tabs().follow()->isVisible());
        QTest::mouseClick(tabs().follow(), Qt::LeftButton);
        QVERIFY(own(0).followsAll());
        QCOMPARE(editor()->toPlainText(), u"common"_s);
        QVERIFY(offered()->isVisible());
        photograph(page(), u"compose-variant-follows"_s);
        offered()->button()->click();
        QCOMPARE(own(0).parts, (std::optional{QStringList{u"own"_s}}));
        QCOMPARE(own(0).firstComment, std::optional{u"#own"_s});
        QCOMPARE(comment().text(), u"#own"_s);

        QTest::mouseClick(tabs().follow(), Qt::LeftButton);
        QCOMPARE(editor()->toPlainText(), u"common"_s);
        QTest::keySequence(editor(), QKeySequence::Undo);
        QCOMPARE(editor()->toPlainText(), u"own"_s);
        QCOMPARE(own(0).parts, (std::optional{QStringList{u"own"_s}}));
    }

    void eachTabKeepsWhatCanBeUndone()
    {
        chooseBoth();
        type(u"one"_s);
        choose(0);
        QTest::keyClicks(editor(), u"two"_s);
        choose(-1);
        QTest::keySequence(editor(), QKeySequence::Undo);
        QCOMPARE(editor()->toPlainText(), QString{});
        choose(0);
        QTest::keySequence(editor(), QKeySequence::Undo);
        QCOMPARE(editor()->toPlainText(), u"one"_s);
    }

    void typingInATabSurvivesADeath()
    {
        chooseBoth();
        type(u"common"_s);
        choose(1);
        QTest::keyClicks(editor(), u"own "_s);
        const auto key = page().draft().key;
        QTRY_COMPARE(m_all->unfinished().size(), 1);
        m_all->restart();
        page().offerUnfinished();
        QTRY_VERIFY(offered()->isVisible());
        offered()->button()->click();
        QTRY_COMPARE(page().draft().key, key);
        QCOMPARE(own(1).parts, (std::optional{QStringList{u"own common"_s}}));
        QTRY_VERIFY(tabs().isVisible());
        choose(1);
        QCOMPARE(editor()->toPlainText(), u"own common"_s);
    }

    void anAccountThatIsSwitchedOffAndOnKeepsIt()
    {
        chooseBoth();
        type(u"common"_s);
        choose(0);
        editor()->setPlainText(u"own"_s);
        chip(0)->click();
        QTRY_VERIFY(!tabs().isVisible());
        QCOMPARE(editor()->toPlainText(), u"common"_s);
        chip(0)->click();
        QTRY_VERIFY(tabs().isVisible());
        choose(0);
        QCOMPARE(editor()->toPlainText(), u"own"_s);
    }

    void isStoredAndOpenedAgain()
    {
        chooseBoth();
        type(u"common"_s);
        choose(1);
        editor()->setPlainText(u"own"_s);
        auto *options = part<OptionsPanel>();
        options->link()->setText(u"https://own.example"_s);
        QSignalSpy saved{&page(), &ComposePage::saved};
        const auto key = page().draft().key;
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(saved.size(), 1);
        const auto stored = m_all->answer(m_all->desk->post(key));
        QCOMPARE(stored->post.content.parts, QStringList{u"common"_s});
        QCOMPARE(stored->post.content.variants.value(keyOf(1)).parts, (std::optional{QStringList{u"own"_s}}));
        QCOMPARE(stored->post.content.variants.value(keyOf(1)).link, std::optional{u"https://own.example"_s});

        // The next post begins with what all get.
        QVERIFY(tabs().tab(QString{})->isChecked());
        QVERIFY(page().draft().content.variants.isEmpty());
        page().edit(key);
        QTRY_COMPARE(page().draft().key, key);
        QVERIFY(!page().hasUnsaved());
        choose(1);
        QCOMPARE(editor()->toPlainText(), u"own"_s);
        QCOMPARE(options->link()->text(), u"https://own.example"_s);
        QVERIFY(!page().hasUnsaved());
    }

    void tabsAreReachedByKey()
    {
        chooseBoth();
        type(u"common"_s);
        tabs().tab(QString{})->setFocus();
        QTest::keyClick(tabs().tab(QString{}), Qt::Key_Right);
        QCOMPARE(QApplication::focusWidget(), tabs().tab(keyOf(0)));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClicks(editor(), u"own "_s);
        QCOMPARE(own(0).parts, (std::optional{QStringList{u"own common"_s}}));
    }

private:
    VariantTabs &tabs() { return *part<VariantTabs>(); }
    [[nodiscard]] QString keyOf(int at) const { return m_all->accounts[at].key; }
    PostVariant own(int at) { return page().draft().content.variants.value(keyOf(at)); }
    void chooseBoth()
    {
        chip(0)->click();
        chip(1)->click();
        QTRY_VERIFY(tabs().isVisible());
    }
    /// That of an account, or of all.
    void choose(int at) { QTest::mouseClick(tabs().tab(at < 0 ? QString{} : keyOf(at)), Qt::LeftButton); }
};

static const test::Registration<TestComposeVariants> registered;
#include "tst_composevariants.moc"
