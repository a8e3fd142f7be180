// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace carillon;
using namespace Qt::StringLiterals;

class TestPlannedTime final : public QObject
{
    Q_OBJECT

private slots:
    void readsAWallTime_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("due");
        QTest::addColumn<bool>("noted");
        const auto row
            = [](const char *name, const QString &local, const QString &zone, const QString &due, bool noted = false) {
                  QTest::newRow(name) << local << zone << due << noted;
              };
        row("minutes", u"2027-01-15T09:00"_s, u"Europe/Berlin"_s, u"2027-01-15T08:00:00.000Z"_s);
        row("a space for the letter", u"2027-07-15 09:00"_s, u"Europe/Berlin"_s, u"2027-07-15T07:00:00.000Z"_s);
        row("milliseconds", u"2027-01-15T09:00:01.250"_s, u"UTC"_s, u"2027-01-15T09:00:01.250Z"_s);
        row("the first of two in autumn", u"2027-10-31T02:30"_s, u"Europe/Berlin"_s, u"2027-10-31T00:30:00.000Z"_s,
            true);
        row("half an hour off", u"2027-01-15T09:00"_s, u"Asia/Kolkata"_s, u"2027-01-15T03:30:00.000Z"_s);
    }

    void readsAWallTime()
    {
        QFETCH(const QString, local);
        QFETCH(const QString, zone);
        QFETCH(const QString, due);
        QFETCH(const bool, noted);
        const auto read = planTime(local, zone);
        QVERIFY2(read, qPrintable(read ? QString{} : read.error().detail));
        QCOMPARE(toIsoUtc(read->plan.due), due);
        QCOMPARE(QString::fromLatin1(read->plan.zone), zone);
        QCOMPARE(read->plan.tzdata, timeZoneVersion());
        QCOMPARE(!read->note.isEmpty(), noted);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("local");
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QStringList>("says");
        QTest::newRow("inside the spring gap")
            << u"2027-03-28T02:30"_s << u"Europe/Berlin"_s
            << QStringList{u"does not exist"_s, u"2027-03-28T01:30"_s, u"2027-03-28T03:30"_s};
        QTest::newRow("a day that was skipped")
            << u"2011-12-30T10:00"_s << u"Pacific/Apia"_s
            << QStringList{u"does not exist"_s, u"2011-12-29T10:00"_s, u"2011-12-31T10:00"_s};
        QTest::newRow("no such day") << u"2027-02-30T10:00"_s << u"UTC"_s << QStringList{u"is no time"_s};
        QTest::newRow("no time of day") << u"2027-02-03"_s << u"UTC"_s << QStringList{u"is no time"_s};
        QTest::newRow("an offset is no wall time")
            << u"2027-02-03T10:00Z"_s << u"UTC"_s << QStringList{u"is no time"_s};
        QTest::newRow("an unknown zone") << u"2027-02-03T10:00"_s << u"Europe/Berlyn"_s
                                         << QStringList{u"Europe/Berlin"_s};
    }

    void refusesWhatIsNoTime()
    {
        QFETCH(const QString, local);
        QFETCH(const QString, zone);
        QFETCH(const QStringList, says);
        const auto read = planTime(local, zone);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Invalid);
        for (const auto &text : says)
            QVERIFY2(read.error().detail.contains(text), qPrintable(read.error().detail));
    }

    void policiesChoose()
    {
        const auto later = planTime(u"2027-03-28T02:30"_s, u"Europe/Berlin"_s, {.gap = GapPolicy::Later});
        QCOMPARE(toIsoUtc(later->plan.due), u"2027-03-28T01:30:00.000Z"_s);
        QCOMPARE(later->plan.time, QTime(3, 30));
        QVERIFY(later->note.contains("03:30"_L1));
        const auto second = planTime(u"2027-10-31T02:30"_s, u"Europe/Berlin"_s, {.overlap = OverlapPolicy::Second});
        QCOMPARE(toIsoUtc(second->plan.due), u"2027-10-31T01:30:00.000Z"_s);
        QCOMPARE(second->plan.fold, Fold::Second);
        QVERIFY(!planTime(u"2027-10-31T02:30"_s, u"Europe/Berlin"_s, {.overlap = OverlapPolicy::Reject}));
    }

    void aPlanForAnInstantKnowsItsFold()
    {
        const auto due = toInstant(QDateTime::fromString(u"2027-10-31T01:30:00Z"_s, Qt::ISODate));
        const auto plan = planFor(due, "Europe/Berlin");
        QCOMPARE(plan.time, QTime(2, 30));
        QCOMPARE(plan.fold, Fold::Second);
        QCOMPARE(planFor(due, "Mars/Olympus").zone, QByteArray{"UTC"});
    }
};

static const test::Registration<TestPlannedTime> registered;
#include "tst_plannedtime.moc"
