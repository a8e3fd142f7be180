// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/calendar/cards.h"
#include "ui/calendar/calendarwords.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone &berlin()
{
    static const QTimeZone zone{"Europe/Berlin"};
    return zone;
}

CalendarEntry entryOf(const PostCard &card)
{
    return {.card = card, .at = *card.dueAt, .wall = wallTimeAt(*card.dueAt, berlin())};
}

}  // namespace

/// Where cards may go, and how it is said.
class TestCalendarMove final : public QObject
{
    Q_OBJECT

private slots:
    void judgesByStateAndTime_data()
    {
        using enum PlatformPostState;
        using Kind = MoveVerdict::Kind;
        QTest::addColumn<int>("state");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("sentence");
        const auto row = [](const char *name, PlatformPostState state, QDate date, QTime time, Kind kind,
                            const QString &sentence = {}) {
            QTest::newRow(name) << int(state) << date << time << int(kind) << sentence;
        };
        row("another day", Scheduled, {2026, 3, 27}, {9, 0}, Kind::Fine);
        row("a draft", Draft, {2026, 3, 27}, {9, 0}, Kind::Fine);
        row("a failed one", Failed, {2026, 3, 27}, {9, 0}, Kind::Fine);
        row("where it is", Scheduled, {2026, 3, 26}, {9, 0}, Kind::Unchanged);
        row("yesterday", Scheduled, {2026, 3, 24}, {9, 0}, Kind::Past,
            u"Tue 24 Mar, 09:00 has passed. Choose a later time."_s);
        row("earlier today", Scheduled, {2026, 3, 25}, {9, 59}, Kind::Past,
            u"Wed 25 Mar, 09:59 has passed. Choose a later time."_s);
        row("later today", Scheduled, {2026, 3, 25}, {10, 1}, Kind::Fine);
        row("an hour that is skipped", Scheduled, {2026, 3, 29}, {2, 30}, Kind::Gap,
            u"Clocks in Europe/Berlin skip 02:30 on Sun 29 Mar. The nearest times are 01:45 and 03:00."_s);
        row("published", Published, {2026, 3, 27}, {9, 0}, Kind::NotMovable,
            u"This is published; its time can't change any more."_s);
        row("being published", Publishing, {2026, 3, 27}, {9, 0}, Kind::NotMovable,
            u"This is being published right now and can't be moved."_s);
        row("in doubt", Unconfirmed, {2026, 3, 27}, {9, 0}, Kind::NotMovable,
            u"We can't tell whether this is live. Decide that first, then it can be moved."_s);
    }

    void judgesByStateAndTime()
    {
        QFETCH(const int, state);
        QFETCH(const QDate, date);
        QFETCH(const QTime, time);
        const auto entry = entryOf(aCard(1, "2026-03-26T08:00:00Z", PlatformPostState(state)));
        const auto verdict = judgeMove(entry, {date, time}, berlin(), utc("2026-03-25T09:00:00Z"));
        QTEST(int(verdict.kind), "kind");
        const CalendarWords words{QLocale{u"en_GB"_s}};
        QTEST(words.refusal(verdict, entry, {date, time}, berlin()), "sentence");
    }

    void bothReadingsOfAnHourCanBeMeant()
    {
        const auto entry = entryOf(aCard(1, "2026-10-20T08:00:00Z"));
        const auto now = utc("2026-10-01T00:00:00Z");
        const MoveTarget first{{2026, 10, 25}, {2, 30}};
        const MoveTarget second{{2026, 10, 25}, {2, 30}, Fold::Second};
        QCOMPARE(judgeMove(entry, first, berlin(), now).due, utc("2026-10-25T00:30:00Z"));
        QCOMPARE(judgeMove(entry, second, berlin(), now).due, utc("2026-10-25T01:30:00Z"));
    }

    void proposesATimeForANewPost_data()
    {
        QTest::addColumn<QByteArray>("now");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<QTime>("time");
        QTest::newRow("a day to come") << "2026-11-16T13:27:00Z"_ba << QDate{2026, 11, 20} << QTime{9, 0};
        QTest::newRow("today") << "2026-11-16T13:27:00Z"_ba << QDate{2026, 11, 16} << QTime{15, 0};
        QTest::newRow("late today") << "2026-11-16T22:27:00Z"_ba << QDate{2026, 11, 16} << QTime{23, 30};
        QTest::newRow("too late today") << "2026-11-16T22:50:00Z"_ba << QDate{2026, 11, 16} << QTime{};
        QTest::newRow("a day that has passed") << "2026-11-16T13:27:00Z"_ba << QDate{2026, 11, 15} << QTime{};
    }

    void proposesATimeForANewPost()
    {
        QFETCH(const QByteArray, now);
        QFETCH(const QDate, date);
        QTEST(newPostTime(date, berlin(), utc(now.constData())), "time");
    }

    void saysWhatACardIs()
    {
        const CalendarWords words{QLocale{u"en_GB"_s}};
        auto card = aCard(1, "2026-03-26T08:00:00Z");
        card.text = u"Hard water\nand what to do about it"_s;
        const AccountLooks accounts{{1, {u"Bluesky"_s, u"northwind"_s, {}}}};
        QCOMPARE(words.cardName(entryOf(card), accounts),
                 u"09:00, Scheduled, Bluesky northwind: Hard water and what to do about it"_s);
        card.hold = Hold::Paused;
        QCOMPARE(words.toolTip(entryOf(card), accounts),
                 u"09:00, Scheduled, paused\nBluesky northwind\nHard water\nand what to do about it"_s);
        card.text.clear();
        card.copies.clear();
        QCOMPARE(words.cardName(entryOf(card), accounts), u"09:00, Scheduled, paused, no account yet: No text yet"_s);
    }

    void saysDaysAndWeeks()
    {
        const CalendarWords words{QLocale{u"en_GB"_s}};
        QCOMPARE(words.dayName({2026, 11, 17}, 2), u"Tuesday 17 November, 2 post(s)"_s);
        QCOMPARE(words.monthTitle({2026, 11, 1}), u"November 2026"_s);
        QCOMPARE(words.weekTitle({2026, 11, 16}), u"16 to 22 November 2026"_s);
        QCOMPARE(words.weekTitle({2026, 11, 30}), u"30 November to 6 December 2026"_s);
        QCOMPARE(words.weekTitle({2026, 12, 28}), u"28 December 2026 to 3 January 2027"_s);
        QCOMPARE(words.moment({2026, 11, 17}, {9, 0}), u"Tue 17 Nov, 09:00"_s);
    }
};

static const test::Registration<TestCalendarMove> registered;

#include "tst_calendarmove.moc"
