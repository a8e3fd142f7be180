// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"

#include <QJsonDocument>
#include <QTest>

#include <csignal>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// A server that goes away and comes back, and one that gives no answer.
class TestNetwork final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void waitsForAServerThatIsGone()
    {
        const auto size = TortureSize::fromEnvironment(60, 0);
        TortureBench bench{size};
        bench.letSandboxRemember();
        QCOMPARE(bench.prepare(), QString{});
        {
            const auto process = bench.engine({u"--for"_s, u"600"_s});
            bench.waitUntilCreated(10, *process);
            bench.stopSandbox();
            QTRY_VERIFY_WITH_TIMEOUT(events(bench, u"host_unreachable"_s) > 0, 20'000);
            QVERIFY(process->isRunning());
            process->sendSignal(SIGTERM);
            QCOMPARE(process->waitForEnd(20'000), 0);
        }
        for (const auto &post : bench.stored())
            QVERIFY2(post.state != u"failed"_s && post.state != u"expired"_s, qPrintable(post.error));
        QVERIFY(bench.startSandbox());
        QCOMPARE(publishAll(bench), QString{});
        QVERIFY(events(bench, u"host_reachable"_s) > 0);
    }

    void waitsForAServerThatIsStuck()
    {
        const auto size = TortureSize::fromEnvironment(60, 1);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        const auto process = bench.engine();
        for (int time = 0; time < size.kills; ++time) {
            bench.waitUntilCreated(bench.created() + 5, *process);
            bench.server().sendSignal(SIGSTOP);
            QTest::qWait(6000);
            bench.server().sendSignal(SIGCONT);
        }
        QCOMPARE(process->waitForEnd(300'000), 0);
        QCOMPARE(endWell(bench), QString{});
    }

private:
    static qsizetype events(const TortureBench &bench, const QString &kind)
    {
        const auto listed = bench.ctl({u"events"_s, u"--kind"_s, kind, u"--json"_s});
        const auto json = QJsonDocument::fromJson(listed.out);
        return json.isArray() ? json.array().size() : json.object()["events"_L1].toArray().size();
    }
};

static const test::Registration<TestNetwork> registered;
#include "tst_network.moc"
