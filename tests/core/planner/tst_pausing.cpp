// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pauserepository.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// Pauses of accounts and tags, and what else decides when a post goes.
class TestPausing final : public QObject, private PlannerFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void anAccountsPauseMayHaveAnEnd()
    {
        const auto ends = m_clock.now() + 2h;
        const auto act = planner().pause({m_account->id}, u"holidays"_s, ends);
        VERIFY_DONE(act);
        QCOMPARE(account(*m_account).pauseUntil, std::optional{ends});
        const auto longer = planner().pause({m_account->id}, u"holidays"_s, ends + 1h);
        VERIFY_DONE(longer);
        QCOMPARE(account(*m_account).pauseUntil, std::optional{ends + 1h});
        VERIFY_DONE(planner().undo(longer->batch));
        QCOMPARE(account(*m_account).pauseUntil, std::optional{ends});
        VERIFY_DONE(planner().resume({m_account->id}));
        QVERIFY(!account(*m_account).pauseUntil);
    }

    void anEndThatHasPassedIsRefused()
    {
        QCOMPARE(planner().pause({}, {}, m_clock.now()).error().kind, ErrorKind::Invalid);
        QCOMPARE(planner().pauseTags({u"a"_s}, {}, m_clock.now() - 1h).error().kind, ErrorKind::Invalid);
        QVERIFY(!account(*m_account).paused);
    }

    void tagsArePausedAndResumed()
    {
        const auto act = planner().pauseTags({u"launch"_s, u"news"_s, u"launch"_s}, u"too early"_s);
        VERIFY_DONE(act);
        QCOMPARE(tags(), (QStringList{u"launch"_s, u"news"_s}));
        QCOMPARE(pauses().tags()->first().reason, u"too early"_s);
        QCOMPARE(planner().pauseTags({u"news"_s}, u"too early"_s).error().kind, ErrorKind::Conflict);
        const auto resumed = planner().resumeTags({u"news"_s, u"other"_s});
        VERIFY_DONE(resumed);
        QCOMPARE(tags(), QStringList{u"launch"_s});
        QCOMPARE(planner().resumeTags({u"news"_s}).error().kind, ErrorKind::Conflict);
    }

    void aPauseOfATagIsUndone()
    {
        const auto first = planner().pauseTags({u"launch"_s}, u"one"_s);
        VERIFY_DONE(first);
        const auto second = planner().pauseTags({u"launch"_s}, u"two"_s, m_clock.now() + 1h);
        VERIFY_DONE(second);
        QCOMPARE(planner().undo(first->batch).error().kind, ErrorKind::Conflict);
        VERIFY_DONE(planner().undo(second->batch));
        QCOMPARE(pauses().tags()->first().reason, u"one"_s);
        QVERIFY(!pauses().tags()->first().until);
        VERIFY_DONE(planner().undo(first->batch));
        QVERIFY(tags().isEmpty());
        const auto again = planner().pauseTags({u"launch"_s}, {});
        const auto resumed = planner().resumeTags({u"launch"_s});
        VERIFY_DONE(resumed);
        VERIFY_DONE(planner().undo(resumed->batch));
        QCOMPARE(tags(), QStringList{u"launch"_s});
        VERIFY_DONE(planner().undo(again->batch));
    }

    void undoNeverBringsAHoldBack()
    {
        auto post = newPost(u"hello"_s, 1h);
        post.tags = {u"launch"_s};
        VERIFY_DONE(planner().add(post));
        VERIFY_DONE(planner().pauseTags({u"launch"_s}, {}));
        QVERIFY(pauses().hold({copiesOf(post.key).first().id}));
        const auto moved = planner().move({post.key}, planFor(m_clock.now() + 2h, "UTC"));
        VERIFY_DONE(moved);
        QCOMPARE(copiesOf(post.key).first().hold, Hold::None);
        VERIFY_DONE(planner().resumeTags({u"launch"_s}));
        VERIFY_DONE(planner().undo(moved->batch));
        QCOMPARE(copiesOf(post.key).first().hold, Hold::None);
        QCOMPARE(copiesOf(post.key).first().dueAt, std::optional{m_clock.now() + 1h});
    }

    void priorityAndSpeedAreEditedAndUndone()
    {
        const auto key = postIn(Scheduled);
        const auto act = planner().edit(key, {.priority = Priority::High, .maxSpeed = true});
        VERIFY_DONE(act);
        QVERIFY(postOf(key).maxSpeed);
        QCOMPARE(lines().heads(m_account->id, Lane::High, 5)->size(), 1);
        QVERIFY(lines().heads(m_account->id, Lane::High, 5)->first().ignoresSpacing);
        VERIFY_DONE(planner().undo(act->batch));
        QVERIFY(!postOf(key).maxSpeed);
        QCOMPARE(postOf(key).priority, Priority::Normal);
        QVERIFY(lines().heads(m_account->id, Lane::High, 5)->isEmpty());
        QVERIFY(!lines().heads(m_account->id, Lane::Normal, 5)->first().ignoresSpacing);
    }

    void savingKeepsTheSpeedAndTakesThePriority()
    {
        auto post = newPost(u"hello"_s, 1h);
        post.maxSpeed = true;
        VERIFY_DONE(planner().add(post));
        auto wanted = newPost(u"hello"_s, 1h);
        wanted.priority = Priority::Low;
        VERIFY_DONE(planner().save(post.key, wanted));
        QVERIFY(postOf(post.key).maxSpeed);
        QCOMPARE(lines().heads(m_account->id, Lane::Low, 5)->size(), 1);
    }

private:
    [[nodiscard]] PauseRepository pauses() const { return PauseRepository{m_fixture->database()}; }
    [[nodiscard]] QStringList tags() const
    {
        QStringList names;
        const auto paused = pauses().tags();
        for (const auto &tag : *paused)
            names += tag.tag;
        return names;
    }
};

static const test::Registration<TestPausing> registered;
#include "tst_pausing.moc"
