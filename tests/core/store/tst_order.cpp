// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/database.h"
#include "core/store/journalrepository.h"
#include "core/store/linerepository.h"
#include "core/store/pauserepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/schema.h"
#include "tests/support/storefixture.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Lanes, tags that are paused, and what their questions cost.
class TestOrderInStore final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_fixture = std::make_unique<StoreFixture>(m_clock);
        m_account = m_fixture->account(u"here"_s, u"a"_s).id;
    }

    void anOlderWorkspaceGetsItsLanes()
    {
        constexpr int before = 5;
        QTemporaryDir folder;
        const auto database = Database::open(folder.filePath(u"old.carillon"_s)).value();
        QVERIFY(migrate(*database, before));
        for (
            const auto &sql :
            {u"INSERT INTO account (id, key, platform, name, handle, server, remote_id, created_at) "
             "VALUES (1, 'a', 'p', 'n', 'h', 's', 'r', 0)"_s,
             u"INSERT INTO post (id, key, priority, created_at) VALUES (1, 'x', 0, 0), (2, 'y', 1, 0), (3, 'z', 2, 0)"_s,
             u"INSERT INTO platform_post (key, post_id, account_id, state, planned_at, act_at) "
             "SELECT key, id, 1, 'scheduled', 0, 1 FROM post"_s}) {
            const auto done = database->runOnce(sql);
            QVERIFY2(done, qPrintable(done ? QString{} : done.error().detail));
        }
        QVERIFY(migrate(*database, newestSchemaVersion()));
        const LineRepository lines{*database};
        for (const auto lane : {Lane::High, Lane::Normal, Lane::Low}) {
            const auto heads = lines.heads(AccountId::fromRow(1), lane, 5);
            QCOMPARE(heads->size(), 1);
            QCOMPARE(heads->first().id, PlatformPostId::fromRow(int(lane)));
        }
    }

    void thePostOfAPausedTagIsNotClaimed()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock.now());
        QVERIFY(PostRepository{m_fixture->database()}.setTags(post, {u"launch"_s}));
        QVERIFY(*JournalRepository{m_fixture->database()}.candidate(copyOf(post).id, m_clock.now()));
        QVERIFY(pauses().pause({.tag = u"launch"_s, .reason = u"later"_s}));
        QVERIFY(!*JournalRepository{m_fixture->database()}.candidate(copyOf(post).id, m_clock.now()));
        QVERIFY(LineRepository{m_fixture->database()}.heads(*m_account, Lane::Normal, 5)->first().isPaused);
        const std::optional<PausedTag> expected{PausedTag{.tag = u"launch"_s, .reason = u"later"_s}};
        QCOMPARE(*pauses().tagOf(post), expected);
    }

    void aHoldDoesNotOutliveItsReason()
    {
        const auto post = m_fixture->post(u"text"_s, {*m_account}, m_clock.now());
        PostRepository posts{m_fixture->database()};
        QVERIFY(posts.setTags(post, {u"launch"_s}));
        QVERIFY(pauses().pause({.tag = u"launch"_s, .reason = {}}));
        QVERIFY(pauses().hold({copyOf(post).id}));
        auto held = copyOf(post);
        QCOMPARE(held.hold, Hold::Paused);
        QVERIFY(PlatformPostRepository{m_fixture->database()}.rewrite(held));  // whoever writes to it
        QCOMPARE(copyOf(post).hold, Hold::None);
        QVERIFY(pauses().hold({copyOf(post).id}));
        QVERIFY(posts.setTags(post, {}));  // or takes the tag off
        QCOMPARE(copyOf(post).hold, Hold::None);
    }

    void whatNoTagHoldsAnyMoreIsLetGoALittleAtATime()
    {
        PostRepository posts{m_fixture->database()};
        QList<PostId> all;
        for (int at = 0; at < 5; ++at) {
            all += m_fixture->post(u"text"_s, {*m_account}, m_clock.now());
            QVERIFY(posts.setTags(all.last(), {at == 2 ? u"other"_s : u"launch"_s}));
            QVERIFY(pauses().hold({copyOf(all.last()).id}));
        }
        QVERIFY(pauses().pause({.tag = u"other"_s, .reason = {}}));
        auto upTo = pauses().release({}, 2);
        QCOMPARE(upTo->last, std::optional{all[1]});
        QCOMPARE(upTo->posts.size(), 2);
        QCOMPARE(copyOf(all[3]).hold, Hold::Paused);
        while (upTo->last)
            upTo = pauses().release(upTo->last, 2);
        for (int at = 0; at < 5; ++at)
            QCOMPARE(copyOf(all[at]).hold, at == 2 ? Hold::Paused : Hold::None);
    }

    void theFirstEndOfAllPausesIsKnown()
    {
        QVERIFY(!*pauses().nextEnd());
        const auto now = m_clock.now();
        QVERIFY(pauses().pause({.tag = u"a"_s, .reason = {}, .until = now + 2h}));
        QVERIFY(pauses().pause({.tag = u"b"_s, .reason = {}}));
        QCOMPARE(*pauses().nextEnd(), std::optional{now + 2h});
        AccountRepository accounts{m_fixture->database()};
        auto account = accounts.all()->first();
        account.paused = true;
        account.pauseUntil = now + 1h;
        QVERIFY(accounts.update(account));
        QCOMPARE(*pauses().nextEnd(), std::optional{now + 1h});
        QVERIFY(pauses().endPassed(now + 1h));
        QVERIFY(!accounts.all()->first().paused);
        QCOMPARE(*pauses().nextEnd(), std::optional{now + 2h});
        QVERIFY(pauses().endPassed(now + 2h));
        QCOMPARE(pauses().tags()->size(), 1);
        QVERIFY(!*pauses().nextEnd());
    }

    void noQuestionScansWhatGrows_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("the heads of a lane")
            << u"SELECT copy.id, (SELECT max_speed FROM post WHERE id = copy.post_id), EXISTS (SELECT 1 FROM post_tag "
               "JOIN paused_tag ON paused_tag.tag = post_tag.tag WHERE post_tag.post_id = copy.post_id) FROM "
               "platform_post AS copy WHERE copy.account_id = 1 AND CASE copy.state WHEN 'publishing' THEN 0 WHEN "
               "'published' THEN 4 WHEN 'handed-over' THEN iif(copy.act_id IS NULL, 0, 4) ELSE copy.priority + 1 END = "
               "2 AND copy.act_at IS NOT NULL AND "
               "copy.hold IS NULL AND copy.deleted_at IS NULL AND copy.state IN ('scheduled', 'queued') AND "
               "(copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1) ORDER BY "
               "copy.act_at LIMIT 5"_s;
        QTest::newRow("the next that are held")
            << u"SELECT DISTINCT post_id FROM platform_post WHERE hold = 'paused' AND post_id > 7 ORDER BY post_id "
               "LIMIT 5"_s;
        QTest::newRow("letting one go")
            << u"UPDATE platform_post SET hold = NULL WHERE post_id = 7 AND hold = 'paused' AND NOT EXISTS (SELECT 1 "
               "FROM post_tag JOIN paused_tag ON paused_tag.tag = post_tag.tag WHERE post_tag.post_id = "
               "platform_post.post_id)"_s;
        QTest::newRow("the tag that holds a post")
            << u"SELECT paused.tag FROM post_tag JOIN paused_tag AS paused ON paused.tag = post_tag.tag WHERE "
               "post_tag.post_id = 7 ORDER BY post_tag.tag LIMIT 1"_s;
        QTest::newRow("another priority") << u"UPDATE platform_post SET priority = 0 WHERE post_id = 7"_s;
    }

    void noQuestionScansWhatGrows()
    {
        QFETCH(const QString, sql);
        const auto plan = m_fixture->planOf(sql);
        int lines = 0;
        for (const auto &line : plan) {
            // Of paused tags there are as many as somebody has typed.
            const bool growing = line.startsWith("SCAN"_L1) && !line.contains("paused"_L1);
            QVERIFY2(!growing && !line.contains("TEMP B-TREE"_L1), qPrintable(line));
            ++lines;
        }
        QVERIFY(lines > 0);
    }

    /// What is due and what is stored behind a lane's head costs nothing: asked of many as fast as of few.
    void theHeadsOfALongLineCostNoMore()
    {
        const auto other = m_fixture->account(u"here"_s, u"b"_s).id;
        QVERIFY(inTransaction(m_fixture->database(), [&]() -> Result<void> {
            auto done = m_fixture->database().runOnce(
                u"INSERT INTO post (id, key, created_at) WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 "
                "FROM n WHERE i < 40999) SELECT i, i, 0 FROM n"_s);
            if (!done)
                return done.error();
            auto copies = m_fixture->database().runOnce(
                u"INSERT INTO platform_post (key, post_id, account_id, state, planned_at, act_at, priority) SELECT id, "
                "id, iif(id < 1100, ?, ?), 'queued', 0, id, id % 3 FROM post"_s,
                {other.row(), m_account->row()});
            return copies ? Result<void>{} : copies.error();
        }));
        const LineRepository lines{m_fixture->database()};
        const auto timeFor = [&](AccountId account) {
            qint64 best = std::numeric_limits<qint64>::max();
            for (int round = 0; round < 20; ++round) {
                QElapsedTimer timer;
                timer.start();
                for (const auto lane : {Lane::OnItsWay, Lane::High, Lane::Normal, Lane::Low})
                    [&] {
                        QVERIFY(lines.heads(account, lane, 20));
                    }();
                best = std::min(best, timer.nsecsElapsed());
            }
            return best;
        };
        const auto few = timeFor(other);
        const auto many = timeFor(*m_account);
        QVERIFY2(many < 5 * few, qPrintable(u"%1 ns of 40,000, %2 ns of 100"_s.arg(many).arg(few)));
    }

private:
    [[nodiscard]] PauseRepository pauses() const { return PauseRepository{m_fixture->database()}; }
    [[nodiscard]] PlatformPost copyOf(PostId post) const
    {
        return PlatformPostRepository{m_fixture->database()}.ofPost(post)->first();
    }

    const FakeClock m_clock;
    std::unique_ptr<StoreFixture> m_fixture;
    std::optional<AccountId> m_account;
};

static const test::Registration<TestOrderInStore> registered;
#include "tst_order.moc"
