// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/bench.h"

#include <QTest>

#include <csignal>
#include <deque>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

/// Longer than an intent may be old before its call is made (5 s), so that a woken engine must think again.
constexpr int nap = 7000;
/// Milliseconds until a dead leader's successor has published something; a second where the machine is not busy.
constexpr qint64 longestHandOver = 15'000;

using Engines = std::deque<std::unique_ptr<VictimProcess>>;

}  // namespace

/// Two engines on one workspace: the first in the row leads, the other stands by.
class TestStandBy final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void takesOverFromTheDead()
    {
        const auto size = TortureSize::fromEnvironment(120, 5);
        TortureBench bench{size};
        QCOMPARE(bench.start(), QString{});
        QCOMPARE(bench.addAccounts(size.posts), QString{});
        bench.plan({.posts = size.posts});
        Engines engines;
        startOne(bench, engines);
        qint64 slowest = 0;
        for (int kill = 0; kill < size.kills; ++kill) {
            startOne(bench, engines);
            bench.waitUntilCreated(bench.created() + 1 + bench.random().bounded(size.posts / size.kills / 2),
                                   *engines.front());
            QTest::qWait(bench.random().bounded(50));
            if (!bench.killNow(*engines.front()))
                break;
            engines.pop_front();
            slowest = std::max(slowest, handOver(bench, *engines.front()));
        }
        end(bench, engines);
        qInfo("the slowest hand-over took %lld ms", slowest);
        QVERIFY(slowest < longestHandOver);
    }

    void leavesTheSleeperItsLead()
    {
        const auto size = TortureSize::fromEnvironment(80, 2);
        TortureBench bench{size};
        QCOMPARE(bench.start(), QString{});
        QCOMPARE(bench.addAccounts(size.posts), QString{});
        bench.plan({.posts = size.posts});
        Engines engines;
        startOne(bench, engines);
        startOne(bench, engines);
        for (int sleep = 0; sleep < std::min(size.kills, 5); ++sleep) {
            bench.waitUntilCreated(bench.created() + 1 + bench.random().bounded(10), *engines.front());
            engines.front()->sendSignal(SIGSTOP);
            QTest::qWait(500);
            const int out = bench.created();
            QTest::qWait(nap - 500);
            QCOMPARE(bench.created(), out);
            engines.front()->sendSignal(SIGCONT);
        }
        end(bench, engines);
    }

private:
    static void startOne(TortureBench &bench, Engines &engines)
    {
        engines.push_back(bench.engine());
        // The one before must have the lead when this one comes.
        if (engines.size() == 1)
            bench.waitUntilCreated(1, *engines.front());
    }

    static qint64 handOver(TortureBench &bench, VictimProcess &heir)
    {
        QElapsedTimer time;
        time.start();
        if (bench.created() < int(bench.planned().size()) - 30)
            bench.waitUntilCreated(bench.created() + 1, heir);
        return time.elapsed();
    }

    /// All end by themselves, and all is well.
    static void end(TortureBench &bench, Engines &engines)
    {
        for (auto &process : engines)
            QCOMPARE(process->waitForEnd(900'000), 0);
        QCOMPARE(bench.waiting(), 0);
        const auto verdict = bench.verdict();
        qInfo().noquote() << bench.report(verdict);
        QVERIFY2(verdict.complaints.isEmpty(), qPrintable(verdict.complaints.join(u'\n')));
    }
};

static const test::Registration<TestStandBy> registered;
#include "tst_standby.moc"
