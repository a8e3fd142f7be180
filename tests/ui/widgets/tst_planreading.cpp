// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/widgets/planreading.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

namespace {

WishedTime wishFor(const QString &moment, const QString &zone, Fold fold = Fold::First)
{
    return {.date = QDate::fromString(moment.section(u'T', 0, 0), Qt::ISODate),
            .time = QTime::fromString(moment.section(u'T', 1), u"HH:mm"_s),
            .zone = zone,
            .fold = fold};
}

Instant at(const char *iso)
{
    return toInstant(QDateTime::fromString(QLatin1String{iso}, Qt::ISODate));
}

PlanReading read(const WishedTime &wish, const char *now = "2026-03-01T12:00:00Z")
{
    return readPlan(wish, at(now), "Europe/Berlin", QLocale{QLocale::English, QLocale::UnitedKingdom});
}

}  // namespace

/// What a time means, said before anything is planned.
class TestPlanReading final : public QObject
{
    Q_OBJECT

private slots:
    void tellsTheTime_data()
    {
        QTest::addColumn<QString>("moment");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<QString>("exact");
        const auto berlin = u"Europe/Berlin"_s;
        QTest::newRow("within the hour") << u"2026-03-01T13:03"_s << berlin << u"Today, in 3 min"_s
                                         << u"Sunday, 1 March 2026, 13:03, Europe/Berlin (UTC+01:00)"_s;
        QTest::newRow("tomorrow") << u"2026-03-02T07:33"_s << berlin << u"Tomorrow, in 18 h 33 min"_s
                                  << u"Monday, 2 March 2026, 07:33, Europe/Berlin (UTC+01:00)"_s;
        QTest::newRow("days ahead") << u"2026-03-06T09:00"_s << berlin << u"Friday, in %n day(s)"_s
                                    << u"Friday, 6 March 2026, 09:00, Europe/Berlin (UTC+01:00)"_s;
        QTest::newRow("summer time") << u"2026-06-01T09:00"_s << berlin << u"Monday, in %n day(s)"_s
                                     << u"Monday, 1 June 2026, 09:00, Europe/Berlin (UTC+02:00)"_s;
        QTest::newRow("another zone") << u"2026-03-01T20:00"_s << u"America/New_York"_s << u"Today, in 13 h"_s
                                      << u"Sunday, 1 March 2026, 20:00, America/New_York (UTC-05:00); "
                                         "that is 02/03/2026 02:00 in Europe/Berlin"_s;
        QTest::newRow("another name for the same clocks")
            << u"2026-03-01T14:00"_s << u"Europe/Paris"_s << u"Today, in 1 h"_s
            << u"Sunday, 1 March 2026, 14:00, Europe/Paris (UTC+01:00)"_s;
    }

    void tellsTheTime()
    {
        QFETCH(const QString, moment);
        QFETCH(const QString, zone);
        QFETCH(QString, sentence);
        QFETCH(const QString, exact);
        const auto reading = read(wishFor(moment, zone));
        QVERIFY(reading.isUsable());
        QVERIFY(reading.choices.isEmpty());
        // English has its plurals in a translation, which this test does without.
        auto said = reading.sentence;
        static const QRegularExpression number{u"in \\d+ (?=h$|day\\(s\\)$|min$)"_s};
        if (sentence.contains("%n"_L1))
            said.replace(number, u"in %n "_s);
        QCOMPARE(said, sentence);
        QCOMPARE(reading.exact, exact);
    }

    void aTimeThatHasPassedIsRefused()
    {
        const auto reading = read(wishFor(u"2026-03-01T12:59"_s, u"Europe/Berlin"_s));
        QVERIFY(reading.plan && reading.hasPassed && !reading.isUsable());
        QCOMPARE(reading.sentence, u"That time has passed: it is 13:00 now. Choose a later one, or post now."_s);
        const auto yesterday = read(wishFor(u"2026-02-28T20:00"_s, u"Europe/Berlin"_s));
        QVERIFY(yesterday.sentence.contains("01/03/2026 13:00"_L1));
    }

    void insideTheSpringGapItSaysWhatToChoose()
    {
        const auto reading = read(wishFor(u"2026-03-29T02:30"_s, u"Europe/Berlin"_s));
        QVERIFY(!reading.plan && !reading.isUsable());
        QCOMPARE(reading.sentence,
                 u"02:30 does not exist on that day in Europe/Berlin: clocks go from 02:00 to 03:00. Choose 01:30 or "
                 "03:30."_s);
        QCOMPARE(reading.choices.size(), 2);
        for (const auto &choice : reading.choices) {
            auto chosen = wishFor(u"2026-03-29T02:30"_s, u"Europe/Berlin"_s);
            chosen.date = choice.date;
            chosen.time = choice.time;
            QVERIFY(read(chosen).isUsable());
            QCOMPARE(choice.label, choice.time.toString(u"HH:mm"_s));
        }
    }

    void aGapOfADayNamesTheDays()
    {
        const auto reading = read(wishFor(u"2011-12-30T10:00"_s, u"Pacific/Apia"_s), "2011-12-01T00:00:00Z");
        QVERIFY(!reading.plan);
        QCOMPARE(reading.choices[0].label, u"29/12/2011 10:00"_s);
        QCOMPARE(reading.choices[1].label, u"31/12/2011 10:00"_s);
    }

    void inTheAutumnOverlapBothAreOffered()
    {
        const auto first = read(wishFor(u"2026-10-25T02:30"_s, u"Europe/Berlin"_s));
        QVERIFY(first.isUsable());
        QCOMPARE(first.plan->due, at("2026-10-25T00:30:00Z"));
        QVERIFY(first.sentence.endsWith(". Clocks go back then: 02:30 comes twice."_L1));
        QCOMPARE(first.choices.size(), 2);
        QCOMPARE(first.choices[0].label, u"First (UTC+02:00)"_s);
        QCOMPARE(first.choices[1].label, u"Second (UTC+01:00)"_s);
        QVERIFY(first.choices[0].isTaken && !first.choices[1].isTaken);

        const auto second = read(wishFor(u"2026-10-25T02:30"_s, u"Europe/Berlin"_s, Fold::Second));
        QCOMPARE(second.plan->due, at("2026-10-25T01:30:00Z"));
        QCOMPARE(second.plan->fold, Fold::Second);
        QVERIFY(second.choices[1].isTaken);
        QVERIFY(second.exact.contains("(UTC+01:00)"_L1));
    }

    void theSecondOfOneIsTheSame()
    {
        const auto reading = read(wishFor(u"2026-03-05T02:30"_s, u"Europe/Berlin"_s, Fold::Second));
        QCOMPARE(reading.plan->due, at("2026-03-05T01:30:00Z"));
        QCOMPARE(reading.plan->fold, Fold::First);
    }

    void whatIsNoTimeOrZoneIsSaid()
    {
        QVERIFY(!read(wishFor(u"2026-03-05T09:00"_s, u"Europe/Berln"_s)).plan);
        QVERIFY(read(wishFor(u"2026-03-05T09:00"_s, u"Europe/Berln"_s)).sentence.contains("Europe/Berln"_L1));
        QCOMPARE(read(wishFor(QString{}, u"Europe/Berlin"_s)).sentence, u"Choose a date and a time."_s);
    }
};

static const test::Registration<TestPlanReading> registered;
#include "tst_planreading.moc"
