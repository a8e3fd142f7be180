// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/readingtimes.h"
#include "core/publisher/figuresverdict.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto none = -1;

}  // namespace

/// When figures are read, and what a failure means for that.
class TestReadingTimes final : public QObject
{
    Q_OBJECT

private slots:
    void thereIsAFirstAndALastTime_data()
    {
        QTest::addColumn<int>("minutesOld");
        QTest::addColumn<int>("nextAfterMinutes");
        constexpr int hour = 60;
        constexpr int day = 24 * hour;
        QTest::newRow("just published") << 0 << hour;
        QTest::newRow("read after an hour") << hour << 6 * hour;
        QTest::newRow("read late in the first day") << 7 * hour << 23 * hour;
        QTest::newRow("a day old") << day << 3 * day;
        QTest::newRow("a week old") << 7 * day << 14 * day;
        QTest::newRow("a program that was off for a month") << 29 * day << 30 * day;
        QTest::newRow("a month old") << 30 * day << none;
    }

    void thereIsAFirstAndALastTime()
    {
        QFETCH(const int, minutesOld);
        QFETCH(const int, nextAfterMinutes);
        const MetricsRule rule{.told = {Metric::Likes}};
        const Instant published{1000h};
        const auto next = nextReading(rule, published, published + std::chrono::minutes{minutesOld});
        QCOMPARE(next.has_value(), nextAfterMinutes != none);
        if (next)
            QCOMPARE(*next, published + std::chrono::minutes{nextAfterMinutes});
    }

    void aPlatformMayHaveTimesOfItsOwn()
    {
        const Instant published{1000h};
        QVERIFY(!nextReading({}, published, published));
        const MetricsRule sparing{.told = {Metric::Likes}, .readAfter = {std::chrono::days{1}, std::chrono::days{7}}};
        QCOMPARE(nextReading(sparing, published, published), std::optional{published + 24h});
        QCOMPARE(nextReading(sparing, published, published + 24h), std::optional{published + 168h});
        QVERIFY(!nextReading(sparing, published, published + 168h));
        const MetricsRule brief{.told = {Metric::Views}, .endsAfter = 24h};
        QCOMPARE(nextReading(brief, published, published + 6h), std::optional{published + 23h});
        QVERIFY(!nextReading(brief, published, published + 23h));
    }

    void aFailureMeansOneThing_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<int>("tries");
        QTest::addColumn<int>("pauseMinutes");
        QTest::addColumn<bool>("isRefusal");
        QTest::newRow("a right is missing") << ErrorKind::Scope << 1 << 24 * 60 << true;
        QTest::newRow("the platform tells none") << ErrorKind::Config << 3 << 24 * 60 << true;
        QTest::newRow("too many calls") << ErrorKind::RateLimited << 1 << 60 << false;
        QTest::newRow("no answer") << ErrorKind::Transient << 1 << 15 << false;
        QTest::newRow("no answer again and again") << ErrorKind::Transient << 3 << 60 << false;
        QTest::newRow("no answer for days") << ErrorKind::Transient << 50 << 8 * 60 << false;
        QTest::newRow("an answer that nobody understands") << ErrorKind::Unknown << 1 << none << false;
    }

    void aFailureMeansOneThing()
    {
        QFETCH(const ErrorKind, kind);
        QFETCH(const int, tries);
        QFETCH(const int, pauseMinutes);
        QFETCH(const bool, isRefusal);
        const auto verdict = judgeFigures({kind, u"why"_s}, tries, false);
        QCOMPARE(verdict.pause.has_value(), pauseMinutes != none);
        if (verdict.pause)
            QCOMPARE(*verdict.pause, std::chrono::seconds{std::chrono::minutes{pauseMinutes}});
        QCOMPARE(verdict.isRefusal, isRefusal);
        QVERIFY(!verdict.renewsLogin);
    }

    void aLoginIsRenewedOnce()
    {
        QVERIFY(judgeFigures({ErrorKind::Auth, {}}, 1, false).renewsLogin);
        const auto again = judgeFigures({ErrorKind::Auth, {}}, 1, true);
        QVERIFY(!again.renewsLogin);
        QVERIFY(again.isRefusal);
    }

    void whatThePlatformAsksToWaitIsWaited()
    {
        const auto verdict = judgeFigures({ErrorKind::RateLimited, {}, 90s}, 1, false);
        QCOMPARE(verdict.pause, std::optional<std::chrono::seconds>{90s});
    }
};

static const test::Registration<TestReadingTimes> registered;
#include "tst_readingtimes.moc"
