// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/support/testmain.h"
#include "tests/ui/calendar/cards.h"
#include "ui/calendar/calendarview.h"
#include "ui/calendar/daymodel.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QApplication>
#include <QHelpEvent>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Weeks begin on Monday there, and times have 24 hours.
const QLocale english{u"en_GB"_s};

/// The moves that somebody wants: a spy can't keep a card, which has no empty value.
class Moves final
{
public:
    explicit Moves(CalendarView &view)
    {
        QObject::connect(&view, &CalendarView::moveWanted, &m_context, [this](const CalendarEntry &entry, Instant due) {
            m_moves.append({entry.key(), due});
        });
    }

    [[nodiscard]] qsizetype size() const { return m_moves.size(); }
    [[nodiscard]] bool isEmpty() const { return m_moves.isEmpty(); }
    [[nodiscard]] QString key() const { return m_moves.first().first; }
    [[nodiscard]] Instant due() const { return m_moves.first().second; }

private:
    QObject m_context;
    QList<QPair<QString, Instant>> m_moves;
};

}  // namespace

/// The painted view under real input. It is 14:27 in Berlin on Monday 16 November 2026.
class TestCalendarView final : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QLocale::setDefault(english);
        m_clock.set(utc("2026-11-16T13:27:00Z"));
        m_model = std::make_unique<CalendarModel>(QTimeZone{"Europe/Berlin"});
        m_model->setCards({aCard(1, "2026-11-16T08:00:00Z", PlatformPostState::Published),
                           aCard(2, "2026-11-17T08:00:00Z"), aCard(3, "2026-11-17T11:30:00Z"),
                           aCard(4, "2026-11-18T08:00:00Z", PlatformPostState::Unconfirmed)});
        m_view = std::make_unique<CalendarView>(*m_model, m_clock);
        m_view->setAccounts({{1, {u"Bluesky"_s, u"northwind"_s, {u"B"_s, QColor{0x18, 0x65, 0xd6}}}}});
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
    }

    void cleanup() { m_view.reset(); }

    void showsTheMonthOfToday()
    {
        QCOMPARE(m_view->date(), (QDate{2026, 11, 16}));
        QCOMPARE(m_view->firstDay(), (QDate{2026, 10, 26}));
        QCOMPARE(m_view->lastDay(), (QDate{2026, 12, 6}));
        QCOMPARE(m_view->scene().cards.size(), 4);
        const auto picture = m_view->grab().toImage();
        const auto day = m_view->onViewport(m_view->scene().day({2026, 11, 16})->rect);
        QCOMPARE(picture.pixelColor(day.topLeft() + QPoint{6, 8}), colorOf(Token::Accent, m_view.get()));
    }

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

    void arrowsGoThroughDaysAndCards()
    {
        QTest::keyClick(m_view.get(), Qt::Key_Right);
        QCOMPARE(m_view->date(), (QDate{2026, 11, 17}));
        QVERIFY(!m_view->currentCard());
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentCard(), m_model->find(u"copy-2"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->currentCard(), m_model->find(u"copy-3"_s));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QCOMPARE(m_view->date(), (QDate{2026, 11, 24}));
        QTest::keyClick(m_view.get(), Qt::Key_Up);
        QCOMPARE(m_view->date(), (QDate{2026, 11, 17}));
        QTest::keyClick(m_view.get(), Qt::Key_Home);
        QCOMPARE(m_view->date(), (QDate{2026, 11, 16}));
        QTest::keyClick(m_view.get(), Qt::Key_PageDown);
        QCOMPARE(m_view->date(), (QDate{2026, 12, 16}));
        QCOMPARE(m_view->period(), (QDate{2026, 12, 1}));
        QTest::keyClick(m_view.get(), Qt::Key_T);
        QCOMPARE(m_view->date(), (QDate{2026, 11, 16}));
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

    void returnOpensACardOrBeginsAPost()
    {
        const QSignalSpy opened{m_view.get(), &CalendarView::cardOpened};
        const QSignalSpy wanted{m_view.get(), &CalendarView::newPostWanted};
        m_view->setDate({2026, 11, 17});
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(wanted[0][0].toDate(), (QDate{2026, 11, 17}));
        QCOMPARE(wanted[0][1].toTime(), (QTime{9, 0}));
        QTest::keyClick(m_view.get(), Qt::Key_Down);
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        m_view->setDate({2026, 11, 12});
        QTest::keyClick(m_view.get(), Qt::Key_N);
        QCOMPARE(wanted.size(), 1);
        QCOMPARE(m_view->accessibleDescription(), u"Thu 12 Nov has passed. Choose a later day."_s);
    }

    void aClickOpensADoubleClickEditsOrBegins()
    {
        const QSignalSpy opened{m_view.get(), &CalendarView::cardOpened};
        const QSignalSpy edited{m_view.get(), &CalendarView::editWanted};
        const QSignalSpy wanted{m_view.get(), &CalendarView::newPostWanted};
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, cardPoint(u"copy-3"_s));
        QCOMPARE(opened.size(), 1);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, cardPoint(u"copy-3"_s));
        QCOMPARE(edited.first().first().toString(), u"post-3"_s);
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, dayPoint({2026, 11, 20}));
        QCOMPARE(wanted.first().first().toDate(), (QDate{2026, 11, 20}));
    }

    void thePlusOfADayBeginsAPost()
    {
        const QSignalSpy wanted{m_view.get(), &CalendarView::newPostWanted};
        const auto day = m_view->onViewport(m_view->scene().day({2026, 11, 20})->rect);
        moveMouse(day.center());
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, day.topRight() + QPoint{-12, 12});
        QCOMPARE(wanted.size(), 1);
    }

    void inTheWeekADoubleClickNamesTheTime()
    {
        m_view->setMode(CalendarView::Mode::Week);
        const QSignalSpy wanted{m_view.get(), &CalendarView::newPostWanted};
        const auto *day = m_view->scene().day({2026, 11, 20});
        const QPointF place{day->rect.center().x(), hourHeight() * 10.6};
        QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->onViewport({place, QSizeF{2, 2}}).topLeft());
        QCOMPARE(wanted.first().last().toTime(), (QTime{10, 30}));
    }

    void moreOpensTheDay()
    {
        QList<PostCard> cards;
        for (int at = 1; at <= 30; ++at)
            cards += aCard(at, "2026-11-18T08:00:00Z");
        m_model->setCards(cards);
        m_view->modelChanged();
        const QSignalSpy opened{m_view.get(), &CalendarView::dayOpened};
        const auto *more = m_view->scene().more({2026, 11, 18});
        QVERIFY(more);
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, m_view->onViewport(more->rect).center());
        QCOMPARE(opened.first().first().toDate(), (QDate{2026, 11, 18}));
        QVERIFY(m_view->isOnMore());
        QTest::keyClick(m_view.get(), Qt::Key_Return);
        QCOMPARE(opened.size(), 2);
    }

    void selectionSurvivesARefresh()
    {
        m_view->select(*m_model->find(u"copy-3"_s));
        m_model->setCards({aCard(9, "2026-11-17T07:00:00Z"), aCard(3, "2026-11-19T11:30:00Z")});
        m_view->modelChanged();
        QCOMPARE(m_view->currentCard(), (EntryPlace{QDate{2026, 11, 19}, 0}));
        QCOMPARE(m_view->date(), (QDate{2026, 11, 19}));
        m_model->setCards({});
        m_view->modelChanged();
        QVERIFY(!m_view->currentCard());
        QCOMPARE(m_view->date(), (QDate{2026, 11, 19}));
    }

    void aToolTipHasTheWholeCard()
    {
        const auto point = cardPoint(u"copy-2"_s);
        QHelpEvent event{QEvent::ToolTip, point, m_view->viewport()->mapToGlobal(point)};
        QApplication::sendEvent(m_view->viewport(), &event);
        QTRY_VERIFY(QToolTip::isVisible());
        QCOMPARE(QToolTip::text(), u"<qt>09:00, Scheduled<br>Bluesky northwind<br>Text 2</qt>"_s);
    }

    void screenReadersFindDaysAndCards()
    {
        auto *calendar = QAccessible::queryAccessibleInterface(m_view.get());
        QVERIFY(calendar);
        QCOMPARE(calendar->text(QAccessible::Name), u"November 2026"_s);
        QCOMPARE(calendar->childCount(), 42);
        auto *day = calendar->child(22);
        QCOMPARE(day->text(QAccessible::Name), u"Tuesday 17 November, 2 post(s)"_s);
        QCOMPARE(day->parent(), calendar);
        QCOMPARE(calendar->indexOfChild(day), 22);
        QCOMPARE(day->childCount(), 2);
        auto *card = day->child(0);
        QCOMPARE(card->text(QAccessible::Name), u"09:00, Scheduled, Bluesky northwind: Text 2"_s);
        QCOMPARE(card->parent(), day);
        QCOMPARE(day->child(0), card);
        const auto middle = card->rect().center();
        QCOMPARE(calendar->childAt(middle.x(), middle.y()), day);
        QCOMPARE(day->childAt(middle.x(), middle.y()), card);

        const QSignalSpy opened{m_view.get(), &CalendarView::cardOpened};
        card->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(opened.size(), 1);
        QVERIFY(card->state().focused);
        QCOMPARE(calendar->focusChild(), card);

        m_model->setCards({});
        m_view->modelChanged();
        QCOMPARE(day->childCount(), 0);
        QCOMPARE(day->text(QAccessible::Name), u"Tuesday 17 November, 0 post(s)"_s);
    }

    void theListOfADayAppliesDifferences()
    {
        DayModel model;
        const QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        m_model->setCards(
            {aCard(1, "2026-11-17T08:00:00Z"), aCard(2, "2026-11-17T09:00:00Z"), aCard(3, "2026-11-17T10:00:00Z")});
        model.setEntries(m_model->on({2026, 11, 17}));
        const QPersistentModelIndex third = model.index(2);
        const QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        m_model->setCards(
            {aCard(2, "2026-11-17T12:00:00Z"), aCard(3, "2026-11-17T10:00:00Z"), aCard(4, "2026-11-17T09:30:00Z")});
        model.setEntries(m_model->on({2026, 11, 17}));
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(third.row(), 1);
        QCOMPARE(model.entryAt(2).key(), u"copy-2"_s);
        QVERIFY(reset.isEmpty());
    }

private:
    [[nodiscard]] qreal hourHeight() const
    {
        const auto &scene = m_view->scene();
        return scene.height / 24;
    }

    [[nodiscard]] QPoint cardPoint(const QString &key) const
    {
        const auto *place = m_view->scene().card(*m_model->find(key));
        return place ? m_view->onViewport(place->rect).center() : QPoint{};
    }

    /// Where a day is empty.
    [[nodiscard]] QPoint dayPoint(QDate date) const
    {
        const auto rect = m_view->onViewport(m_view->scene().day(date)->rect);
        return {rect.center().x(), rect.bottom() - 6};
    }

    /// With the button held: QTest::mouseMove() says that none is.
    void moveMouse(const QPoint &to)
    {
        QMouseEvent event{QEvent::MouseMove, to, m_view->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {}};
        QApplication::sendEvent(m_view->viewport(), &event);
    }

    void drag(const QPoint &from, const QPoint &to)
    {
        QTest::mousePress(m_view->viewport(), Qt::LeftButton, {}, from);
        moveMouse(from + QPoint{QApplication::startDragDistance() + 1, 0});
        moveMouse((from + to) / 2);
        moveMouse(to);
        m_view->grab();  // with the ghost
        QTest::mouseRelease(m_view->viewport(), Qt::LeftButton, {}, to);
    }

    FakeClock m_clock;
    std::unique_ptr<CalendarModel> m_model;
    std::unique_ptr<CalendarView> m_view;
};

static const test::Registration<TestCalendarView> registered;

#include "tst_calendarview.moc"
