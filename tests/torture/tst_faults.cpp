// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/ending.h"
#include "tests/torture/faultlist.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

/// One request in five goes wrong, and half of those have done their work.
QJsonArray manyFaults()
{
    return {fault(u"POST"_s, u"close_before"_s, 0.05),
            fault(u"POST"_s, u"close_after"_s, 0.05),
            fault(u"POST"_s, u"status"_s, 0.05, {{u"value"_s, 500}}),
            fault(u"POST"_s, u"status"_s, 0.05, {{u"value"_s, 500}, {u"stored"_s, true}}),
            fault(u"GET"_s, u"close_before"_s, 0.03),
            fault(u"GET"_s, u"status"_s, 0.03, {{u"value"_s, 503}})};
}

}  // namespace

/// Platforms that fail, alone and while engines die.
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
        const auto size = TortureSize::fromEnvironment(150, 0);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        QCOMPARE(bench.sandbox().postArray("/_sandbox/faults", oneInFiveFails()).status, 200);
        QCOMPARE(publishAll(bench), QString{});
    }

    void losesAndDoublesNothing()
    {
        const auto size = TortureSize::fromEnvironment(100, 4);
        TortureBench bench{size};
        QCOMPARE(bench.prepare(), QString{});
        QCOMPARE(bench.sandbox().postArray("/_sandbox/faults", manyFaults()).status, 200);
        bench.killEngines(size.kills, 0.6);
        QCOMPARE(publishAll(bench), QString{});
    }
};

static const test::Registration<TestFaults> registered;
#include "tst_faults.moc"
