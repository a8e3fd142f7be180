// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/bench.h"

#include <QTest>

#include <csignal>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// Engines that die, in every way a process can, while posts are on their way. What became of the posts is asked of the
/// sandbox, never of the engine.
class TestKill final : public QObject
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
        const auto size = TortureSize::fromEnvironment(120, 8);
        TortureBench bench{size};
        QCOMPARE(bench.start(), QString{});
        QCOMPARE(bench.addAccounts(size.posts), QString{});
        bench.plan(size.posts);
        bench.killEngines(size.kills);
        const auto summary = bench.finish(900'000);
        QVERIFY(!summary.isEmpty());
        const auto verdict = bench.verdict();
        qInfo().noquote() << bench.report(verdict);
        QVERIFY2(verdict.complaints.isEmpty(), qPrintable(verdict.complaints.join(u'\n')));
        QCOMPARE(summary["waiting"_L1].toInt(), 0);
    }
};

static const test::Registration<TestKill> registered;
#include "tst_kill.moc"
