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

    void theLineServedLongestAgoGoesFirst()
    {
        auto busy = dueLine();
        busy.lastServed = 7;
        auto idle = dueLine();
        idle.lastServed = 2;
        const auto plan = planDispatch({busy, idle}, {{.inFlight = 3, .maxConcurrent = 4}}, {{}}, now);
        QCOMPARE(plan.start, std::vector<size_t>{1});
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
};

static const test::Registration<TestDispatchPlan> registered;
#include "tst_dispatchplan.moc"
