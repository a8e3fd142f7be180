// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/dispatchplan.h"
#include "core/publisher/retrypolicy.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

namespace {

const Instant now{std::chrono::milliseconds{1'700'000'000'000}};

LineView dueLine(int platform = 0)
{
    return {.platform = platform, .maxConcurrent = 4, .head = now, .windowOpensAt = now};
}

}  // namespace

class TestDispatchPlan final : public QObject
{
    Q_OBJECT

private slots:
    void startsWhatIsDue()
    {
        const auto plan = planDispatch({dueLine()}, {{}}, {{}}, now);
        QCOMPARE(plan.start, std::vector<size_t>{0});
        QVERIFY(!plan.wakeUpAt);
    }

    void waitsForTheLatestOfItsReasons_data()
    {
        QTest::addColumn<int>("head");
        QTest::addColumn<int>("notBefore");
        QTest::addColumn<int>("window");
        QTest::newRow("its time") << 30 << 10 << 20;
        QTest::newRow("the pause between posts") << -5 << 30 << 20;
        QTest::newRow("the window") << -5 << 10 << 30;
    }

    void waitsForTheLatestOfItsReasons()
    {
        QFETCH(const int, head);
        QFETCH(const int, notBefore);
        QFETCH(const int, window);
        auto line = dueLine();
        line.head = now + std::chrono::seconds{head};
        line.notBefore = now + std::chrono::seconds{notBefore};
        line.windowOpensAt = now + std::chrono::seconds{window};
        const auto plan = planDispatch({line}, {{}}, {{}}, now);
        QVERIFY(plan.start.empty());
        QCOMPARE(plan.wakeUpAt, std::optional<Instant>{now + 30s});
    }

    void doesNotWaitForWhatOnlyAnEndCanTell_data()
    {
        QTest::addColumn<int>("why");
        QTest::newRow("a closed line") << 0;
        QTest::newRow("an empty line") << 1;
        QTest::newRow("a window full of what is in flight") << 2;
        QTest::newRow("an account with no slot free") << 3;
        QTest::newRow("a platform with no slot free") << 4;
    }

    void doesNotWaitForWhatOnlyAnEndCanTell()
    {
        QFETCH(const int, why);
        auto line = dueLine();
        PlatformView platform;
        switch (why) {
        case 0:
            line.open = false;
            break;
        case 1:
            line.head.reset();
            break;
        case 2:
            line.windowOpensAt.reset();
            break;
        case 3:
            line.inFlight = line.maxConcurrent;
            break;
        default:
            platform = {.inFlight = 4, .maxConcurrent = 4};
        }
        const auto plan = planDispatch({line}, {platform}, {{}}, now);
        QVERIFY(plan.start.empty());
        QVERIFY(!plan.wakeUpAt);
    }

    void whoHadItsTurnLetsTheOthersGoFirst()
    {
        auto busy = dueLine();
        busy.rank = now - 1h;
        busy.lastServed = busy.readySince = 7;
        auto fresh = dueLine();
        fresh.rank = now;
        fresh.lastServed = 2;
        fresh.readySince = 6;
        const PlatformView platform{.inFlight = 3, .maxConcurrent = 4};
        QCOMPARE(planDispatch({busy, fresh}, {platform}, {{}}, now).start, std::vector<size_t>{1});
        fresh.readySince = 7;  // it became ready after the other's turn: the rank decides
        QCOMPARE(planDispatch({busy, fresh}, {platform}, {{}}, now).start, std::vector<size_t>{0});
    }

    void theBestRankGoesFirst()
    {
        std::vector<LineView> lines(3, dueLine());
        lines[0].rank = now;
        lines[1].rank = now - 1min;
        lines[2].rank = now + 1min;
        const auto plan = planDispatch(lines, {{.maxConcurrent = 2}}, {{}}, now);
        QCOMPARE(plan.start, (std::vector<size_t>{1, 0}));
    }

    void whatIsOnItsWayGoesFirst()
    {
        std::vector<LineView> lines(2, dueLine());
        lines[0].rank = now - 1h;
        lines[1].rank = now;
        lines[1].lastServed = 9;
        lines[1].onItsWay = true;
        const auto plan = planDispatch(lines, {{.maxConcurrent = 1}}, {{}}, now);
        QCOMPARE(plan.start, std::vector<size_t>{1});
    }

    void looksAgainWhenAnotherMayGoBeforeTheHead()
    {
        auto line = dueLine();
        line.windowOpensAt = now + 1h;
        line.laterAt = now + 1min;
        QCOMPARE(planDispatch({line}, {{}}, {{}}, now).wakeUpAt, std::optional<Instant>{now + 1min});
        line.inFlight = line.maxConcurrent;
        QVERIFY(!planDispatch({line}, {{}}, {{}}, now).wakeUpAt);
    }

    void aPlatformsCapHoldsOverItsAccountsAndForNoOther()
    {
        std::vector<LineView> lines(9, dueLine(0));
        lines.push_back(dueLine(1));
        const auto plan = planDispatch(lines, {{.maxConcurrent = 5}, {.maxConcurrent = 5}}, {{}}, now);
        QCOMPARE(plan.start.size(), size_t{6});
        QCOMPARE(plan.start.back(), size_t{9});
    }

    void aHostThatIsDownIsTriedByOneAtATime()
    {
        std::vector<LineView> lines(4, dueLine());
        lines[3].host = 1;
        const auto sparing = planDispatch(lines, {{}}, {{.room = 0, .tryAt = now + 1min}, {}}, now);
        QCOMPARE(sparing.start, std::vector<size_t>{3});
        QCOMPARE(sparing.wakeUpAt, std::optional<Instant>{now + 1min});
        const auto trying = planDispatch(lines, {{}}, {{.room = 1, .tryAt = now}, {}}, now);
        QCOMPARE(trying.start, (std::vector<size_t>{0, 3}));
        const auto tried = planDispatch(lines, {{}}, {{.room = 0, .tryAt = now}, {}}, now);
        QCOMPARE(tried.start, std::vector<size_t>{3});
        QVERIFY(!tried.wakeUpAt);
    }

    void neverStartsWhatOneRuleForbids()
    {
        QRandomGenerator random{4711};
        for (int round = 0; round < 500; ++round) {
            std::vector<LineView> lines;
            std::vector<PlatformView> platforms(3);
            for (auto &platform : platforms)
                platform = {.inFlight = random.bounded(4), .maxConcurrent = random.bounded(5)};
            for (int at = 0; at < 12; ++at) {
                auto line = dueLine(random.bounded(3));
                line.open = random.bounded(4) > 0;
                line.inFlight = random.bounded(5);
                line.head = now + std::chrono::seconds{random.bounded(-9, 9)};
                line.notBefore = now + std::chrono::seconds{random.bounded(-9, 3)};
                line.lastServed = random.bounded(100);
                lines.push_back(line);
            }
            const auto plan = planDispatch(lines, platforms, {{}}, now);
            std::vector<int> started(3);
            for (const auto at : plan.start) {
                const auto &line = lines[at];
                ++started[static_cast<size_t>(line.platform)];
                QVERIFY(line.open && line.inFlight < line.maxConcurrent && *line.head <= now && line.notBefore <= now);
            }
            for (size_t at = 0; at < platforms.size(); ++at) {
                const auto &platform = platforms[at];
                const int room = std::max(0, platform.maxConcurrent - platform.inFlight);
                QVERIFY(platform.maxConcurrent == 0 || started[at] <= room);
            }
            for (const auto &line : lines) {
                if (line.open && line.inFlight < line.maxConcurrent && std::max(*line.head, line.notBefore) > now)
                    QVERIFY(plan.wakeUpAt && *plan.wakeUpAt <= std::max(*line.head, line.notBefore));
            }
        }
    }

    void retriesComeAfterOneTwoAndFourMinutes()
    {
        QCOMPARE(retryAt(1, now, 0.5), std::optional<Instant>{now + 1min});
        QCOMPARE(retryAt(2, now, 0.5), std::optional<Instant>{now + 2min});
        QCOMPARE(retryAt(3, now, 0.0), std::optional<Instant>{now + 192s});
        QCOMPARE(retryAt(3, now, 1.0), std::optional<Instant>{now + 288s});
        QVERIFY(!retryAt(4, now, 0.5));
    }

    void doubtsAreAskedAboutLessAndLessOften()
    {
        QCOMPARE(probeAgainAt(now, now), std::optional<Instant>{now + 2s});
        QCOMPARE(probeAgainAt(now - 1min, now), std::optional<Instant>{now + 1min});
        QCOMPARE(probeAgainAt(now - 5h, now), std::optional<Instant>{now + 15min});
        QVERIFY(!probeAgainAt(now - 25h, now));
        QCOMPARE(probeAgainAt(now + 1h, now), std::optional<Instant>{now + 2s});  // the clock was set back
    }

    /// Whatever chance says: a fifth of the wait at most either way, and four attempts in all.
    void retriesKeepToTheirTimes()
    {
        QRandomGenerator random{4715};
        for (int round = 0; round < 1000; ++round) {
            auto at = now;
            int attempts = 1;
            for (double wait = 60'000; const auto again = retryAt(attempts, at, random.generateDouble()); wait *= 2) {
                QVERIFY(*again - at >= std::chrono::milliseconds{qRound64(wait * 0.8)});
                QVERIFY(*again - at <= std::chrono::milliseconds{qRound64(wait * 1.2)});
                at = *again;
                ++attempts;
            }
            QCOMPARE(attempts, 4);
        }
    }

    /// With answers that take their time: asked more and more seldom, never for longer than a day and a quarter hour.
    void questionsEndAfterADay()
    {
        QRandomGenerator random{4716};
        for (int round = 0; round < 200; ++round) {
            auto at = now;
            int questions = 0;
            auto before = std::chrono::milliseconds{0};
            while (const auto again = probeAgainAt(now, at)) {
                QVERIFY(*again - at >= before);
                before = *again - at;
                at = *again + std::chrono::milliseconds{random.bounded(30'000)};
                ++questions;
            }
            QVERIFY(at - now <= 24h + 15min + 30s);
            QVERIFY2(questions > 90 && questions < 120, qPrintable(QString::number(questions)));
        }
    }
};

static const test::Registration<TestDispatchPlan> registered;
#include "tst_dispatchplan.moc"
