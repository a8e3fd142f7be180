// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xrate.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;

namespace {

const Instant now{std::chrono::seconds{1'766'000'000}};

QList<HttpHeader> set(const QByteArray &prefix, const QByteArray &remaining, const QByteArray &reset)
{
    return {{prefix + "limit", "100"}, {prefix + "remaining", remaining}, {prefix + "reset", reset}};
}

}  // namespace

class TestXRate final : public QObject
{
    Q_OBJECT

private slots:
    void choosesTheSetThatBinds_data()
    {
        QTest::addColumn<QList<HttpHeader>>("headers");
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("remaining");  // -1: not told
        QTest::addColumn<qint64>("reset");   // seconds from now; -1: not told
        const auto call = set("x-rate-limit-", "7", "1766000060");
        const auto spentCall = set("x-rate-limit-", "0", "1766000060");
        const auto user = set("x-user-limit-24hour-", "0", "1766003600");
        const auto app = set("x-app-limit-24hour-", "0", "1766007200");
        const auto roomyApp = set("x-app-limit-24hour-", "9000", "1766007200");
        QTest::newRow("nothing told") << QList<HttpHeader>{} << 200 << -1 << qint64{-1};
        QTest::newRow("the call alone") << call << 201 << 7 << qint64{60};
        QTest::newRow("a day with room") << call + roomyApp << 201 << 7 << qint64{60};
        QTest::newRow("the user's day is spent") << call + user << 429 << 0 << qint64{3600};
        QTest::newRow("of two days that with the later reset") << call + user + app << 429 << 0 << qint64{7200};
        QTest::newRow("the call is spent sooner than the day") << spentCall + app << 429 << 0 << qint64{7200};
        QTest::newRow("a refusal with room everywhere tells nothing") << call + roomyApp << 429 << -1 << qint64{-1};
        QTest::newRow("nonsense") << set("x-rate-limit-", "many", "soon") << 200 << -1 << qint64{-1};
    }

    void choosesTheSetThatBinds()
    {
        QFETCH(const QList<HttpHeader>, headers);
        QFETCH(const int, status);
        QFETCH(const int, remaining);
        QFETCH(const qint64, reset);
        const auto rate = x::readRate(headers, status, now);
        QCOMPARE(rate.remaining.value_or(-1), remaining);
        const auto wait = rate.reset ? std::chrono::floor<std::chrono::seconds>(*rate.reset - now).count() : -1;
        QCOMPARE(qint64{wait}, reset);
        QVERIFY(!rate.retryAfter);
    }
};

static const test::Registration<TestXRate> registered;

#include "tst_xrate.moc"
