// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// What the composer does: the post becomes what the form says.
class TestSaving final : public QObject, private PlannerFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void aDraftIsGivenTextAccountsAndATimeInOneAct()
    {
        NewPost draft{.key = newKey(), .content = {.parts = {u"first words"_s}}, .draft = true};
        VERIFY_DONE(planner().add(draft));
        auto wanted = newPost(u"all the words"_s, 1h);
        wanted.tags = {u"news"_s};
        const auto act = planner().save(draft.key, wanted);
        VERIFY_DONE(act);
        QCOMPARE(copiesOf(draft.key).size(), 2);
        QCOMPARE(stateOf(draft.key), Scheduled);
        QCOMPARE(postOf(draft.key).content.parts, QStringList{u"all the words"_s});
        QCOMPARE(postOf(draft.key).tags, QStringList{u"news"_s});

        VERIFY_DONE(planner().undo(act->batch));
        QVERIFY(copiesOf(draft.key).isEmpty());
        QCOMPARE(postOf(draft.key).content.parts, QStringList{u"first words"_s});
        QVERIFY(!postOf(draft.key).plan);
    }

    void anAccountThatIsTakenAwayComesBackWithUndo()
    {
        const auto key = postIn(Scheduled);
        auto wanted = newPost(u"hello"_s, 2h);
        wanted.accounts = {m_account->id};
        const auto act = planner().save(key, wanted);
        VERIFY_DONE(act);
        QCOMPARE(copiesOf(key).size(), 1);
        QCOMPARE(copiesOf(key).first().dueAt, std::optional{m_clock.now() + 2h});
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(copiesOf(key).size(), 2);
        QCOMPARE(copiesOf(key).first().dueAt, std::optional{m_clock.now() + 1h});
        QCOMPARE(copiesOf(key).last().state, Scheduled);
    }

    void whatIsInDoubtStaysAsItIs()
    {
        const auto key = postIn(Unconfirmed);
        auto wanted = newPost(u"other"_s, 2h);
        wanted.accounts = {m_account->id};
        const auto act = planner().save(key, wanted);
        VERIFY_DONE(act);
        QCOMPARE(copiesOf(key).first().state, Unconfirmed);
        QVERIFY(!act->notes.isEmpty());
    }

    void aFailedOneIsMendedAndPlannedAgain()
    {
        const auto key = postIn(Failed);
        auto wanted = newPost(u"mended"_s, 2h);
        wanted.accounts = {m_account->id};
        VERIFY_DONE(planner().save(key, wanted));
        QCOMPARE(stateOf(key), Scheduled);
        QVERIFY(!copiesOf(key).first().error);
    }

    void backToADraftKeepsTheTimeAsAProposal()
    {
        const auto key = postIn(Scheduled);
        auto wanted = newPost(u"hello"_s, 2h);
        wanted.draft = true;
        VERIFY_DONE(planner().save(key, wanted));
        QCOMPARE(stateOf(key), Draft);
        QCOMPARE(copiesOf(key).first().dueAt, std::optional{m_clock.now() + 2h});
        QVERIFY(!copiesOf(key).first().actAt);
    }

    void aTimeGoneByIsRefused()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().save(key, newPost(u"hello"_s, -1h));
        QCOMPARE(act.error().kind, ErrorKind::Invalid);
        QCOMPARE(postOf(key).revision, 1);
    }
};

static const test::Registration<TestSaving> registered;
#include "tst_saving.moc"
