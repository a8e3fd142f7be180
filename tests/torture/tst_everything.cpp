// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"
#include "tests/torture/faultlist.h"

#include <QTest>

#include <csignal>
#include <deque>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

constexpr int longestNap = 7000;  ///< milliseconds; an intent may be 5 s old when its call is made

/// One request in four goes wrong, and some of those that say so have done their work.
QJsonArray manyFaults()
{
    auto faults = oneInFiveFails();
    faults += fault(u"POST"_s, u"status"_s, 0.05, {{u"value"_s, 500}, {u"stored"_s, true}});
    faults += fault(u"GET"_s, u"close_before"_s, 0.03);
    faults += fault(u"GET"_s, u"status"_s, 0.03, {{u"value"_s, 503}});
    return faults;
}

}  // namespace

/// Platforms that fail, and two engines of which the first is killed, stopped, or stopped and then killed, in any
/// order.
class TestEverything final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void losesAndDoublesNothing()
    {
        const auto size = TortureSize::fromEnvironment(120, 5);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        QCOMPARE(bench.sandbox().postArray("/_sandbox/faults", manyFaults()).status, 200);
        Engines engines;
        for (int blow = 0; blow < size.kills && bench.created() < size.posts; ++blow) {
            whileTwoStand(bench, engines);
            strikeTheFirst(bench, engines);
        }
        for (auto &engine : engines)
            (void)bench.killNow(*engine);
        engines.clear();
        QCOMPARE(publishAll(bench), QString{});
    }

private:
    using Engines = std::deque<std::unique_ptr<VictimProcess>>;

    static void whileTwoStand(TortureBench &bench, Engines &engines)
    {
        while (engines.size() < 2)
            engines.push_back(bench.engine({u"--for"_s, u"86400"_s}));
        // What failed waits a minute and longer: when nothing else is left, nothing comes out.
        QElapsedTimer waited;
        waited.start();
        const int wanted = bench.created() + 1 + bench.random().bounded(12);
        while (bench.created() < wanted && waited.elapsed() < 5000)
            QTest::qWait(10);
        QTest::qWait(bench.random().bounded(100));
    }

    static void strikeTheFirst(TortureBench &bench, Engines &engines)
    {
        const auto nap = bench.random().bounded(longestNap);
        switch (bench.random().bounded(4)) {
        case 0:  // it stands still and goes on, before or after its intents are too old
            engines.front()->sendSignal(SIGSTOP);
            QTest::qWait(nap);
            engines.front()->sendSignal(SIGCONT);
            return;
        case 1:  // it stands still and dies, and the other takes over from one that had stopped
            engines.front()->sendSignal(SIGSTOP);
            QTest::qWait(nap / 4);
            break;
        case 2:  // the heir stands still while it inherits
            engines.back()->sendSignal(SIGSTOP);
            (void)bench.killNow(*engines.front());
            QTest::qWait(nap / 4);
            engines.back()->sendSignal(SIGCONT);
            break;
        default:
            break;
        }
        (void)bench.killNow(*engines.front());
        engines.pop_front();
    }
};

static const test::Registration<TestEverything> registered;
#include "tst_everything.moc"
