// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/accountline.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// One account's places: who has one, and who may take the next.
class TestAccountLine final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_line = std::make_unique<AccountLine>(Account{{.platform = u"here"_s}, AccountId::fromRow(1)},
                                               EffectiveLimits{.maxConcurrent = 1}, 0, false);
        Waiting waiting;
        for (const auto lane : allLanes)
            waiting.fill(lane, lane == Lane::Normal ? heads(3) : QList<LineRepository::Head>{}, true);
        m_line->setHeads(std::move(waiting), now);
    }

    void aPlaceIsFreeOnceItsLastCallIsAnswered()
    {
        const auto first = m_line->start(now, 1);
        QCOMPARE(m_line->inFlight(), 1);
        QVERIFY(!isReady(m_line->view(now, 1), now));
        m_line->freeSlot(first.id);
        QCOMPARE(m_line->inFlight(), 0);
        QVERIFY(isReady(m_line->view(now, 1), now));
        // It is not put down yet: nobody else may take it into work.
        QVERIFY(m_line->isRunning(first.id));
        QCOMPARE(m_line->running(), 1);

        const auto second = m_line->start(now, 2);
        QVERIFY(second.id != first.id);
        QCOMPARE(m_line->running(), 2);
        m_line->finish(first.id, Cost{}, now);
        QCOMPARE(m_line->inFlight(), 1);
        QVERIFY(!m_line->isRunning(first.id));
        m_line->finish(second.id, Cost{}, now);
        QCOMPARE(m_line->inFlight(), 0);
        QCOMPARE(m_line->running(), 0);
    }

    void aPlaceIsFreedOnce()
    {
        const auto first = m_line->start(now, 1);
        m_line->freeSlot(first.id);
        m_line->freeSlot(first.id);
        m_line->finish(first.id, Cost{}, now);
        m_line->freeSlot(first.id);
        QCOMPARE(m_line->inFlight(), 0);
    }

    void whatHasNoMoreCallsToMakeTakesNothingOfWhatIsLeft()
    {
        m_line->noteRate({.limit = 300, .remaining = 1, .reset = now + 60s}, now);
        const auto first = m_line->start(now, 1);
        QVERIFY(m_line->reserve(first.id, Cost{}.with(LimitUnit::Calls, 1), now));
        m_line->freeSlot(first.id);
        const auto second = m_line->start(now, 2);
        QVERIFY(m_line->reserve(second.id, Cost{}.with(LimitUnit::Calls, 1), now));
        const auto third = m_line->start(now, 3);
        const auto refused = m_line->reserve(third.id, Cost{}.with(LimitUnit::Calls, 1), now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
    }

    void whatUploadsNothingGoesOnWhenUploadsAreSpent()
    {
        m_line->noteUploadsSpent(now + 1h);
        m_line->noteUploadsSpent(now + 30min);  // an older answer
        const auto upload = Cost{}.with(LimitUnit::Calls, 3).with(LimitUnit::Uploads, 1);
        const auto first = m_line->start(now, 1);
        const auto refused = m_line->reserve(first.id, upload, now);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::RateLimited);
        QCOMPARE(refused.error().retryAfter, std::optional<std::chrono::seconds>{1h});
        m_line->finish(first.id, Cost{}, now);
        const auto second = m_line->start(now, 2);
        QVERIFY(m_line->reserve(second.id, Cost{}.with(LimitUnit::Calls, 1), now));
        m_line->finish(second.id, Cost{}, now);
        const auto third = m_line->start(now, 3);
        QVERIFY(m_line->reserve(third.id, upload, now + 1h));
    }

    void aLostAnswerTakesOneOfWhatIsLeft()
    {
        QCOMPARE(m_line->noteLostCall(now), std::optional<Instant>{});  // nobody has said how much is left
        m_line->noteRate({.limit = 5, .remaining = 2, .reset = now + 2s}, now);
        QCOMPARE(m_line->noteLostCall(now), std::optional<Instant>{});
        QCOMPARE(m_line->noteLostCall(now), std::optional{now + 2s});
        QCOMPARE(m_line->noteLostCall(now + 2s), std::optional<Instant>{});  // that is over
    }

    void isFastWhenItsHeadsAreUsedUpSoon_data()
    {
        QTest::addColumn<int>("started");
        QTest::addColumn<int>("afterMs");
        QTest::addColumn<bool>("isStale");
        QTest::addColumn<bool>("isFast");
        QTest::newRow("all are started at once") << 2 << 100 << false << true;
        QTest::newRow("one still waits") << 1 << 100 << false << false;
        QTest::newRow("all are started after a while") << 2 << 2000 << false << false;
        QTest::newRow("something has changed") << 2 << 100 << true << false;
        QTest::newRow("the clock was set back") << 2 << -100 << false << false;
    }

    void isFastWhenItsHeadsAreUsedUpSoon()
    {
        QFETCH(const int, started);
        QFETCH(const int, afterMs);
        QFETCH(const bool, isStale);
        QFETCH(const bool, isFast);
        QVERIFY(!m_line->isFast(now));
        Waiting waiting;
        for (const auto lane : allLanes)
            waiting.fill(lane, lane == Lane::Normal ? heads(2) : QList<LineRepository::Head>{}, lane != Lane::Normal);
        m_line->setHeads(std::move(waiting), now);
        for (int turn = 1; turn <= started; ++turn)
            m_line->start(now, turn);
        if (isStale)
            m_line->forgetHeads();
        QCOMPARE(m_line->isFast(now + std::chrono::milliseconds{afterMs}), isFast);
    }

private:
    static QList<LineRepository::Head> heads(int count)
    {
        QList<LineRepository::Head> heads;
        for (int row = 1; row <= count; ++row)
            heads += {.id = PlatformPostId::fromRow(row), .actAt = now};
        return heads;
    }

    static constexpr Instant now{std::chrono::milliseconds{1'700'000'000'000}};
    std::unique_ptr<AccountLine> m_line;
};

static const test::Registration<TestAccountLine> registered;
#include "tst_accountline.moc"
