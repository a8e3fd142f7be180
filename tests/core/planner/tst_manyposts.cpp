// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changerepository.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QSet>

#include <functional>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using enum PlatformPostState;

namespace {

/// A machine so slow that ten milliseconds go by each time somebody looks at the clock.
class SlowClock final : public Clock
{
public:
    explicit SlowClock(const Clock &clock) : m_clock{clock} {}

    [[nodiscard]] Instant now() const override { return m_clock.now(); }
    [[nodiscard]] std::chrono::milliseconds elapsed() const override
    {
        if (atLook)
            atLook();
        m_elapsed += 10ms;
        return m_elapsed;
    }

    std::function<void()> atLook;

private:
    const Clock &m_clock;
    mutable std::chrono::milliseconds m_elapsed{0};
};

}  // namespace

/// Acts that are too long for one commit.
class TestManyPosts final : public QObject, protected PlannerFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        setUp();
        m_slow = std::make_unique<SlowClock>(m_clock);
        m_keys.clear();
        for (int at = 0; at < 20; ++at)
            m_keys += postIn(Scheduled);
    }

    void oneActIsManyCommitsAndOneBatch()
    {
        const auto act = slowPlanner().cancel(m_keys);
        VERIFY_DONE(act);
        QCOMPARE(act->posts, m_keys);
        QCOMPARE(countIn(Canceled), 20);
        QCOMPARE(recent().label, u"Cancel 20 posts"_s);
        QCOMPARE(recent().key, act->batch);

        const auto undone = slowPlanner().undo(act->batch);
        VERIFY_DONE(undone);
        QCOMPARE(undone->posts, m_keys);
        QCOMPARE(countIn(Scheduled), 20);
        QCOMPARE(planner().undo(act->batch).error().kind, ErrorKind::Conflict);
    }

    /// Three posts take 30 ms here: no transaction, of the trial neither, holds more.
    void noTransactionIsLong()
    {
        const auto other = Database::open(m_fixture->path()).value();
        QSet<int> seen;
        int most = 0;
        m_slow->atLook = [&] {
            const int committed = canceledIn(*other);
            seen += committed;
            most = std::max(most, std::abs(canceledIn(m_fixture->database()) - committed));
        };
        const auto act = slowPlanner().cancel(m_keys);
        VERIFY_DONE(act);
        QCOMPARE(most, 3);
        QVERIFY2(seen.size() > 5, qPrintable(QString::number(seen.size())));
        seen.clear();
        VERIFY_DONE(slowPlanner().undo(act->batch));
        QCOMPARE(most, 3);
        QVERIFY2(seen.size() > 5, qPrintable(QString::number(seen.size())));
    }

    void whatOneRefusesIsDoneToNone()
    {
        const auto published = postIn(Published);
        const auto batches = ChangeRepository{m_fixture->database()}.recent(100)->size();
        QCOMPARE(slowPlanner().cancel(m_keys + QStringList{published}).error().kind, ErrorKind::Conflict);
        QCOMPARE(countIn(Scheduled), 20);
        QCOMPARE(ChangeRepository{m_fixture->database()}.recent(100)->size(), batches);
    }

    void aChangeMeanwhileTakesAllBack()
    {
        // The trial over, the engine starts to send the last post just as the first posts' changes are written.
        const auto takeTurn = u"CREATE TEMP TRIGGER engine AFTER INSERT ON change WHEN NEW.entity_id = %1 BEGIN "
                              "UPDATE platform_post SET state = 'publishing' WHERE post_id = %2; END"_s;
        QVERIFY(m_fixture->database().runOnce(
            takeTurn.arg(postOf(m_keys.first()).id.row()).arg(postOf(m_keys.last()).id.row())));
        const auto act = slowPlanner().cancel(m_keys);
        QVERIFY(!act);
        QCOMPARE(act.error().kind, ErrorKind::Conflict);
        QVERIFY2(act.error().detail.contains("being published"_L1), qPrintable(act.error().detail));
        QVERIFY(!act.error().detail.contains("undo"_L1));
        QCOMPARE(stateOf(m_keys.last()), Publishing);
        QCOMPARE(countIn(Scheduled), 19);
        QVERIFY(recent().undoneAt.has_value());
    }

    void whatWasDoneBeforeADeathIsUndone_data()
    {
        QTest::addColumn<bool>("inUndo");
        QTest::newRow("in the act") << false;
        QTest::newRow("in its undo") << true;
    }

    /// The file as it is at that moment is what a killed program leaves.
    void whatWasDoneBeforeADeathIsUndone()
    {
        QFETCH(const bool, inUndo);
        const auto act = inUndo ? planner().cancel(m_keys) : Result<Act>{Act{}};
        VERIFY_DONE(act);
        const auto left = m_fixture->folder.filePath(u"left.carillon"_s);
        const auto other = Database::open(m_fixture->path()).value();
        const int from = canceledIn(*other);
        m_slow->atLook = [&] {
            if (!QFile::exists(left) && std::abs(canceledIn(*other) - from) >= 8)
                QVERIFY(other->runOnce(u"VACUUM INTO ?"_s, {left}));
        };
        VERIFY_DONE(inUndo ? slowPlanner().undo(act->batch) : slowPlanner().cancel(m_keys));
        QVERIFY(QFile::exists(left));
        const auto batch = recent().key;

        m_fixture->workspace = Workspace::open(left, {.installation = m_fixture->installation}, m_clock).value();
        QVERIFY(m_fixture->workspace->settleIn(Relocation::Moved, m_clock));
        const int canceled = countIn(Canceled);
        QVERIFY2(canceled > 0 && canceled < 20, qPrintable(QString::number(canceled)));
        for (const auto &key : std::as_const(m_keys)) {
            const auto copies = copiesOf(key);
            QCOMPARE(copies.first().state, copies.last().state);  // no post is half canceled
        }
        const auto undone = planner().undo(batch);
        VERIFY_DONE(undone);
        QCOMPARE(undone->posts.size(), canceled);
        QCOMPARE(countIn(Scheduled), 20);
        QVERIFY(recent().undoneAt.has_value());
    }

private:
    [[nodiscard]] PostPlanner slowPlanner() const { return PostPlanner{*m_fixture->workspace, *m_slow, m_platforms}; }
    [[nodiscard]] int countIn(PlatformPostState state) const
    {
        return int(std::count_if(m_keys.begin(), m_keys.end(), [&](const auto &key) { return stateOf(key) == state; }));
    }
    [[nodiscard]] ChangeBatch recent() const { return ChangeRepository{m_fixture->database()}.recent(1)->first(); }
    /// Posts, as `database` sees them.
    static int canceledIn(Database &database)
    {
        auto row = database.runOnce(u"SELECT count(*) / 2 FROM platform_post WHERE state = 'canceled'"_s);
        return row && row->hasRow() ? row->number(0) : -1;
    }

    std::unique_ptr<SlowClock> m_slow;
    QStringList m_keys;
};

static const test::Registration<TestManyPosts> registered;
#include "tst_manyposts.moc"
