// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/effectivelimits.h"
#include "core/limits/windowledger.h"
#include "tests/support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

namespace {

const Instant start{std::chrono::milliseconds{1'700'000'000'000}};

Cost posts(int amount)
{
    return Cost{}.with(LimitUnit::Posts, amount);
}

const LimitWindow threeASecond{.amount = 3, .period = 1s};

}  // namespace

class TestWindowLedger final : public QObject
{
    Q_OBJECT

private slots:
    void letsTheWindowsFullThrough()
    {
        WindowLedger ledger{{threeASecond}};
        for (int at = 0; at < 3; ++at) {
            QCOMPARE(ledger.earliest(posts(1), start), std::optional{start});
            ledger.begin(at, posts(1));
        }
        // All three are in flight: nobody knows when the first of them will have ended.
        QVERIFY(!ledger.earliest(posts(1), start));
        ledger.end(0, start + 200ms, posts(1));
        QCOMPARE(ledger.earliest(posts(1), start + 200ms), std::optional<Instant>{start + 1201ms});
        QCOMPARE(ledger.used(threeASecond, start + 200ms), 3);
    }

    void countsFromTheEndOfACall()
    {
        WindowLedger ledger{{{.amount = 1, .period = 1s}}};
        ledger.begin(1, posts(1));
        ledger.end(1, start + 900ms, posts(1));
        QCOMPARE(ledger.earliest(posts(1), start + 1s), std::optional<Instant>{start + 1901ms});
    }

    void whatWasNotUsedIsGivenBack()
    {
        WindowLedger ledger{{threeASecond}};
        ledger.begin(1, posts(3));
        ledger.end(1, start, Cost{});
        QCOMPARE(ledger.earliest(posts(3), start), std::optional{start});
    }

    void theStrictestWindowDecides()
    {
        WindowLedger ledger{{{.amount = 10, .period = 1s}, {.amount = 2, .period = 10s}}};
        ledger.book(start, posts(1));
        ledger.book(start + 1s, posts(1));
        QCOMPARE(ledger.earliest(posts(1), start + 2s), std::optional<Instant>{start + 10'001ms});
        QCOMPARE(ledger.earliest(posts(2), start + 2s), std::optional<Instant>{start + 11'001ms});
        QCOMPARE(ledger.longestPeriod(), std::chrono::milliseconds{10s});
    }

    void unitsDoNotMix()
    {
        WindowLedger ledger{{{.amount = 2, .period = 1s, .unit = LimitUnit::Uploads}}};
        ledger.book(start, posts(50));
        QCOMPARE(ledger.earliest(Cost{}.with(LimitUnit::Uploads, 2), start), std::optional{start});
        QVERIFY(!ledger.everFits(Cost{}.with(LimitUnit::Uploads, 3)));
        QVERIFY(ledger.everFits(posts(1000)));
    }

    void keepsItsBookingsWhenAWindowIsNarrowed()
    {
        WindowLedger ledger{{{.amount = 5, .period = 10s}}};
        ledger.book(start, posts(3));
        ledger.setWindows({{.amount = 3, .period = 10s}});
        QCOMPARE(ledger.earliest(posts(1), start + 1s), std::optional<Instant>{start + 10'001ms});
    }

    void noWindowIsEverBrokenByAnyArrival()
    {
        // Against the slow, obvious model: all ends within any closed second, counted one by one.
        QRandomGenerator random{20261121};
        WindowLedger ledger{{threeASecond}};
        QList<Instant> ends;
        auto now = start;
        for (int at = 0; at < 2000; ++at) {
            now += std::chrono::milliseconds{random.bounded(400)};
            const auto when = ledger.earliest(posts(1), now);
            QVERIFY(when.has_value());
            now = *when;
            ledger.begin(at, posts(1));
            now += std::chrono::milliseconds{random.bounded(30)};
            ledger.end(at, now, posts(1));
            ends += now;
            const auto inWindow = std::count_if(ends.begin(), ends.end(), [&](Instant end) { return end >= now - 1s; });
            QVERIFY(inWindow <= 3);
        }
    }

    void aPersonIsStricterInWindowsAndFreeInSpacing()
    {
        const PlatformTraits traits{.maxConcurrent = 4, .spacing = 1s, .windows = {threeASecond}};
        const LimitOverrides overrides{.maxConcurrent = 9, .spacing = 0ms, .windows = {{.amount = 1, .period = 1min}}};
        const auto limits = effectiveLimits(traits, traits.windows, overrides);
        QCOMPARE(limits.maxConcurrent, 4);
        QCOMPARE(limits.spacing, 0ms);
        QCOMPARE(limits.windows.size(), 2);
    }
};

static const test::Registration<TestWindowLedger> registered;
#include "tst_windowledger.moc"
