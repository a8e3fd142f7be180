// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/calendar/cards.h"
#include "ui/calendar/calendarmodel.h"

#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestCalendarModel final : public QObject
{
    Q_OBJECT

private slots:
    void aDayLastsAsLongAsItsClocksSay_data()
    {
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QDate>("date");
        QTest::addColumn<int>("minutes");
        QTest::newRow("an ordinary day") << "Europe/Berlin"_ba << QDate{2026, 11, 17} << 24 * 60;
        QTest::newRow("clocks go forward") << "Europe/Berlin"_ba << QDate{2026, 3, 29} << 23 * 60;
        QTest::newRow("clocks go back") << "Europe/Berlin"_ba << QDate{2026, 10, 25} << 25 * 60;
        QTest::newRow("by half an hour") << "Australia/Lord_Howe"_ba << QDate{2026, 10, 4} << 23 * 60 + 30;
        QTest::newRow("a midnight that is skipped") << "Africa/Cairo"_ba << QDate{2026, 4, 24} << 23 * 60;
        QTest::newRow("back at midnight, into the day before") << "Asia/Beirut"_ba << QDate{2026, 10, 24} << 25 * 60;
        QTest::newRow("a day that was skipped") << "Pacific/Apia"_ba << QDate{2011, 12, 30} << 0;
    }

    void aDayLastsAsLongAsItsClocksSay()
    {
        QFETCH(const QByteArray, zone);
        QFETCH(const QDate, date);
        const auto span = spanOf(date, QTimeZone{zone});
        QTEST(int(std::chrono::duration_cast<std::chrono::minutes>(span.to - span.from).count()), "minutes");
        QCOMPARE(spanOf(date.addDays(1), QTimeZone{zone}).from, span.to);
    }

    void putsCardsOnTheDayOfTheZone()
    {
        CalendarModel model{QTimeZone{"Europe/Berlin"}};
        model.setCards({aCard(1, "2026-11-16T22:59:00Z"), aCard(2, "2026-11-16T23:00:00Z")});
        QCOMPARE(model.on({2026, 11, 16}).size(), 1);
        QCOMPARE(model.on({2026, 11, 17}).first().wall.time, (QTime{0, 0}));
        QCOMPARE(model.setZone(QTimeZone::utc()), (QList{QDate{2026, 11, 16}, QDate{2026, 11, 17}}));
        QCOMPARE(model.on({2026, 11, 16}).size(), 2);
        QVERIFY(model.on({2026, 11, 17}).isEmpty());
    }

    void keepsTheOrderOfTheHourThatComesTwice()
    {
        CalendarModel model{QTimeZone{"Europe/Berlin"}};
        model.setCards({aCard(1, "2026-10-25T01:10:00Z"), aCard(2, "2026-10-25T00:30:00Z")});
        const auto &day = model.on({2026, 10, 25});
        QCOMPARE(day[0].card.postKey, u"post-2"_s);
        QCOMPARE(day[0].wall.time, (QTime{2, 30}));
        QCOMPARE(day[1].wall.time, (QTime{2, 10}));
    }

    void tellsTheDaysThatDiffer()
    {
        CalendarModel model;
        const auto one = aCard(1, "2026-11-16T09:00:00Z");
        const auto two = aCard(2, "2026-11-17T09:00:00Z");
        QCOMPARE(model.setCards({one, two}).size(), 2);
        QCOMPARE(model.setCards({one, two}).size(), 0);
        auto published = two;
        published.state = PlatformPostState::Published;
        QCOMPARE(model.setCards({one, published}), QList{(QDate{2026, 11, 17})});
        QCOMPARE(model.setCards({published}), QList{(QDate{2026, 11, 16})});
        QCOMPARE(model.count(), 1);
    }

    void filtersByAccountAndState()
    {
        CalendarModel model;
        model.setCards({aCard(1, "2026-11-16T09:00:00Z", PlatformPostState::Scheduled, 1),
                        aCard(2, "2026-11-16T10:00:00Z", PlatformPostState::Unconfirmed, 2),
                        aCard(3, "2026-11-16T11:00:00Z", PlatformPostState::Retrying, 2)});
        model.setFilter({.account = AccountId::fromRow(2)});
        QCOMPARE(model.count(), 2);
        model.setFilter({.account = AccountId::fromRow(2), .states = StateGroup::NeedsAttention});
        QCOMPARE(model.on({2026, 11, 16}).size(), 1);
        QCOMPARE(model.on({2026, 11, 16}).first().key(), u"copy-2"_s);
        QVERIFY(!model.find(u"copy-3"_s));
        QVERIFY(model.setFilter({.account = AccountId::fromRow(2), .states = StateGroup::NeedsAttention}).isEmpty());
        model.setFilter({});
        QCOMPARE(model.count(), 3);
    }

    void findsACardByAnyOfItsCopies()
    {
        CalendarModel model;
        auto card = aCard(1, "2026-11-16T09:00:00Z");
        card.copies += CardCopy{.id = PlatformPostId::fromRow(9), .key = u"other"_s, .account = AccountId::fromRow(2)};
        model.setCards({aCard(2, "2026-11-16T08:00:00Z"), card});
        const auto place = model.find(u"other"_s);
        QVERIFY(place);
        QCOMPARE(*place, (EntryPlace{QDate{2026, 11, 16}, 1}));
        QCOMPARE(model.at(*place)->card.postKey, u"post-1"_s);
        QVERIFY(!model.at({QDate{2026, 11, 16}, 2}));
        QVERIFY(!model.find(u"nothing"_s));
    }

    void showsAMoveBeforeItIsStored()
    {
        CalendarModel model;
        auto sibling = aCard(1, "2026-11-16T09:00:00Z", PlatformPostState::Published);
        sibling.copies.first().key = u"sibling"_s;
        model.setCards({aCard(1, "2026-11-16T09:00:00Z"), sibling});
        QCOMPARE(model.place(u"copy-1"_s, utc("2026-11-18T09:00:00Z")),
                 (QList{QDate{2026, 11, 16}, QDate{2026, 11, 18}}));
        QCOMPARE(model.find(u"copy-1"_s)->date, (QDate{2026, 11, 18}));
        // What is out does not go along.
        QCOMPARE(model.find(u"sibling"_s)->date, (QDate{2026, 11, 16}));
        QVERIFY(model.place(u"nothing"_s, utc("2026-11-18T09:00:00Z")).isEmpty());
    }
};

static const test::Registration<TestCalendarModel> registered;

#include "tst_calendarmodel.moc"
