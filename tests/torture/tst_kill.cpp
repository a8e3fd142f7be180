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
        bench.coverAllNetworks();
        QCOMPARE(bench.start(), QString{});
        // Five in two seconds, of which only answers tell: whoever died does not know what was left.
        bench.sandbox().configure(u"discord"_s, {{u"hook_limit"_s, QJsonValue::Null}});
        QCOMPARE(bench.addAccounts(size.posts), QString{});
        bench.plan({.posts = size.posts});
        bench.killEngines(size.kills);
        const auto summary = bench.finish(900'000 + 200 * size.posts);
        QVERIFY(!summary.isEmpty());
        const auto verdict = bench.verdict();
        qInfo().noquote() << bench.report(verdict);
        QVERIFY2(verdict.complaints.isEmpty(), qPrintable(verdict.complaints.join(u'\n')));
        QVERIFY(verdict.unconfirmed() <= bench.abortedCreates());
        QCOMPARE(summary["waiting"_L1].toInt(), 0);
    }
    void keepsAWindowOverDeaths()
    {
        const auto size = TortureSize::fromEnvironment(48, 6);
        TortureBench bench{size};
        QCOMPARE(bench.start(), QString{});
        // Eight in any two seconds, by both sides' count.
        bench.sandbox().configure(
            u"webhook"_s,
            {{u"windows"_s, QJsonArray{QJsonObject{{u"limit"_s, 8}, {u"seconds"_s, 2}}}}, {u"concurrency"_s, 4}});
        const QStringList options{u"--server"_s, u"@/hooks/windowed"_s, u"--window"_s,
                                  u"8/2"_s,      u"--option"_s,         u"lookup=@/hooks/windowed/lookup/{key}"_s,
                                  u"--option"_s, u"settle=0.3"_s};
        QCOMPARE(bench.addAccount({.account = {u"webhook"_s, u"windowed"_s}, .arguments = options}), QString{});
        bench.plan({.posts = size.posts});
        bench.killEngines(size.kills, 0.8);
        QVERIFY(!bench.finish(900'000 + 200 * size.posts).isEmpty());
        const auto verdict = bench.verdict();
        qInfo().noquote() << bench.report(verdict);
        QVERIFY2(verdict.complaints.isEmpty(), qPrintable(verdict.complaints.join(u'\n')));
        QCOMPARE(bench.waiting(), 0);
    }
};

static const test::Registration<TestKill> registered;
#include "tst_kill.moc"
