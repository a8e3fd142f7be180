// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "ui/calendar/monthlayout.h"

#include <QTest>

using namespace carillon;

namespace {

MonthRequest november(QSizeF size, const QMap<QDate, int> &cards = {})
{
    return {.size = size, .month = {2026, 11, 1}, .cardsOn = [cards](QDate date) {
                return cards.value(date);
            }};
}

QList<int> linesOn(const CalendarScene &scene, QDate date)
{
    QList<int> lines;
    for (const auto &card : scene.cards) {
        if (card.entry.date == date)
            lines += card.lines;
    }
    return lines;
}

}  // namespace

class TestMonthLayout final : public QObject
{
    Q_OBJECT

private slots:
    void showsTheWholeWeeksOfAMonth_data()
    {
        QTest::addColumn<QDate>("month");
        QTest::addColumn<int>("firstDay");
        QTest::addColumn<QDate>("first");
        QTest::addColumn<int>("weeks");
        QTest::newRow("weeks from Monday") << QDate{2026, 11, 16} << 1 << QDate{2026, 10, 26} << 6;
        QTest::newRow("weeks from Sunday") << QDate{2026, 11, 16} << 7 << QDate{2026, 11, 1} << 5;
        QTest::newRow("weeks from Saturday") << QDate{2026, 11, 16} << 6 << QDate{2026, 10, 31} << 5;
        QTest::newRow("four weeks are enough") << QDate{2027, 2, 1} << 1 << QDate{2027, 2, 1} << 4;
        QTest::newRow("over the end of the year") << QDate{2026, 12, 31} << 1 << QDate{2026, 11, 30} << 5;
    }

    void showsTheWholeWeeksOfAMonth()
    {
        QFETCH(const QDate, month);
        QFETCH(const int, firstDay);
        QFETCH(const QDate, first);
        QFETCH(const int, weeks);
        const auto grid = monthGrid(month, Qt::DayOfWeek(firstDay));
        QCOMPARE(grid.first, first);
        QCOMPARE(grid.weeks, weeks);
        QVERIFY(grid.last() >= QDate(month.year(), month.month(), month.daysInMonth()));
    }

    void fillsTheRoomWithoutGapsOrOverlaps()
    {
        const auto scene = layOutMonth(november({1000.5, 667}));
        QCOMPARE(scene.days.size(), 42);
        QCOMPARE(scene.height, 667.0);
        qreal area = 0;
        for (const auto &day : scene.days) {
            QCOMPARE(day.rect, QRectF(day.rect.toRect()));
            area += day.rect.width() * day.rect.height();
        }
        QCOMPARE(area, 1001.0 * 667);
        QVERIFY(scene.day({2026, 10, 31})->outside);
        QVERIFY(!scene.day({2026, 11, 30})->outside);
        QCOMPARE(scene.dayAt({5, 5})->date, (QDate{2026, 10, 26}));
    }

    void scrollsWhereThereIsNoRoom()
    {
        const auto scene = layOutMonth(november({700, 300}));
        QCOMPARE(scene.height, 6 * MonthMeasures{}.smallestRow);
    }

    void cardsHaveTheLinesThatThereIsRoomFor_data()
    {
        QTest::addColumn<int>("count");
        QTest::addColumn<QList<int>>("lines");
        QTest::addColumn<int>("more");
        // A day of 133 px has 103 px for cards.
        QTest::newRow("one card") << 1 << QList{2} << 0;
        QTest::newRow("two have two lines") << 2 << QList{2, 2} << 0;
        QTest::newRow("three have one") << 3 << QList{1, 1, 1} << 0;
        QTest::newRow("four fit") << 4 << QList{1, 1, 1, 1} << 0;
        QTest::newRow("of five the rest waits") << 5 << QList{1, 1, 1} << 2;
        QTest::newRow("hundreds") << 300 << QList{1, 1, 1} << 297;
    }

    void cardsHaveTheLinesThatThereIsRoomFor()
    {
        QFETCH(const int, count);
        QFETCH(const int, more);
        const QDate date{2026, 11, 16};
        const auto scene = layOutMonth(november({1022, 6 * 133}, {{date, count}}));
        QTEST(linesOn(scene, date), "lines");
        QCOMPARE(scene.more(date) ? scene.more(date)->count : 0, more);
        const auto cell = scene.day(date)->rect;
        for (const auto &card : scene.cards)
            QVERIFY(cell.contains(card.rect));
        for (const auto &place : scene.mores)
            QVERIFY(cell.contains(place.rect));
        for (qsizetype at = 1; at < scene.cards.size(); ++at)
            QVERIFY(scene.cards[at].rect.top() > scene.cards[at - 1].rect.bottom());
    }

    void mirrorsForPeopleWhoWriteFromRightToLeft()
    {
        const QDate date{2026, 11, 16};
        auto request = november({700, 600}, {{date, 1}});
        const auto plain = layOutMonth(request);
        request.rightToLeft = true;
        const auto turned = layOutMonth(request);
        QCOMPARE(turned.days.first().rect.right(), 700.0);
        QCOMPARE(turned.cards.first().rect, mirrored(plain.cards.first().rect, 700));
        QCOMPARE(turned.dayAt(turned.cards.first().rect.center())->date, date);
    }
};

static const test::Registration<TestMonthLayout> registered;

#include "tst_monthlayout.moc"
