// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/timehistogram.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <random>
#include <vector>

using namespace carillon;
using namespace std::chrono_literals;

class TestTimeHistogram final : public QObject
{
    Q_OBJECT

private slots:
    void nothingHasNoValue()
    {
        const TimeHistogram empty;
        QVERIFY(!empty.mean());
        QVERIFY(!empty.valueAt(0.5));
        QCOMPARE(empty.amount(), 0);
    }

    void fewValuesAreExact()
    {
        TimeHistogram times;
        for (const auto value : {5ms, 70'000ms, 1'234ms})
            times.add(value);
        QCOMPARE(times.valueAt(0.5), std::optional{1'234ms});
        QCOMPARE(times.valueAt(1), std::optional{70'000ms});
        QCOMPARE(times.mean(), std::optional{23'746ms});
        times.add(-3ms);
        QCOMPARE(times.valueAt(0), std::optional{0ms});
    }

    void aBucketIsASixteenthWide()
    {
        for (qint64 value = 0; value < 5'000'000; value += 1 + value / 50) {
            const auto bucket = TimeHistogram::bucketOf(std::chrono::milliseconds{value}).count();
            QVERIFY(bucket <= value);
            QVERIFY(double(value - bucket) < std::max(1.0, double(bucket) * TimeHistogram::resolution));
        }
    }

    void sharesAreNeverTooSmallAndHardlyTooGreat()
    {
        std::mt19937 random{11};
        std::lognormal_distribution<double> lengths{5, 2};
        std::vector<qint64> values;
        TimeHistogram whole;
        TimeHistogram half;
        for (int at = 0; at < 5000; ++at) {
            values.push_back(std::llround(lengths(random)));
            (at % 2 == 0 ? whole : half).add(std::chrono::milliseconds{values.back()});
        }
        whole += half;
        QCOMPARE(whole.amount(), 5000);
        std::sort(values.begin(), values.end());
        for (const double part : {0.01, 0.5, 0.9, 0.99, 1.0}) {
            const auto exact = values[static_cast<size_t>(std::ceil(part * 5000)) - 1];
            const auto told = whole.valueAt(part)->count();
            QVERIFY(told >= exact);
            QVERIFY(double(told) <= double(exact) * (1 + TimeHistogram::resolution));
        }
        QCOMPARE(whole.valueAt(1)->count(), values.back());
    }
};

static const test::Registration<TestTimeHistogram> registered;
#include "tst_timehistogram.moc"
