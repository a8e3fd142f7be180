// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schedule/walltime.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;
using Kind = ResolvedWallTime::Kind;

class TestWallTime final : public QObject
{
    Q_OBJECT

private slots:
    void findsEveryReading_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("local");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("earlier");
        QTest::addColumn<QString>("later");
        const auto row = [](const char *name, const char *zone, const char *local, Kind kind, const char *earlier,
                            const char *later) {
            QTest::newRow(name) << QString::fromLatin1(zone) << QString::fromLatin1(local) << int(kind)
                                << QString::fromLatin1(earlier) << QString::fromLatin1(later);
        };
        row("an ordinary noon", "Europe/Berlin", "2024-07-01T12:00:00", Kind::Unique, "2024-07-01T10:00:00.000Z",
            "2024-07-01T10:00:00.000Z");
        row("the last second before a gap", "Europe/Berlin", "2024-03-31T01:59:59", Kind::Unique,
            "2024-03-31T00:59:59.000Z", "2024-03-31T00:59:59.000Z");
        row("inside the spring gap", "Europe/Berlin", "2024-03-31T02:30:00", Kind::Skipped, "2024-03-31T00:30:00.000Z",
            "2024-03-31T01:30:00.000Z");
        row("the first second after a gap", "Europe/Berlin", "2024-03-31T03:00:00", Kind::Unique,
            "2024-03-31T01:00:00.000Z", "2024-03-31T01:00:00.000Z");
        row("inside the autumn overlap", "America/New_York", "2024-11-03T01:30:00", Kind::Repeated,
            "2024-11-03T05:30:00.000Z", "2024-11-03T06:30:00.000Z");
        row("the end of the overlap", "America/New_York", "2024-11-03T02:00:00", Kind::Unique,
            "2024-11-03T07:00:00.000Z", "2024-11-03T07:00:00.000Z");
        row("a gap of half an hour", "Australia/Lord_Howe", "2024-10-06T02:15:00", Kind::Skipped,
            "2024-10-05T15:15:00.000Z", "2024-10-05T15:45:00.000Z");
        row("an overlap of half an hour", "Australia/Lord_Howe", "2024-04-07T01:45:00", Kind::Repeated,
            "2024-04-06T14:45:00.000Z", "2024-04-06T15:15:00.000Z");
        row("a day that Samoa skipped", "Pacific/Apia", "2011-12-30T12:00:00", Kind::Skipped,
            "2011-12-29T22:00:00.000Z", "2011-12-30T22:00:00.000Z");
        row("a day that Kwajalein skipped", "Pacific/Kwajalein", "1993-08-21T12:00:00", Kind::Skipped,
            "1993-08-21T00:00:00.000Z", "1993-08-22T00:00:00.000Z");
        row("a gap at midnight", "America/Sao_Paulo", "2018-11-04T00:00:00", Kind::Skipped, "2018-11-04T02:00:00.000Z",
            "2018-11-04T03:00:00.000Z");
        row("a gap far in the future", "Europe/Berlin", "2085-03-25T02:30:00", Kind::Skipped,
            "2085-03-25T00:30:00.000Z", "2085-03-25T01:30:00.000Z");
        row("local mean time", "Europe/Berlin", "1880-01-01T00:00:00", Kind::Unique, "1879-12-31T23:06:32.000Z",
            "1879-12-31T23:06:32.000Z");
        row("a zone without changes", "UTC", "2024-03-31T02:30:00", Kind::Unique, "2024-03-31T02:30:00.000Z",
            "2024-03-31T02:30:00.000Z");
        row("milliseconds stay", "Asia/Kolkata", "2024-01-01T00:00:00.250", Kind::Unique, "2023-12-31T18:30:00.250Z",
            "2023-12-31T18:30:00.250Z");
    }

    void findsEveryReading()
    {
        QFETCH(const QString, zone);
        QFETCH(const QString, local);
        QFETCH(const int, kind);
        QFETCH(const QString, earlier);
        QFETCH(const QString, later);
        const auto found = findZone(zone);
        QVERIFY(found);
        const auto resolved = resolveWallTime(dateOf(local), timeOf(local), *found);
        QCOMPARE(int(resolved.kind), kind);
        QCOMPARE(toIsoUtc(resolved.earlier), earlier);
        QCOMPARE(toIsoUtc(resolved.later), later);
    }

    void policiesChoose()
    {
        const auto berlin = *findZone(u"Europe/Berlin"_s);
        const QDate spring{2024, 3, 31};
        const QDate autumn{2024, 10, 27};
        const QTime halfPastTwo{2, 30};
        const auto at = [&](QDate date, GapPolicy gap, OverlapPolicy overlap) {
            const auto instant = resolve(date, halfPastTwo, berlin, gap, overlap);
            return instant ? toIsoUtc(*instant) : instant.error().detail;
        };
        QCOMPARE(at(spring, GapPolicy::Later, OverlapPolicy::Reject), u"2024-03-31T01:30:00.000Z"_s);
        QCOMPARE(at(spring, GapPolicy::Earlier, OverlapPolicy::Reject), u"2024-03-31T00:30:00.000Z"_s);
        QCOMPARE(at(spring, GapPolicy::AfterGap, OverlapPolicy::Reject), u"2024-03-31T01:00:00.000Z"_s);
        QCOMPARE(at(spring, GapPolicy::Reject, OverlapPolicy::First),
                 u"2024-03-31T02:30:00 in Europe/Berlin is skipped: clocks go forward past it"_s);
        QCOMPARE(at(autumn, GapPolicy::Reject, OverlapPolicy::First), u"2024-10-27T00:30:00.000Z"_s);
        QCOMPARE(at(autumn, GapPolicy::Reject, OverlapPolicy::Second), u"2024-10-27T01:30:00.000Z"_s);
        QCOMPARE(at(autumn, GapPolicy::Later, OverlapPolicy::Reject),
                 u"2024-10-27T02:30:00 in Europe/Berlin comes twice: clocks go back over it"_s);
    }

    void refusesWhatIsNoTime()
    {
        const auto instant
            = resolve(QDate{2024, 2, 30}, QTime{12, 0}, QTimeZone::utc(), GapPolicy::Later, OverlapPolicy::First);
        QVERIFY(!instant);
        QCOMPARE(instant.error().kind, ErrorKind::Invalid);
    }

    /// Every half hour over a year of zones with odd changes: what the clocks show must lead back to the instant.
    void comesBackToTheInstant_data()
    {
        QTest::addColumn<QString>("zone");
        for (const auto *zone :
             {"Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Pacific/Apia", "America/Havana", "Asia/Gaza",
              "Africa/Cairo", "America/Sao_Paulo", "Asia/Kathmandu", "UTC"})
            QTest::newRow(zone) << QString::fromLatin1(zone);
    }

    void comesBackToTheInstant()
    {
        QFETCH(const QString, zone);
        const auto found = *findZone(zone);
        const auto end = toInstant(QDateTime{{2012, 1, 1}, {0, 0}, Qt::UTC});
        for (auto at = toInstant(QDateTime{{2011, 1, 1}, {0, 0}, Qt::UTC}); at < end; at += std::chrono::minutes{30}) {
            const auto wall = wallTimeAt(at, found);
            const auto resolved = resolveWallTime(wall.date, wall.time, found);
            const bool back = resolved.kind != Kind::Skipped && (resolved.earlier == at || resolved.later == at);
            QVERIFY2(back, qPrintable(formatWallTime(at, found)));
        }
    }

    void aHundredThousandTakeUnderASecond()
    {
        QElapsedTimer timer;
        timer.start();
        qint64 sum = 0;
        for (int at = 0; at < 100'000; ++at) {
            const auto zone = findZone(u"Europe/Berlin"_s);
            const auto date = QDate{2024, 1, 1}.addDays(at % 2'000);
            sum += resolveWallTime(date, QTime{2, 30}, *zone).later.time_since_epoch().count() % 7;
        }
        QVERIFY(sum > 0);
        // Sanitizers and a busy machine are slower; far from a second means that something is made anew each time.
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
        qInfo("100,000 wall times in %lld ms", static_cast<long long>(timer.elapsed()));
    }

    void writesOffsets()
    {
        QCOMPARE(formatOffset(0), u"+00:00"_s);
        QCOMPARE(formatOffset(7'200), u"+02:00"_s);
        QCOMPARE(formatOffset(-12'600), u"-03:30"_s);
        QCOMPARE(formatOffset(3'208), u"+00:53:28"_s);
        const auto berlin = *findZone(u"Europe/Berlin"_s);
        const auto at = toInstant(QDateTime::fromString(u"2024-03-31T01:30:00.250Z"_s, Qt::ISODateWithMs));
        QCOMPARE(formatWallTime(at, berlin), u"2024-03-31T03:30:00.250+02:00"_s);
    }

    void anUnknownZoneNamesTheClosest_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("detail");
        QTest::newRow("a slip of the pen")
            << u"Europe/Berln"_s << u"There is no time zone \"Europe/Berln\"; perhaps Europe/Berlin is meant."_s;
        QTest::newRow("small letters") << u"europe/berlin"_s
                                       << u"There is no time zone \"europe/berlin\"; perhaps Europe/Berlin is meant."_s;
        QTest::newRow("nothing") << QString{}
                                 << u"There is no time zone \"\". Give an IANA name such as Europe/Berlin."_s;
        QTest::newRow("a way out of the folder")
            << u"../../../etc/passwd"_s
            << u"There is no time zone \"../../../etc/passwd\". Give an IANA name such as Europe/Berlin."_s;
    }

    void anUnknownZoneNamesTheClosest()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, detail);
        const auto zone = findZone(name);
        QVERIFY(!zone);
        QCOMPARE(zone.error().kind, ErrorKind::Invalid);
        QCOMPARE(zone.error().detail, detail);
    }

    void anyWordIsNoZone()
    {
        QVERIFY(!findZone(u"Mars"_s));
        QVERIFY(findZone(u"Japan"_s));
        QVERIFY(findZone(u"UTC"_s));
    }

    void anOffsetIsNoZone() { QVERIFY(!findZone(u"UTC+02:00"_s)); }

    void takesOldNames() { QVERIFY(findZone(u"US/Pacific"_s)); }

    void theRulesHaveAVersion()
    {
        if (!QFile::exists(u"/usr/share/zoneinfo/tzdata.zi"_s))
            QSKIP("this system does not say which rules it has");
        QVERIFY(QRegularExpression{u"^20\\d\\d[a-z]$"_s}.match(timeZoneVersion()).hasMatch());
    }

private:
    static QDate dateOf(const QString &local) { return QDate::fromString(local.section(u'T', 0, 0), Qt::ISODate); }
    static QTime timeOf(const QString &local) { return QTime::fromString(local.section(u'T', 1), Qt::ISODateWithMs); }
};

static const test::Registration<TestWallTime> registered;
#include "tst_walltime.moc"
