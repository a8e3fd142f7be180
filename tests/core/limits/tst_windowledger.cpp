// SPDX-License-Identifier: GPL-3.0-or-later
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
        QCOMPARE(ledger.reach(), std::chrono::milliseconds{10'001ms});
    }

    void unitsDoNotMix()
    {
        WindowLedger ledger{{{.amount = 2, .period = 1s, .unit = LimitUnit::Uploads}}};
        ledger.book(start, posts(50));
        QCOMPARE(ledger.earliest(Cost{}.with(LimitUnit::Uploads, 2), start), std::optional{start});
        QVERIFY(!ledger.everFits(Cost{}.with(LimitUnit::Uploads, 3)));
        QVERIFY(ledger.everFits(posts(1000)));
    }

    void newWindowsAreBookedAnewFromTheJournal()
    {
        WindowLedger ledger{{{.amount = 5, .period = 10s}}};
        ledger.book(start, posts(3));
        ledger.begin(1, posts(2));
        QVERIFY(!ledger.setWindows({{.amount = 5, .period = 10s}}));
        QVERIFY(ledger.setWindows({{.amount = 3, .period = 10s}}));
        QCOMPARE(ledger.used(ledger.windows().first(), start), 2);  // in flight all the same
        ledger.book(start, posts(3));
        QVERIFY(!ledger.earliest(posts(2), start + 1s));
        ledger.end(1, start + 1s, Cost{});
        QCOMPARE(ledger.earliest(posts(1), start + 1s), std::optional<Instant>{start + 10'001ms});
    }

    void aCalendarDayResetsAtMidnightThere_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("used");
        QTest::addColumn<QString>("free");
        const auto row = [](const char *name, const char *zone, const char *used, const char *free) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(used) << QString::fromLatin1(free);
        };
        row("utc", "UTC", "2026-03-03T12:00:00Z", "2026-03-04T00:00:01Z");
        row("the last second counts in the next day", "UTC", "2026-03-03T23:59:59.500Z", "2026-03-05T00:00:01Z");
        row("pacific winter", "America/Los_Angeles", "2026-03-03T12:00:00Z", "2026-03-04T08:00:01Z");
        row("before midnight pacific", "America/Los_Angeles", "2026-03-04T07:59:00Z", "2026-03-04T08:00:01Z");
        row("a day of 23 hours", "America/Los_Angeles", "2026-03-08T08:30:00Z", "2026-03-09T07:00:01Z");
        row("a day of 25 hours", "America/Los_Angeles", "2026-11-01T07:30:00Z", "2026-11-02T08:00:01Z");
        row("a midnight that is skipped", "Africa/Cairo", "2026-04-23T12:00:00Z", "2026-04-23T22:00:01Z");
        row("a midnight that comes twice", "America/Havana", "2026-10-31T12:00:00Z", "2026-11-01T04:00:01Z");
        row("a day that never was", "Pacific/Apia", "2011-12-29T12:00:00Z", "2011-12-30T10:00:01Z");
        row("a zone that nobody knows", "Mars/Olympus", "2026-03-03T12:00:00Z", "2026-03-04T13:00:02Z");
    }

    void aCalendarDayResetsAtMidnightThere()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, used);
        QFETCH(const QString, free);
        const auto at = [](const QString &text) {
            return toInstant(QDateTime::fromString(text, Qt::ISODateWithMs));
        };
        WindowLedger ledger{{{.amount = 1, .period = 24h, .resetZone = zone.toLatin1()}}};
        ledger.book(at(used), posts(1));
        QCOMPARE(ledger.earliest(posts(1), at(used)), std::optional{at(free)});
        QCOMPARE(ledger.used(ledger.windows().first(), at(free) - 1ms), 1);
        QCOMPARE(ledger.used(ledger.windows().first(), at(free)), 0);
    }

    void aCallAcrossMidnightCountsInBothDays()
    {
        const auto midnight = toInstant(QDateTime::fromString(QStringLiteral("2026-03-04T00:00:00Z"), Qt::ISODate));
        WindowLedger ledger{{{.amount = 1, .period = 24h, .resetZone = "UTC"}}};
        ledger.begin(1, posts(1));
        QVERIFY(!ledger.earliest(posts(1), midnight - 1h));  // of the first day
        QVERIFY(!ledger.earliest(posts(1), midnight + 1h));  // and of the next one
        ledger.end(1, midnight + 2h, posts(1));
        QCOMPARE(ledger.earliest(posts(1), midnight + 3h), std::optional<Instant>{midnight + 24h + 1s});
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
};

static const test::Registration<TestWindowLedger> registered;
#include "tst_windowledger.moc"
