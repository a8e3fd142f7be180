// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/messages/limitwords.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestLimitWords final : public QObject
{
    Q_OBJECT

private slots:
    void phrases_data()
    {
        QTest::addColumn<LimitWindow>("window");
        QTest::addColumn<QString>("phrase");
        QTest::newRow("a rolling day") << LimitWindow{.amount = 20, .period = 24h} << u"20 post(s) in 24 hour(s)"_s;
        QTest::newRow("days") << LimitWindow{.amount = 2, .period = 72h} << u"2 post(s) in 3 day(s)"_s;
        QTest::newRow("minutes") << LimitWindow{.amount = 30, .period = 30min, .unit = LimitUnit::Uploads}
                                 << u"30 upload(s) in 30 minute(s)"_s;
        QTest::newRow("seconds") << LimitWindow{.amount = 3, .period = 1500ms, .unit = LimitUnit::Points}
                                 << u"3 point(s) in 1.5 seconds"_s;
        QTest::newRow("a calendar day") << LimitWindow{.amount = 100,
                                                       .period = 24h,
                                                       .unit = LimitUnit::Calls,
                                                       .resetZone = "America/Los_Angeles"}
                                        << u"100 request(s) a day (America/Los_Angeles)"_s;
    }

    void phrases()
    {
        QFETCH(const LimitWindow, window);
        QTEST(limitPhrase(window), "phrase");
    }

    void aSlipSaysWhichOneItIsAndWhenItGoes()
    {
        const Instant at = toInstant(QDateTime{{2026, 11, 24}, {8, 14}, Qt::UTC});
        Slip slip{.wanted = at - 3h, .goesAt = at, .window = {.amount = 20, .period = 24h}, .place = 21};
        QCOMPARE(slipSentence(slip, QTimeZone{"Europe/Berlin"}),
                 u"It would be number 21 where 20 post(s) in 24 hour(s) are allowed, and would slip to Tue 24 Nov "
                 "09:14."_s);
        slip.goesAt.reset();
        QVERIFY(slipSentence(slip, QTimeZone::utc()).startsWith("It alone would need 21"_L1));
    }
};

static const test::Registration<TestLimitWords> registered;
#include "tst_limitwords.moc"
