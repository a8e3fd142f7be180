// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/compose/composefixture.h"
#include "ui/compose/mentioncompletion.h"
#include "ui/compose/mentionknowledge.h"
#include "ui/compose/parteditor.h"
#include "ui/compose/previewbody.h"

#include <QBoxLayout>
#include <QListWidget>
#include <QPromise>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

using People = Result<QList<MentionCandidate>>;

MentionCandidate person(const QString &handle, const QString &id = {})
{
    return {.name = u"Name of "_s + handle, .handle = handle, .written = u'@' + handle, .id = id};
}

/// A page with one editor, whose questions a test answers itself.
class Bench final
{
public:
    explicit Bench(const std::vector<std::unique_ptr<Platform>> &platforms,
                   const QStringList &networks = {u"bluesky"_s})
        : completion{[this](const Account &account, const QString &beginning) { return ask(account, beginning); },
                     platforms, &page}
    {
        auto *column = new QVBoxLayout{&page};
        editor = new PartEditor;
        column->addWidget(editor);
        column->addStretch();
        page.resize(700, 500);
        QList<Account> accounts;
        for (const auto &network : networks) {
            Account account{NewAccount{.key = network}, AccountId::fromRow(accounts.size() + 1)};
            account.platform = network;
            account.name = network;
            account.server = QUrl{u"https://%1.example"_s.arg(network)};
            accounts += account;
        }
        completion.setAccounts(accounts);
        completion.watch(editor);
        page.show();
        if (!QTest::qWaitForWindowActive(&page))
            qFatal("no window");
        editor->setFocus();
    }

    void answer(int at, const People &people)
    {
        promises[size_t(at)]->addResult(people);
        promises[size_t(at)]->finish();
    }
    [[nodiscard]] QStringList shown() const
    {
        QStringList written;
        for (const auto &choice : completion.list()->choices())
            written += choice.candidate.written;
        return completion.list()->isVisible() ? written : QStringList{u"closed"_s};
    }

    QWidget page;
    PartEditor *editor = nullptr;
    QStringList asked;  ///< "network beginning"
    std::vector<std::unique_ptr<QPromise<People>>> promises;
    MentionCompletion completion;

private:
    Reply<People> ask(const Account &account, const QString &beginning)
    {
        asked += account.platform + u' ' + beginning;
        promises.push_back(std::make_unique<QPromise<People>>());
        promises.back()->start();
        return promises.back()->future();
    }
};

}  // namespace

class TestMentions final : public QObject
{
    Q_OBJECT

    const std::vector<std::unique_ptr<Platform>> m_platforms = makePlatforms();
    const QList<MentionCandidate> m_annas{person(u"anna.test"_s, u"did:plc:anna"_s),
                                          person(u"annabel.test"_s, u"did:plc:annabel"_s)};

private slots:
    void twoLettersAskOnce()
    {
        Bench bench{m_platforms};
        QTest::keyClicks(bench.editor, u"hi @an"_s);
        QTRY_COMPARE(bench.asked, QStringList{u"bluesky an"_s});
        QCOMPARE(bench.shown(), QStringList{u"closed"_s});
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.shown(), (QStringList{u"@anna.test"_s, u"@annabel.test"_s}));
        QCOMPARE(bench.completion.list()->current(), 0);
    }

    void theKeyboardChooses_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Return") << int(Qt::Key_Return);
        QTest::newRow("Enter") << int(Qt::Key_Enter);
        QTest::newRow("Tab") << int(Qt::Key_Tab);
    }
    void theKeyboardChooses()
    {
        QFETCH(int, key);
        Bench bench{m_platforms};
        QTest::keyClicks(bench.editor, u"hi @an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.shown().size(), 2);
        QStringList chosen;
        connect(&bench.completion, &MentionCompletion::chosen, this,
                [&](const QString &platform, const MentionCandidate &candidate) {
                    chosen += platform + u' ' + candidate.id;
                    QCOMPARE(bench.editor->toPlainText(), u"hi @an"_s);  // kept before it is written
                });
        QTest::keyClick(bench.editor, Qt::Key_Down);
        QCOMPARE(bench.completion.list()->current(), 1);
        QTest::keyClick(bench.editor, Qt::Key_Down);
        QCOMPARE(bench.completion.list()->current(), 0);
        QTest::keyClick(bench.editor, Qt::Key_Up);
        QCOMPARE(bench.completion.list()->current(), 1);
        QTest::keyClick(bench.editor, Qt::Key(key));
        QCOMPARE(chosen, QStringList{u"bluesky did:plc:annabel"_s});
        QCOMPARE(bench.editor->toPlainText(), u"hi @annabel.test "_s);
        QVERIFY(bench.editor->hasFocus());
        QCOMPARE(bench.shown(), QStringList{u"closed"_s});
        QTest::keyClicks(bench.editor, u"and"_s);
        QCOMPARE(bench.editor->toPlainText(), u"hi @annabel.test and"_s);
        QCOMPARE(bench.asked.size(), 1);
    }

    void whatStandsBehindTheCaretStays()
    {
        Bench bench{m_platforms};
        bench.editor->setPlainText(u"(, or so)"_s);
        auto cursor = bench.editor->textCursor();
        cursor.setPosition(1);
        bench.editor->setTextCursor(cursor);
        QTest::keyClicks(bench.editor, u"@an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.shown().size(), 2);
        QTest::keyClick(bench.editor, Qt::Key_Return);
        QCOMPARE(bench.editor->toPlainText(), u"(@anna.test, or so)"_s);
        bench.editor->undo();
        QCOMPARE(bench.editor->toPlainText(), u"(@an, or so)"_s);
        bench.editor->redo();
        QCOMPARE(bench.editor->toPlainText(), u"(@anna.test, or so)"_s);
    }

    void theMouseChooses()
    {
        Bench bench{m_platforms};
        QTest::keyClicks(bench.editor, u"@an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.shown().size(), 2);
        auto *rows = bench.completion.list()->findChild<QListWidget *>();
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualItemRect(rows->item(1)).center());
        QCOMPARE(bench.editor->toPlainText(), u"@annabel.test "_s);
        QVERIFY(bench.editor->hasFocus());
    }

    void escapeLetsGoAndTypingGoesOn()
    {
        Bench bench{m_platforms};
        QTest::keyClicks(bench.editor, u"@an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.shown().size(), 2);
        QTest::keyClick(bench.editor, Qt::Key_Escape);
        QCOMPARE(bench.shown(), QStringList{u"closed"_s});
        QTest::keyClick(bench.editor, Qt::Key_Return);
        QCOMPARE(bench.editor->toPlainText(), u"@an\n"_s);
    }

    void whatIsOlderIsThrownAway()
    {
        Bench bench{m_platforms};
        QTest::keyClicks(bench.editor, u"@an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        QTest::keyClicks(bench.editor, u"na"_s);
        QTRY_COMPARE(bench.asked, (QStringList{u"bluesky an"_s, u"bluesky anna"_s}));
        bench.answer(1, QList{m_annas.last()});
        QTRY_COMPARE(bench.shown(), QStringList{u"@annabel.test"_s});
        bench.answer(0, m_annas);
        QCoreApplication::processEvents();
        QCOMPARE(bench.shown(), QStringList{u"@annabel.test"_s});
        QTest::keyClicks(bench.editor, u" x"_s);
        QCOMPARE(bench.shown(), QStringList{u"closed"_s});
    }

    void aFailureIsQuietUnlessSomebodyAsks()
    {
        Bench bench{m_platforms};
        QTest::keyClicks(bench.editor, u"@an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        bench.answer(0, Error{ErrorKind::Transient, u"The server is away."_s});
        QCoreApplication::processEvents();
        QCOMPARE(bench.shown(), QStringList{u"closed"_s});
        QTest::keyClick(bench.editor, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(bench.editor->toPlainText(), u"@an"_s);
        QCOMPARE(bench.asked.size(), 2);
        bench.answer(1, Error{ErrorKind::Transient, u"The server is away."_s});
        QTRY_VERIFY(bench.completion.list()->isVisible());
        QCOMPARE(bench.completion.list()->note(), u"The server is away."_s);
        QTest::keyClick(bench.editor, Qt::Key_Space, Qt::ControlModifier);
        bench.answer(2, QList<MentionCandidate>{});
        QTRY_COMPARE(bench.completion.list()->note(), u"Nobody was found."_s);
    }

    void askingByHandSaysWhatIsMissing()
    {
        Bench bench{m_platforms, {u"x"_s}};
        QTest::keyClicks(bench.editor, u"@an"_s);
        QTest::keyClick(bench.editor, Qt::Key_Space, Qt::ControlModifier);
        QVERIFY(bench.asked.isEmpty());
        QCOMPARE(bench.completion.list()->note(),
                 u"None of the accounts that get this text has a search for people."_s);
    }

    void aDearSearchIsAskedByHandAlone()
    {
        Bench bench{m_platforms, {u"bluesky"_s, u"linkedin"_s}};
        QTest::keyClicks(bench.editor, u"@acme"_s);
        QTRY_COMPARE(bench.asked, QStringList{u"bluesky acme"_s});
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.completion.list()->note(), u"Ctrl+Space searches LinkedIn too."_s);
        QTest::keyClick(bench.editor, Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(bench.asked.mid(1), (QStringList{u"bluesky acme"_s, u"linkedin acme"_s}));
        bench.answer(2, QList{person(u"acme"_s, u"urn:li:organization:1"_s)});
        QTRY_COMPARE(bench.shown(), QStringList{u"@acme"_s});
        bench.answer(1, m_annas);
        QTRY_COMPARE(bench.shown(), (QStringList{u"@anna.test"_s, u"@annabel.test"_s, u"@acme"_s}));
        QVERIFY(bench.completion.list()->note().isEmpty());
    }

    void theListStaysWithinThePage_data()
    {
        QTest::addColumn<Qt::LayoutDirection>("direction");
        QTest::newRow("left to right") << Qt::LeftToRight;
        QTest::newRow("right to left") << Qt::RightToLeft;
    }
    void theListStaysWithinThePage()
    {
        QFETCH(Qt::LayoutDirection, direction);
        Bench bench{m_platforms};
        bench.page.setLayoutDirection(direction);
        bench.page.resize(320, 300);
        QTest::keyClicks(bench.editor, u"a a a a a a a a a a @an"_s);
        QTRY_COMPARE(bench.asked.size(), 1);
        bench.answer(0, m_annas);
        QTRY_COMPARE(bench.shown().size(), 2);
        QVERIFY(bench.page.rect().contains(bench.completion.list()->geometry()));
        QVERIFY(!bench.completion.list()->findChild<QListWidget *>()->accessibleName().isEmpty());
    }

    void knowsWhomNobodyIsCalled()
    {
        Account account{NewAccount{.key = newKey()}, AccountId::fromRow(1)};
        account.platform = u"mastodon"_s;
        account.name = u"shop"_s;
        account.server = QUrl{u"https://social.example"_s};
        auto draft = ComposerDraft::begin(FakeClock{}.now(), "UTC");
        draft.accounts = {account.key};
        draft.content.parts = {u"hi @anna and @bob@other.example, @anna"_s};
        auto check = DraftCheck::of(draft, {account}, m_platforms, {}, false);
        MentionKnowledge knowledge;
        const auto questions = knowledge.open(draft, check);
        QCOMPARE(questions.size(), 2);
        QCOMPARE(questions[0].handle, u"anna"_s);
        QCOMPARE(questions[1].handle, u"bob@other.example"_s);
        QVERIFY(knowledge.open(draft, check).isEmpty());
        knowledge.answer(questions[0], {person(u"anna@social.example"_s)});
        knowledge.answer(questions[1], {person(u"bob@third.example"_s)});
        const auto before = check.accounts.first().problems.size();
        knowledge.addTo(check, draft);
        QCOMPARE(check.accounts.first().problems.size(), before + 1);
        const auto &found = check.accounts.first().problems.last();
        QCOMPARE(found.severity, Severity::Warning);
        QCOMPARE(found.code, u"mention_unknown"_s);
        QVERIFY2(found.message.contains(u"“@bob@other.example”"_s), qPrintable(found.message));
        QVERIFY(!check.hasError());
    }

    void aMentionStandsApartFromTheDirectionAroundIt()
    {
        const auto text = u"مرحبا @anna و #tag"_s;
        const QList<TextEntity> entities{{.kind = TextEntity::Kind::Tag, .start = 14, .end = 18},
                                         {.kind = TextEntity::Kind::Mention, .start = 6, .end = 11}};
        const auto isolated = isolateMentions(text, entities);
        QCOMPARE(isolated.text, u"مرحبا \u2068@anna\u2069 و #tag"_s);
        QCOMPARE(isolated.entities.size(), 2);
        for (const auto &entity : isolated.entities)
            QCOMPARE(isolated.text.mid(entity.start, entity.end - entity.start),
                     entity.kind == TextEntity::Kind::Tag ? u"#tag"_s : u"@anna"_s);
        QCOMPARE(isolateMentions(u"plain"_s, {}).text, u"plain"_s);
    }
};

static const test::Registration<TestMentions> registered;

#include "tst_mentions.moc"
