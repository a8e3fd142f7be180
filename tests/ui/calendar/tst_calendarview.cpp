// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/ui/calendar/viewfixture.h"
#include "ui/calendar/daymodel.h"
#include "ui/theme/tokens.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The painted view under real input: what it shows, opens and reads out.
class TestCalendarView final : public QObject, private CalendarViewFixture
{
    Q_OBJECT

private slots:
    void init() { begin(); }
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
};

static const test::Registration<TestCalendarView> registered;
#include "tst_calendarview.moc"
