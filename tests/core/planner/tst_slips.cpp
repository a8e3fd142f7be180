// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/slips.h"
#include "core/store/userepository.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// When a post could really go, out of what is stored.
class TestSlips final : public QObject, private PlannerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_account = m_fixture->account(u"webhook"_s, u"limited"_s, {.windows = {daily}});
    }

    void thePostBeyondADaysLimitIsToldOf()
    {
        for (int at = 0; at < 3; ++at)
            QVERIFY(planner().add(newPost(u"text"_s, 1h * (at + 1)))->slips.isEmpty());
        const auto act = planner().add(newPost(u"the fourth"_s, 10h));
        VERIFY_DONE(act);
        QCOMPARE(act->slips.size(), 1);  // the other account has no limit
        const auto &slip = act->slips.first();
        QCOMPARE(slip.account, m_account->key);
        QCOMPARE(slip.post, act->posts.first());
        QCOMPARE(slip.slip.wanted, m_clock.now() + 10h);
        QCOMPARE(slip.slip.goesAt, std::optional<Instant>{m_clock.now() + 25h + 1ms});
        QCOMPARE(slip.slip.place, 4);
        QCOMPARE(act->notes.size(), 1);
        QVERIFY(act->notes.first().contains(u"number 4 where 3 post"_s));
    }

    void aMoveCountsThePostWhereItGoesAndNotWhereItWas()
    {
        QString last;
        for (int at = 0; at < 3; ++at)
            last = planner().add(newPost(u"text"_s, 1h * (at + 1)))->posts.first();
        const auto within = planner().move({last}, planFor(m_clock.now() + 10h, "UTC"));
        VERIFY_DONE(within);
        QVERIFY(within->slips.isEmpty());
        const auto fourth = planner().add(newPost(u"text"_s, 40h));
        QVERIFY(fourth->slips.isEmpty());
        const auto act = planner().move(fourth->posts, planFor(m_clock.now() + 12h, "UTC"));
        QCOMPARE(act->slips.size(), 1);
        QCOMPARE(act->slips.first().slip.goesAt, std::optional<Instant>{m_clock.now() + 25h + 1ms});
    }

    void manyMovedTogetherAreOneNote()
    {
        QStringList keys;
        for (int at = 0; at < 8; ++at)
            keys += planner().add(newPost(u"text"_s, 48h * (at + 1)))->posts.first();
        const auto act = planner().move(keys, planFor(m_clock.now() + 1h, "UTC"));
        VERIFY_DONE(act);
        QCOMPARE(act->slips.size(), 5);
        QCOMPARE(act->notes.size(), 1);
    }

    void draftsHoldUpNothing()
    {
        auto draft = newPost(u"text"_s, 1h);
        draft.draft = true;
        for (int at = 0; at < 5; ++at) {
            draft.key = newKey();
            QVERIFY(planner().add(draft)->slips.isEmpty());
        }
        QVERIFY(planner().add(newPost(u"text"_s, 2h))->slips.isEmpty());
    }

    void whatWasSentCounts()
    {
        const auto sent = planner().add(newPost(u"sent"_s, 0h));
        auto claim = claimed(copiesOf(sent->posts.first()).first().id);
        const Step step{.kind = StepKind::Publish, .creates = true, .cost = Cost{}.with(LimitUnit::Posts, 1)};
        const auto intent = journal().intend(*claim, step, 1, m_clock.now());
        QVERIFY(journal().conclude(*intent, StepState::Done, {}, {}, m_clock.now()));
        QVERIFY(journal().settle(claim->platformPost, {.state = Published}, m_clock.now()));
        QVERIFY(planner().add(newPost(u"text"_s, 1h))->slips.isEmpty());
        QVERIFY(planner().add(newPost(u"text"_s, 2h))->slips.isEmpty());
        const auto slips = planner().add(newPost(u"text"_s, 3h))->slips;
        QVERIFY(slips.size() == 1);
        QCOMPARE(slips.first().slip.place, 4);
    }

    void aJamLongBeforeIsSeen()
    {
        for (int at = 0; at < 30; ++at)
            m_fixture->post(u"text"_s, {m_account->id}, m_clock.now() + 1h);
        // Ten days' worth of posts: on the fifth day it is far from over.
        const auto act = planner().add(newPost(u"text"_s, 5 * 24h));
        QCOMPARE(act->slips.size(), 1);
        QVERIFY(*act->slips.first().slip.goesAt > m_clock.now() + 10 * 24h);
        QCOMPARE(act->slips.first().slip.window, daily);
    }

    void aWishNeedsNoPost()
    {
        const auto due = m_clock.now() + 1h;
        for (int at = 0; at < 3; ++at)
            m_fixture->post(u"text"_s, {m_account->id}, due);
        const auto cost = costOn(*m_account, {.parts = {u"text"_s}}, m_platforms);
        const Wishes wishes{.all = {{m_other->id, due, cost}, {m_account->id, due, cost}}};
        const auto slips = whenCouldTheyGo(m_fixture->database(), m_platforms, wishes, m_clock.now());
        QVERIFY(slips);
        QCOMPARE(slips->size(), size_t{2});
        QVERIFY(!(*slips)[0]);
        QCOMPARE((*slips)[1]->goesAt, std::optional<Instant>{due + 24h + 1ms});
    }

    void readsByAnIndexOnly()
    {
        const auto plan = m_fixture->planOf(
            u"SELECT copy.id, copy.act_at, "
            "iif(instr(ifnull(own.text, revision.text), '---') > 0, ifnull(own.text, revision.text), NULL), "
            "iif(own.own_media, (SELECT count(*) FROM variant_media AS media WHERE media.revision_id = "
            "own.revision_id AND media.account_id = own.account_id), "
            "(SELECT count(*) FROM revision_media WHERE revision_id = revision.id)), ifnull(own.link, revision.link) "
            "FROM platform_post AS copy CROSS JOIN post ON post.id = copy.post_id "
            "CROSS JOIN post_revision AS revision ON revision.id = post.revision_id "
            "LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id "
            "WHERE copy.account_id = 1 AND copy.act_at <= 5 AND copy.act_at IS NOT NULL AND copy.hold IS NULL "
            "AND copy.deleted_at IS NULL AND copy.state IN ('scheduled', 'queued', 'retrying') "
            "AND (copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1) "
            "ORDER BY copy.act_at DESC"_s);
        bool byTime = false;
        for (const auto &line : plan) {
            QVERIFY2(!line.startsWith("SCAN"_L1) && !line.contains("TEMP B-TREE"_L1), qPrintable(line));
            byTime = byTime || line.contains("platform_post_next (account_id=? AND act_at"_L1);
        }
        QVERIFY(byTime);
    }

    void readsNoMoreThanTheNeighbourhood()
    {
        const auto first = m_clock.now() + 1h;
        for (int at = 0; at < 60; ++at)
            m_fixture->post(u"1\n---\n2"_s, {m_account->id}, first + at * 1h);
        const auto planned = UseRepository{m_fixture->database()}.planned(m_account->id, first + 50h, first + 55h, 4);
        QVERIFY(planned);
        QCOMPARE(planned->size(), 6 + 4);
        QCOMPARE(planned->first().actAt, first + 55h);
        QCOMPARE(planned->last().actAt, first + 46h);
        QCOMPARE(planned->first().parts, 2);
    }

private:
    const LimitWindow daily{.amount = 3, .period = 24h};
};

static const test::Registration<TestSlips> registered;
#include "tst_slips.moc"
