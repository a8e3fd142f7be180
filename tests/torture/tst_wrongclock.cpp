// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"

#include <QTest>

#include <csignal>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The clock of this machine goes wrong by a day and is set right again, while posts are on their way. The platforms'
/// clock is right all the time.
class TestWrongClock final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void losesAndDoublesNothing_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<bool>("diesBetween");
        QTest::newRow("a day forward, dead, and right again") << 24 << true;
        QTest::newRow("a day back and right again") << -24 << false;
    }
    void losesAndDoublesNothing()
    {
        QFETCH(const int, hours);
        QFETCH(const bool, diesBetween);
        const auto size = TortureSize::fromEnvironment(60, 0);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        TroubledWorld world{bench.folder() + u"/world"_s, bench.workspacePath()};
        bench.enter(world);
        auto process = bench.engine({u"--for"_s, u"600"_s});
        bench.waitUntilCreated(10, *process);
        world.setClock(std::chrono::hours{hours});
        QTest::qWait(2000);  // what is in hand goes on, thread by thread
        const int soon = bench.created();
        QTest::qWait(1500);
        if (hours < 0)
            QCOMPARE(bench.created(), soon);  // what is left is due tomorrow
        if (diesBetween) {
            (void)bench.killNow(*process);
            process = bench.engine({u"--for"_s, u"600"_s});
            QTest::qWait(1000);
        }
        world.setClock(0s);
        QTest::qWait(1000);
        QVERIFY(process->isRunning());
        process->sendSignal(SIGTERM);
        QCOMPARE(process->waitForEnd(20'000), 0);
        QCOMPARE(publishAll(bench), QString{});
    }

    void isToldOnceItIsBack()
    {
        const auto size = TortureSize::fromEnvironment(12, 0);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        TroubledWorld world{bench.folder() + u"/world"_s, bench.workspacePath()};
        bench.enter(world);
        QCOMPARE(endWell(bench), QString{});
        world.setClock(-24h);
        const auto health = bench.ctl({u"health"_s});
        QCOMPARE(health.code, 1);
        QVERIFY2(health.out.contains("Set the clock"), health.out.constData());
    }
};

static const test::Registration<TestWrongClock> registered;
#include "tst_wrongclock.moc"
