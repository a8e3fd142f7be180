// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/torture/bench.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject fault(const QString &method, const QString &what, double probability, const QJsonObject &more = {})
{
    QJsonObject fault{{u"method"_s, method}, {u"do"_s, what}, {u"probability"_s, probability}};
    for (auto at = more.begin(); at != more.end(); ++at)
        fault[at.key()] = at.value();
    return fault;
}

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

/// Platforms that fail while engines die.
class TestFaults final : public QObject
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
        const auto size = TortureSize::fromEnvironment(100, 4);
        TortureBench bench{size};
        QCOMPARE(bench.start(), QString{});
        QCOMPARE(bench.addAccounts(size.posts), QString{});
        bench.plan(size.posts);
        QCOMPARE(bench.sandbox().postArray("/_sandbox/faults", manyFaults()).status, 200);
        bench.killEngines(size.kills, 0.6);
        // Failures go again after minutes; here the minutes are taken away between two engines.
        constexpr int mostRounds = 12;
        int rounds = 0;
        do {
            bench.letTimePass();
            QVERIFY(!bench.finish(600'000, 12).isEmpty());
        } while (bench.waiting() > 0 && ++rounds < mostRounds);
        QCOMPARE(bench.waiting(), 0);
        const auto verdict = bench.verdict({.givenUp = true});
        qInfo().noquote() << bench.report(verdict);
        QVERIFY2(verdict.complaints.isEmpty(), qPrintable(verdict.complaints.join(u'\n')));
    }
};

static const test::Registration<TestFaults> registered;
#include "tst_faults.moc"
