// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"
#include "tests/torture/faultlist.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

/// All platforms, and they fail.
class TestFaults final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const auto missing = PrivateKeyring::missingProgram(); !missing.isEmpty())
            QSKIP(qPrintable(missing + u" is not installed"_s));
    }

    void publishesWhatIsNotRefusedForGood()
    {
        const auto size = TortureSize::fromEnvironment(200, 0);
        TortureBench bench{size};
        bench.coverAllNetworks();
        QCOMPARE(bench.prepare(), QString{});
        QCOMPARE(bench.sandbox().postArray("/_sandbox/faults", oneInFiveFails()).status, 200);
        QCOMPARE(publishAll(bench), QString{});
    }
};

static const test::Registration<TestFaults> registered;
#include "tst_faults.moc"
