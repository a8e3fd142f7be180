// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/calendar/cards.h"
#include "ui/calendar/weeklayout.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace std::chrono_literals;

namespace {

/// Of hours of 40 px beside a column of 60, days of 100.
WeekScene laidOut(const char *zone, QDate first, const QList<Instant> &times = {}, bool rightToLeft = false,
                  qreal tall = 20)
{
    const QTimeZone known{zone};
    WeekMeasures measures;
    measures.hours = 60;
    measures.hourHeight = 40;
    measures.card = 20;
    measures.tallCard = tall;
    measures.inset = 0;
    measures.narrowest = 30;
    return layOutWeek({.width = 760,
                       .first = first,
                       .zone = known,
                       .rightToLeft = rightToLeft,
                       .measures = measures,
                       .timesOn = [times, known](QDate date) {
                           QList<Instant> own;
                           for (const auto time : times) {
                               if (wallTimeAt(time, known).date == date)
                                   own += time;
                           }
                           return own;
                       }});
}

}  // namespace

class TestWeekLayout final : public QObject
{
    Q_OBJECT

private slots:
    void anOrdinaryWeekHasEveryHourOnce()
    {
        const auto scene = laidOut("Europe/Berlin", {2026, 11, 16}, {utc("2026-11-17T08:30:00Z")});
        QCOMPARE(scene.rows.size(), 24);
        QCOMPARE(scene.height, 960.0);
        QVERIFY(scene.absent.isEmpty());
        QCOMPARE(scene.cards.first().rect, QRectF(160, 9.5 * 40, 100, 20));
    }

    void theSkippedHourIsShownAsSuch()
    {
        const auto scene = laidOut("Europe/Berlin", {2026, 3, 23}, {utc("2026-03-29T01:00:00Z")});
        QCOMPARE(scene.rows.size(), 24);
        QCOMPARE(scene.absent.size(), 1);
        QCOMPARE(scene.absent.first().date, (QDate{2026, 3, 29}));
        QCOMPARE(scene.absent.first().rect, QRectF(660, 80, 100, 40));
        QVERIFY(scene.absent.first().skipped);
        QCOMPARE(scene.cards.first().rect.top(), 120.0);
    }

    void theHourThatComesTwiceHasTwoRows()
    {
        const auto scene = laidOut("Europe/Berlin", {2026, 10, 19},
                                   {utc("2026-10-24T22:00:00Z"), utc("2026-10-25T00:15:00Z"),
                                    utc("2026-10-25T01:15:00Z"), utc("2026-10-25T02:15:00Z")});
        QCOMPARE(scene.rows.size(), 25);
        QCOMPARE(scene.rows[3], (HourRow{2, Fold::Second}));
        QList<qreal> tops;
        for (const auto &card : scene.cards)
            tops += card.rect.top();
        QCOMPARE(tops, (QList<qreal>{0, 90, 130, 170}));
        // Six days have it once.
        QCOMPARE(scene.absent.size(), 6);
        for (const auto &place : scene.absent)
            QVERIFY(!place.skipped && place.rect.top() == 120 && place.rect.height() == 40);
    }

    void halfAnHourCanBeSkippedToo()
    {
        const auto spring = laidOut("Australia/Lord_Howe", {2026, 9, 28});
        QCOMPARE(spring.absent.size(), 1);
        QCOMPARE(spring.absent.first().rect, QRectF(660, 80, 100, 20));
        const auto autumn = laidOut("Australia/Lord_Howe", {2026, 3, 30});
        QCOMPARE(autumn.rows.size(), 25);
        QCOMPARE(autumn.rows[2], (HourRow{1, Fold::Second}));
        QCOMPARE(autumn.absent.last().date, (QDate{2026, 4, 5}));
        QCOMPARE(autumn.absent.last().rect, QRectF(660, 80, 100, 20));
    }

    void aPlaceIsAReadingOfTheClock()
    {
        const auto scene = laidOut("Europe/Berlin", {2026, 10, 19});
        QVERIFY(!scene.timeAt({30, 100}));
        QVERIFY(!scene.timeAt({700, scene.height + 1}));
        const auto first = scene.timeAt({700, 80 + 31});
        QCOMPARE(first->date, (QDate{2026, 10, 25}));
        QCOMPARE(first->time, (QTime{2, 45}));
        QCOMPARE(first->fold, Fold::First);
        QCOMPARE(scene.timeAt({700, 120 + 31})->fold, Fold::Second);
        QCOMPARE(scene.timeAt({700, 160})->time, (QTime{3, 0}));
    }

    void cardsOfOneTimeStandSideBySide()
    {
        const auto scene = laidOut("UTC", {2026, 11, 16},
                                   {utc("2026-11-16T09:00:00Z"), utc("2026-11-16T09:10:00Z"),
                                    utc("2026-11-16T09:30:00Z"), utc("2026-11-16T12:00:00Z")});
        QCOMPARE(scene.cards.size(), 4);
        QCOMPARE(scene.cards[0].rect, QRectF(60, 360, 48, 20));
        QCOMPARE(scene.cards[1].rect.left(), 110.0);
        QCOMPARE(scene.cards[2].rect.left(), 60.0);
        QCOMPARE(scene.cards[3].rect.width(), 100.0);
        for (qsizetype a = 0; a < scene.cards.size(); ++a) {
            for (qsizetype b = a + 1; b < scene.cards.size(); ++b)
                QVERIFY(!scene.cards[a].rect.intersects(scene.cards[b].rect));
        }
    }

    void aCardWithRoomBelowHasTwoLines()
    {
        const auto scene = laidOut("UTC", {2026, 11, 16},
                                   {utc("2026-11-16T09:00:00Z"), utc("2026-11-16T10:00:00Z"),
                                    utc("2026-11-16T10:30:00Z"), utc("2026-11-16T23:50:00Z")},
                                   false, 36);
        QList<int> lines;
        for (const auto &card : scene.cards)
            lines += card.lines;
        QCOMPARE(lines, (QList{2, 1, 1, 2}));
        QCOMPARE(scene.cards[0].rect.height(), 36.0);
        QCOMPARE(scene.cards[2].rect.width(), 100.0);
        QCOMPARE(scene.cards[3].rect.bottom(), scene.height);
    }

    void whatFindsNoRoomWaits()
    {
        const QList<Instant> times(9, utc("2026-11-16T09:00:00Z"));
        const auto scene = laidOut("UTC", {2026, 11, 16}, times);
        QCOMPARE(scene.cards.size(), 2);
        QCOMPARE(scene.mores.size(), 1);
        QCOMPARE(scene.mores.first().count, 7);
        QVERIFY(!scene.mores.first().rect.intersects(scene.cards.last().rect));
        QVERIFY(scene.days.first().rect.contains(scene.mores.first().rect));
    }

    void aCardBeforeMidnightStaysInItsDay()
    {
        const auto scene = laidOut("UTC", {2026, 11, 16}, {utc("2026-11-16T23:59:00Z")});
        QCOMPARE(scene.cards.first().rect.bottom(), scene.height);
    }

    void mirrorsForPeopleWhoWriteFromRightToLeft()
    {
        const QList<Instant> times{utc("2026-11-16T09:00:00Z"), utc("2026-11-16T09:10:00Z")};
        const auto plain = laidOut("UTC", {2026, 11, 16}, times);
        const auto turned = laidOut("UTC", {2026, 11, 16}, times, true);
        for (qsizetype at = 0; at < plain.cards.size(); ++at)
            QCOMPARE(turned.cards[at].rect, mirrored(plain.cards[at].rect, 760));
        QCOMPARE(turned.timeAt({650, 0})->date, (QDate{2026, 11, 16}));
    }
};

static const test::Registration<TestWeekLayout> registered;

#include "tst_weeklayout.moc"
