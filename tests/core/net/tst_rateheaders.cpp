// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/rateheaders.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(const char *iso)
{
    return toInstant(QDateTime::fromString(QLatin1String{iso}, Qt::ISODateWithMs));
}

}  // namespace

Q_DECLARE_METATYPE(QList<carillon::HttpHeader>)
Q_DECLARE_METATYPE(carillon::RateHeaders)

class TestRateHeaders final : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QList<HttpHeader>>("headers");
        QTest::addColumn<RateHeaders>("expected");
        const auto reset = at("2026-11-21T09:05:00Z");
        QTest::newRow("nothing") << QList<HttpHeader>{} << RateHeaders{};
        QTest::newRow("as bluesky sends them") << QList<HttpHeader>{{"ratelimit-limit", "3000"},
                                                                    {"ratelimit-remaining", "2990"},
                                                                    {"ratelimit-reset", "1795251900"},
                                                                    {"ratelimit-policy", "3000;w=300"}}
                                               << RateHeaders{3000, 2990, reset, {}};
        QTest::newRow("as mastodon sends them")
            << QList<HttpHeader>{{"X-RateLimit-Limit", "300"},
                                 {"X-RateLimit-Remaining", "0"},
                                 {"X-RateLimit-Reset", "2026-11-21T09:05:00.000000Z"}}
            << RateHeaders{300, 0, reset, {}};
        QTest::newRow("as x sends them") << QList<HttpHeader>{{"x-rate-limit-limit", "300"},
                                                              {"x-ratelimit-reset", "1795251900"}}
                                         << RateHeaders{{}, {}, reset, {}};
        QTest::newRow("seconds to go") << QList<HttpHeader>{{"RateLimit-Reset", "300"}}
                                       << RateHeaders{{}, {}, reset, {}};
        QTest::newRow("with a policy") << QList<HttpHeader>{{"RateLimit-Limit", "100, 100;w=900"}}
                                       << RateHeaders{100, {}, {}, {}};
        QTest::newRow("retry after seconds")
            << QList<HttpHeader>{{"Retry-After", " 120 "}} << RateHeaders{{}, {}, {}, 120s};
        QTest::newRow("retry after a fraction")
            << QList<HttpHeader>{{"retry-after", "1.2"}} << RateHeaders{{}, {}, {}, 2s};
        QTest::newRow("retry after a date")
            << QList<HttpHeader>{{"Retry-After", "Sat, 21 Nov 2026 09:05:00 GMT"}} << RateHeaders{{}, {}, {}, 300s};
        QTest::newRow("retry after a date of rfc 850")
            << QList<HttpHeader>{{"Retry-After", "Saturday, 21-Nov-26 09:05:00 GMT"}} << RateHeaders{{}, {}, {}, 300s};
        QTest::newRow("retry after a date of asctime")
            << QList<HttpHeader>{{"Retry-After", "Sat Nov 21 09:05:00 2026"}} << RateHeaders{{}, {}, {}, 300s};
        QTest::newRow("retry after a date gone by")
            << QList<HttpHeader>{{"Retry-After", "Sat, 21 Nov 2026 08:00:00 GMT"}} << RateHeaders{{}, {}, {}, 0s};
        QTest::newRow("nonsense") << QList<HttpHeader>{{"Retry-After", "soon"},
                                                       {"RateLimit-Limit", "-1"},
                                                       {"RateLimit-Remaining", "many"},
                                                       {"RateLimit-Reset", "nan"}}
                                  << RateHeaders{};
    }

    void reads()
    {
        QFETCH(const QList<HttpHeader>, headers);
        QFETCH(const RateHeaders, expected);
        const auto rate = parseRateHeaders(headers, at("2026-11-21T09:00:00Z"));
        QCOMPARE(rate.limit, expected.limit);
        QCOMPARE(rate.remaining, expected.remaining);
        QCOMPARE(rate.reset, expected.reset);
        QCOMPARE(rate.retryAfter, expected.retryAfter);
    }
};

static const test::Registration<TestRateHeaders> registered;
#include "tst_rateheaders.moc"
