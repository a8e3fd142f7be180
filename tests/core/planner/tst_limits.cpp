// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platformlimitsrepository.h"
#include "tests/core/planner/plannerfixture.h"
#include "tests/support/testmain.h"

using namespace carillon;
using namespace carillon::test;

/// Limits that a person sets, and how they are taken back.
class TestLimits final : public QObject, private PlannerFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void anAccountsLimitsAreUndone()
    {
        const auto before = account(*m_account);
        auto wanted = before;
        wanted.overrides = everything();
        wanted.late = LatePolicy{.grace = 15min, .beyond = LateChoice::Skip};
        const auto first = planner().setLimits(wanted);
        VERIFY_DONE(first);
        QCOMPARE(account(*m_account).overrides, everything());
        QCOMPARE(account(*m_account).late, wanted.late);

        auto again = account(*m_account);
        again.overrides = {};
        again.late.reset();
        const auto second = planner().setLimits(again);
        VERIFY_DONE(second);
        QCOMPARE(account(*m_account).overrides, LimitOverrides{});
        QCOMPARE(planner().undo(first->batch).error().kind, ErrorKind::Conflict);
        VERIFY_DONE(planner().undo(second->batch));
        QCOMPARE(account(*m_account).overrides, everything());
        QCOMPARE(account(*m_account).late, wanted.late);
        VERIFY_DONE(planner().undo(first->batch));
        QCOMPARE(account(*m_account).overrides, before.overrides);
        QVERIFY(!account(*m_account).late);
        QCOMPARE(account(*m_other).version, m_other->version);
    }

    void limitsAndPausesDoNotStandInEachOthersWay()
    {
        auto wanted = account(*m_account);
        wanted.overrides.maxConcurrent = 2;
        const auto limits = planner().setLimits(wanted);
        VERIFY_DONE(limits);
        const auto pause = planner().pause({m_account->id}, u"holidays"_s);
        VERIFY_DONE(pause);
        VERIFY_DONE(planner().undo(limits->batch));
        QVERIFY(account(*m_account).paused);
        QVERIFY(!account(*m_account).overrides.maxConcurrent);
        VERIFY_DONE(planner().undo(pause->batch));
        QVERIFY(!account(*m_account).paused);
    }

    void whatTheEngineNotedMeanwhileStays()
    {
        const auto read = account(*m_account);
        VERIFY_DONE(inTransaction(m_fixture->database(), [&] {
            return AccountRepository{m_fixture->database()}.setState(m_account->id, AccountState::NeedsLogin,
                                                                     u"expired"_s, m_clock.now());
        }));
        auto wanted = read;
        wanted.overrides.maxConcurrent = 2;
        VERIFY_DONE(planner().setLimits(wanted));
        QCOMPARE(account(*m_account).state, AccountState::NeedsLogin);
        wanted.overrides.maxConcurrent = 3;  // as it was read before
        QCOMPARE(planner().setLimits(wanted).error().kind, ErrorKind::Conflict);
    }

    void nothingChangedIsNothingToUndo()
    {
        const auto act = planner().setLimits(account(*m_account));
        VERIFY_DONE(act);
        QVERIFY(act->batch.isEmpty());
        QCOMPARE(planner().setLimits(Account{NewAccount{.key = u"nobody"_s}, AccountId::fromRow(99)}).error().kind,
                 ErrorKind::NotFound);
    }

    void aPlatformsLimitsAreUndone()
    {
        const auto first = planner().setPlatformLimits({.platform = u"webhook"_s, .overrides = everything()});
        VERIFY_DONE(first);
        QCOMPARE(ofPlatform().overrides, everything());
        auto other = ofPlatform();
        other.overrides.windows.removeLast();
        const auto second = planner().setPlatformLimits(other);
        VERIFY_DONE(second);
        QCOMPARE(planner().setPlatformLimits(other).error().kind, ErrorKind::Conflict);  // as it was read before
        QCOMPARE(planner().undo(first->batch).error().kind, ErrorKind::Conflict);
        VERIFY_DONE(planner().undo(second->batch));
        QCOMPARE(ofPlatform().overrides, everything());
        VERIFY_DONE(planner().undo(first->batch));
        QCOMPARE(ofPlatform().overrides, LimitOverrides{});
    }

private:
    static LimitOverrides everything()
    {
        return {.maxConcurrent = 3,
                .spacing = 1500ms,
                .expiry = 12h,
                .windows = {{.amount = 20, .period = 24h, .resetZone = "America/Los_Angeles"},
                            {.amount = 5, .period = 500ms},
                            {.amount = 7, .period = 1h, .unit = LimitUnit::Uploads}}};
    }

    [[nodiscard]] PlatformLimits ofPlatform() const
    {
        return *PlatformLimitsRepository{m_fixture->database()}.find(u"webhook"_s);
    }
};

static const test::Registration<TestLimits> registered;

#include "tst_limits.moc"
