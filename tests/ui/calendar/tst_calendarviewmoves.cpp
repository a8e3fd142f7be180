// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/calendar/viewfixture.h"

#include <QScrollBar>
#include <QSignalSpy>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Cards that are moved by mouse and by keys.
class TestCalendarViewMoves final : public QObject, private CalendarViewFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
    void cleanup() { m_view.reset(); }

    void aCardIsDraggedToAnotherDayAndKeepsItsTime()
    {
        const Moves moved{*m_view};
        const QSignalSpy opened{m_view.get(), &CalendarView::cardOpened};
        drag(cardPoint(u"copy-2"_s), dayPoint({2026, 11, 19}));
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.key(), u"copy-2"_s);
        QCOMPARE(moved.due(), utc("2026-11-19T08:00:00Z"));
        QVERIFY(opened.isEmpty());
        QVERIFY(!m_view->isCarrying());
    }

    void overThePastItGoesBackWithAReason()
    {
        const Moves moved{*m_view};
        drag(cardPoint(u"copy-2"_s), dayPoint({2026, 11, 13}));
        QVERIFY(moved.isEmpty());
        QCOMPARE(m_view->accessibleDescription(), u"Fri 13 Nov, 09:00 has passed. Choose a later time."_s);
        QCOMPARE(m_view->currentCard(), m_model->find(u"copy-2"_s));
    }

    void whatIsInDoubtIsNotLifted()
    {
        const Moves moved{*m_view};
        drag(cardPoint(u"copy-4"_s), dayPoint({2026, 11, 20}));
        QVERIFY(moved.isEmpty());
        QVERIFY(m_view->accessibleDescription().startsWith(u"We can't tell whether this is live."_s));
    }

    void escapePutsTheCardBack()
    {
        const Moves moved{*m_view};
        const auto from = cardPoint(u"copy-2"_s);
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(from + QPoint{60, 0});
        moveMouse(dayPoint({2026, 11, 19}));
        QVERIFY(m_view->isCarrying());
        QTest::keyClick(m_view.get(), Qt::Key_Escape);
        QVERIFY(!m_view->isCarrying());
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, dayPoint({2026, 11, 19}));
        QVERIFY(moved.isEmpty());
    }

    void inTheWeekDayAndTimeChange()
    {
        m_view->setMode(CalendarView::Mode::Week);
        const Moves moved{*m_view};
        const auto *place = m_view->scene().card(*m_model->find(u"copy-2"_s));
        const auto from = m_view->onViewport(place->rect).topLeft() + QPoint{10, 4};
        // 1 h 15 min and two days on.
        const auto hour = place->rect.height() > 0 ? hourHeight() : 0;
        drag(from, from + QPoint{int(m_view->scene().days.first().rect.width() * 2), int(hour * 1.25)});
        QCOMPARE(moved.size(), 1);
        QCOMPARE(moved.due(), utc("2026-11-19T09:15:00Z"));
    }

    void anHourThatIsSkippedIsRefusedWithTheNearestTimes()
    {
        m_clock.set(utc("2026-03-20T09:00:00Z"));
        m_model->setCards({aCard(1, "2026-03-26T01:30:00Z")});
        m_view->modelChanged();
        m_view->setDate({2026, 3, 26});
        const Moves moved{*m_view};
        drag(cardPoint(u"copy-1"_s), dayPoint({2026, 3, 29}));
        QVERIFY(moved.isEmpty());
        QCOMPARE(m_view->accessibleDescription(),
                 u"Clocks in Europe/Berlin skip 02:30 on Sun 29 Mar. The nearest times are 01:45 and 03:00."_s);
    }

    void shiftAndArrowsMoveTheChosenCard()
    {
        m_view->select(*m_model->find(u"copy-2"_s));
        const Moves moved{*m_view};
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QVERIFY(m_view->isCarrying());
        QVERIFY(moved.isEmpty());
        QTRY_COMPARE(moved.size(), 1);
        QCOMPARE(moved.due(), utc("2026-11-25T08:00:00Z"));
    }

    void inTheWeekTheyMoveByAQuarterOfAnHourThroughTheHourThatComesTwice()
    {
        m_clock.set(utc("2026-10-20T09:00:00Z"));
        m_model->setCards({aCard(1, "2026-10-25T00:45:00Z")});
        m_view->setMode(CalendarView::Mode::Week);
        m_view->modelChanged();
        m_view->select(*m_model->find(u"copy-1"_s));
        const Moves moved{*m_view};
        QTest::keyClick(m_view.get(), Qt::Key_Down, Qt::ShiftModifier);
        QTRY_COMPARE(moved.size(), 1);
        // 02:45 summer time, and then 02:00 winter time.
        QCOMPARE(moved.due(), utc("2026-10-25T01:00:00Z"));
    }

    void anArrowWithoutShiftEndsTheMove()
    {
        m_view->select(*m_model->find(u"copy-2"_s));
        const Moves moved{*m_view};
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(moved.size(), 1);
    }

    void fromRightToLeftArrowsGoWhereTheyPoint()
    {
        m_view->setLayoutDirection(Qt::RightToLeft);
        const auto today = m_view->scene().day({2026, 11, 16})->rect;
        QVERIFY(m_view->scene().day({2026, 11, 17})->rect.right() <= today.left());
        QTest::keyClick(m_view.get(), Qt::Key_Left);
        QCOMPARE(m_view->date(), (QDate{2026, 11, 17}));
        const Moves moved{*m_view};
        drag(cardPoint(u"copy-2"_s), dayPoint({2026, 11, 20}));
        QCOMPARE(moved.due(), utc("2026-11-20T08:00:00Z"));
    }
};

static const test::Registration<TestCalendarViewMoves> registered;
#include "tst_calendarviewmoves.moc"
