// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

class TestUndo final : public QObject, protected PlannerFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void takesEveryActBack_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        const auto row = [](const char *name, const QString &what, PlatformPostState from, PlatformPostState to) {
            QTest::newRow(name) << what << int(from) << int(to);
        };
        row("a draft gets a time", u"move"_s, Draft, Scheduled);
        row("the planned gets another time", u"move"_s, Scheduled, Scheduled);
        row("what failed gets another time", u"move"_s, Failed, Scheduled);
        row("the expired gets another time", u"move"_s, Expired, Scheduled);
        row("the canceled gets another time", u"move"_s, Canceled, Scheduled);
        row("what is tried again gets another time", u"move"_s, Retrying, Scheduled);
        row("the planned becomes a draft", u"unschedule"_s, Scheduled, Draft);
        row("what failed becomes a draft", u"unschedule"_s, Failed, Draft);
        row("a draft is published now", u"now"_s, Draft, Scheduled);
        row("the planned is published now", u"now"_s, Scheduled, Scheduled);
        row("a draft is canceled", u"cancel"_s, Draft, Canceled);
        row("the planned is canceled", u"cancel"_s, Scheduled, Canceled);
        row("what is tried again is canceled", u"cancel"_s, Retrying, Canceled);
        row("the doubtful is canceled", u"cancel"_s, Unconfirmed, Canceled);
        row("the expired is canceled", u"cancel"_s, Expired, Canceled);
        row("what failed is retried", u"retry"_s, Failed, Scheduled);
        row("the expired is retried", u"retry"_s, Expired, Scheduled);
        row("the doubtful is live", u"live"_s, Unconfirmed, Published);
        row("the doubtful is sent again", u"again"_s, Unconfirmed, Scheduled);
    }

    void takesEveryActBack()
    {
        QFETCH(const QString, what);
        QFETCH(const int, from);
        QFETCH(const int, to);
        const auto key = postIn(PlatformPostState(from));
        const auto before = copiesOf(key).first();
        const auto planBefore = postOf(key).plan;

        const auto act = perform(what, key);
        VERIFY_DONE(act);
        const auto changed = copiesOf(key).first();
        QCOMPARE(int(changed.state), to);
        QCOMPARE(changed.actAt.has_value(), changed.state == Scheduled);
        if (changed.state == Scheduled) {
            QCOMPARE(changed.actAt, changed.dueAt);
            QCOMPARE(changed.tries, 0);
            QVERIFY(!changed.error);
        }

        m_fixture->reopen();
        const auto undone = planner().undo(act->batch);
        VERIFY_DONE(undone);
        const auto after = copiesOf(key).first();
        QCOMPARE(int(after.state), from);
        QCOMPARE(after.dueAt, before.dueAt);
        QCOMPARE(after.actAt, before.actAt);
        QCOMPARE(after.tries, before.tries);
        QCOMPARE(after.permalink, before.permalink);
        QCOMPARE(after.error.has_value(), before.error.has_value());
        QCOMPARE(postOf(key).plan, planBefore);
        QCOMPARE(planner().undo(act->batch).error().kind, ErrorKind::Conflict);
    }

    void anEditMakesARevisionAndUndoTheEarlierOne()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().edit(key, {.parts = QStringList{u"better"_s}, .tags = QStringList{u"news"_s}});
        VERIFY_DONE(act);
        QCOMPARE(postOf(key).content.parts, QStringList{u"better"_s});
        QCOMPARE(postOf(key).revision, 2);
        QCOMPARE(postOf(key).tags, QStringList{u"news"_s});
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(postOf(key).content.parts, QStringList{u"hello"_s});
        QCOMPARE(postOf(key).revision, 1);
        QVERIFY(postOf(key).tags.isEmpty());
        QVERIFY(m_fixture->database().runOnce(u"INSERT INTO post_search (post_search) VALUES ('integrity-check')"_s));
        // The number that was undone is not used for another content.
        VERIFY_DONE(planner().edit(key, {.parts = QStringList{u"best"_s}}));
        QCOMPARE(postOf(key).revision, 3);
    }

    void actsAreTakenBackOneAfterTheOther()
    {
        const auto add = planner().add(newPost(u"hello"_s, 1h));
        VERIFY_DONE(add);
        const auto key = add->posts.first();
        const auto edit = planner().edit(key, {.parts = QStringList{u"better"_s}});
        VERIFY_DONE(edit);
        const auto move = planner().move({key}, planFor(m_clock.now() + 2h, "Europe/Berlin"));
        VERIFY_DONE(move);
        QCOMPARE(planner().undo(edit->batch).error().kind, ErrorKind::Conflict);
        VERIFY_DONE(planner().undo(move->batch));
        VERIFY_DONE(planner().undo(edit->batch));
        QCOMPARE(postOf(key).content.parts, QStringList{u"hello"_s});
        VERIFY_DONE(planner().undo(add->batch));
        QVERIFY(!find(key));
    }

    void takesAnAddingBack()
    {
        const auto act = planner().add(newPost(u"hello"_s, 1h));
        VERIFY_DONE(planner().undo(act->batch));
        QVERIFY(!find(act->posts.first()));
        QVERIFY(lines().heads(m_account->id, Lane::Normal, 10)->isEmpty());
        QCOMPARE(planner().cancel(act->posts).error().kind, ErrorKind::NotFound);
    }

    void nothingIsPlannedAgainForAnAccountThatWasRemoved()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().cancel({copiesOf(key).first().key});
        VERIFY_DONE(act);
        VERIFY_DONE(AccountRepository{m_fixture->database()}.remove(m_account->id, m_clock.now()));
        const auto undone = planner().undo(act->batch);
        QVERIFY(!undone);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY2(undone.error().detail.contains("the account was removed"_L1), qPrintable(undone.error().detail));
        QCOMPARE(stateOf(key), Canceled);
        QVERIFY(lines().heads(m_account->id, Lane::Normal, 10)->isEmpty());
    }

    void takesADeletionBack()
    {
        const auto key = postIn(Scheduled);
        const auto before = copiesOf(key);
        const auto act = planner().remove({key});
        VERIFY_DONE(act);
        QVERIFY(!find(key));
        QVERIFY(lines().heads(m_account->id, Lane::Normal, 10)->isEmpty());
        m_fixture->reopen();
        VERIFY_DONE(planner().undo(act->batch));
        QCOMPARE(copiesOf(key).size(), 2);
        QCOMPARE(copiesOf(key).first().actAt, before.first().actAt);
        QCOMPARE(lines().heads(m_account->id, Lane::Normal, 10)->size(), 1);
    }

    void whatWasDeletedAndIsTooLateComesBackUnplanned()
    {
        const auto key = postIn(Scheduled);
        const auto deleted = planner().remove({key});
        m_clock.advance(2h);
        const auto undone = planner().undo(deleted->batch);
        VERIFY_DONE(undone);
        QCOMPARE(undone->notes.size(), 2);
        QCOMPARE(stateOf(key), Draft);
        QVERIFY(!copiesOf(key).first().actAt);
    }

    void aPassedTimeIsNotPlannedAgain()
    {
        const auto key = postIn(Scheduled);
        const auto moved = planner().move({key}, planFor(m_start + 24h, "UTC"));
        m_clock.advance(2h);
        const auto undone = planner().undo(moved->batch);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY(undone.error().detail.contains("has passed"_L1));
        QCOMPARE(copiesOf(key).first().actAt, std::optional{m_start + 24h});
    }

    void whatWasDueIsNotPlannedAgainEither()
    {
        const auto key = postIn(Queued);
        const auto moved = planner().move({key}, planFor(m_start + 24h, "UTC"));
        VERIFY_DONE(moved);
        QCOMPARE(stateOf(key), Scheduled);
        QCOMPARE(planner().undo(moved->batch).error().kind, ErrorKind::Conflict);
        const auto canceled = planner().cancel({postIn(Queued)});
        VERIFY_DONE(planner().undo(canceled->batch));
        QCOMPARE(stateOf(canceled->posts.first()), Draft);
    }

    void undoRefusesWhenThePostHasMovedOn_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("says");
        QTest::newRow("edited") << u"edit"_s << u"edited since"_s;
        QTest::newRow("planned anew") << u"move"_s << u"planned anew since"_s;
        QTest::newRow("deleted") << u"delete"_s << u"deleted since"_s;
        QTest::newRow("in flight") << u"claim"_s << u"is being published"_s;
        QTest::newRow("published") << u"publish"_s << u"is published"_s;
    }

    void undoRefusesWhenThePostHasMovedOn()
    {
        QFETCH(const QString, what);
        QFETCH(const QString, says);
        const auto added = planner().add(newPost(u"hello"_s, 0h));
        const auto key = added->posts.first();
        if (what == "claim"_L1 || what == "publish"_L1)
            QVERIFY(claimed(copiesOf(key).first().id));
        if (what == "publish"_L1)
            QVERIFY(journal().settle(copiesOf(key).first().id, {.state = Published, .published = Publication{}},
                                     m_clock.now()));
        if (what == "edit"_L1 || what == "move"_L1 || what == "delete"_L1)
            VERIFY_DONE(perform(what, key));
        const auto undone = planner().undo(added->batch);
        QCOMPARE(undone.error().kind, ErrorKind::Conflict);
        QVERIFY2(undone.error().detail.contains(says), qPrintable(undone.error().detail));
    }

    void fallingDueIsNoReasonToRefuseUndo()
    {
        const auto added = planner().add(newPost(u"hello"_s, 0h));
        QCOMPARE(*lines().queueDue(m_account->id, m_clock.now(), 10), 1);
        VERIFY_DONE(planner().undo(added->batch));
        QVERIFY(!find(added->posts.first()));
    }
};

static const test::Registration<TestUndo> registered;
#include "tst_undo.moc"
