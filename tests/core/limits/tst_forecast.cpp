// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/limits/forecast.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QTest>

using namespace carillon;
using namespace std::chrono_literals;

namespace {

const Instant start{std::chrono::milliseconds{1'700'000'000'000}};
const LimitWindow twenty{.amount = 20, .period = 24h};

Cost posts(int amount)
{
    return Cost{}.with(LimitUnit::Posts, amount);
}

std::shared_ptr<WindowLedger> ledger(const QList<LimitWindow> &windows)
{
    return std::make_shared<WindowLedger>(windows);
}

int addLine(Forecast &forecast, LedgerList ledgers, std::chrono::milliseconds spacing = 0ms, Instant notBefore = {})
{
    Forecast::Line line{.windows = {}, .spacing = spacing, .notBefore = notBefore};
    line.windows.setLedgers(std::move(ledgers));
    return forecast.addLine(std::move(line));
}

}  // namespace

class TestForecast final : public QObject
{
    Q_OBJECT

private slots:
    void theTwentyFirstSlipsToWhenTheFirstIsADayOld()
    {
        Forecast forecast;
        const int line = addLine(forecast, {ledger({twenty})});
        for (int at = 0; at < 20; ++at)
            forecast.add({.line = line, .due = start + at * 1h, .cost = posts(1)});
        forecast.add({.line = line, .due = start + 20h, .cost = posts(1), .isAsked = true});
        const auto going = forecast.played(start);
        QCOMPARE(going.size(), 1);
        QCOMPARE(going[0].wanted, start + 20h);
        QCOMPARE(going[0].at, std::optional<Instant>{start + 24h + 1ms});
        QCOMPARE(going[0].window, std::optional{twenty});
        QCOMPARE(going[0].place, 21);
    }

    void whatWasUsedCounts()
    {
        const auto used = ledger({{.amount = 2, .period = 1h}});
        used->book(start - 50min, posts(1));
        used->book(start - 10min, posts(1));
        Forecast forecast;
        const int line = addLine(forecast, {used});
        forecast.add({.line = line, .due = start, .cost = posts(1), .isAsked = true});
        forecast.add({.line = line, .due = start + 11min, .cost = posts(1), .isAsked = true});
        const auto going = forecast.played(start);
        QCOMPARE(going[0].at, std::optional<Instant>{start + 10min + 1ms});
        QCOMPARE(going[0].place, 3);
        QCOMPARE(going[1].at, std::optional<Instant>{start + 50min + 1ms});
    }

    void whatIsOverdueGoesNowAndInItsOrder()
    {
        Forecast forecast;
        const int line = addLine(forecast, {ledger({{.amount = 1, .period = 1h}})});
        forecast.add({.line = line, .due = start, .cost = posts(1), .isAsked = true});
        forecast.add({.line = line, .due = start - 5h, .cost = posts(1), .isAsked = true});
        const auto going = forecast.played(start);
        QCOMPARE(going[0].at, std::optional<Instant>{start + 1h + 1ms});
        QCOMPARE(going[1].at, std::optional{start});
        QCOMPARE(going[1].wanted, start);
    }

    void aPostThatNeverFitsHoldsUpNoOther()
    {
        const LimitWindow three{.amount = 3, .period = 1h};
        Forecast forecast;
        const int line = addLine(forecast, {ledger({three})});
        forecast.add({.line = line, .due = start, .cost = posts(4), .isAsked = true});
        forecast.add({.line = line, .due = start, .cost = posts(3), .isAsked = true});
        const auto going = forecast.played(start);
        QVERIFY(!going[0].at);
        QCOMPARE(going[0].window, std::optional{three});
        QCOMPARE(going[0].place, 4);
        QCOMPARE(going[1].at, std::optional{start});
    }

    void whatFollowsOnTheHeelIsHeldByTheSameWindow()
    {
        const LimitWindow five{.amount = 5, .period = 1h};
        Forecast forecast;
        const int line = addLine(forecast, {ledger({five})}, 1s);
        forecast.add({.line = line, .due = start, .cost = posts(3), .isAsked = true});
        forecast.add({.line = line, .due = start + 1min, .cost = posts(4), .isAsked = true});
        forecast.add({.line = line, .due = start + 2min, .cost = posts(1), .isAsked = true});
        forecast.add({.line = line, .due = start + 3h, .cost = posts(1), .isAsked = true});
        const auto going = forecast.played(start);
        QCOMPARE(going[1].at, std::optional<Instant>{start + 1h + 1ms});
        QCOMPARE(going[2].at, std::optional<Instant>{start + 1h + 1001ms});
        QCOMPARE(going[2].window, std::optional{five});
        QCOMPARE(going[3].at, std::optional<Instant>{start + 3h});
        QVERIFY(!going[3].window);
    }

    void spacingAloneIsNoWindow()
    {
        Forecast forecast;
        const int line = addLine(forecast, {}, 90s, start + 10s);
        forecast.add({.line = line, .due = start, .cost = posts(1), .isAsked = true});
        forecast.add({.line = line, .due = start, .cost = posts(1), .isAsked = true});
        const auto going = forecast.played(start);
        QCOMPARE(going[0].at, std::optional<Instant>{start + 10s});
        QCOMPARE(going[1].at, std::optional<Instant>{start + 100s});
        QVERIFY(!going[1].window);
    }

    void accountsTakeTurnsInAWindowTheyShare()
    {
        const LimitWindow two{.amount = 2, .period = 1h, .scope = LimitScope::Address};
        const auto shared = ledger({two});
        Forecast forecast;
        const int one = addLine(forecast, {ledger({{.amount = 1, .period = 24h}}), shared});
        const int other = addLine(forecast, {shared});
        forecast.add({.line = one, .due = start, .cost = posts(1)});
        forecast.add({.line = one, .due = start + 1min, .cost = posts(1), .isAsked = true});
        forecast.add({.line = other, .due = start + 2min, .cost = posts(1), .isAsked = true});
        forecast.add({.line = other, .due = start + 3min, .cost = posts(1), .isAsked = true});
        const auto going = forecast.played(start);
        // That the one account must wait for a day takes no room from the other.
        QCOMPARE(going[0].at, std::optional<Instant>{start + 24h + 1ms});
        QCOMPARE(going[1].at, std::optional<Instant>{start + 2min});
        QCOMPARE(going[2].at, std::optional<Instant>{start + 1h + 1ms});
        QCOMPARE(going[2].window, std::optional{two});
    }

    void tenThousandOnOneAccountAreQuick()
    {
        Forecast forecast;
        const int line = addLine(forecast,
                                 {ledger({twenty,
                                          {.amount = 11'666, .period = 24h},
                                          {.amount = 50, .period = 24h, .resetZone = "America/Los_Angeles"}})},
                                 1s);
        for (int at = 0; at < 10'000; ++at)
            forecast.add({.line = line, .due = start + at * 1min, .cost = posts(1), .isAsked = true});
        QElapsedTimer timer;
        timer.start();
        const auto going = forecast.played(start);
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(*going.back().at, start + 499 * (24h + 1ms) + 19min);
    }
};

static const test::Registration<TestForecast> registered;
#include "tst_forecast.moc"
