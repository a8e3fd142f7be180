// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testmain.h"
#include "tests/support/ui/publishing.h"
#include "tests/ui/calendar/cards.h"
#include "tests/ui/calendar/demo.h"
#include "ui/calendar/calendarpage.h"
#include "ui/calendar/cardpopover.h"
#include "ui/calendar/daypopover.h"
#include "ui/widgets/deletionask.h"
#include "ui/widgets/pageheader.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace carillon;
using namespace carillon::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The page on a real workspace. It is 14:27 in Berlin on Monday 16 November 2026.
class TestCalendarPage final : public QObject
{
    Q_OBJECT

private slots:
    void init() { QLocale::setDefault(QLocale{u"en_GB"_s}); }

    void cleanup()
    {
        m_page.reset();
        m_demo.reset();
    }

    void showsWhatIsPlanned()
    {
        open(DemoDesk::manyPosts());
        QCOMPARE(m_page->title(), u"November 2026"_s);
        QCOMPARE(view().model().count(), 28);
        QCOMPARE(view().model().on({2026, 11, 16}).size(), 5);
        QTRY_COMPARE(view().accounts().size(), 5);
        m_page->setMode(CalendarView::Mode::Week);
        QCOMPARE(m_page->title(), u"16 – 22 Nov 2026"_s);
    }

    void aDraggedPostIsMovedAndTheMoveCanBeTakenBack()
    {
        open({{u"Case study"_s, {0, 1}, "2026-11-17T08:00:00Z"}});
        const QSignalSpy acted{m_page.get(), &CalendarPage::acted};
        drag({2026, 11, 17}, {2026, 11, 20});
        QCOMPARE(view().model().on({2026, 11, 20}).size(), 1);  // before the store has answered
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted[0][0].toString(), u"Moved to Fri 20 Nov, 09:00"_s);
        QCOMPARE(dueOf(0), utc("2026-11-20T08:00:00Z"));
        QTRY_COMPARE(view().model().on({2026, 11, 20}).size(), 1);
        QVERIFY(view().currentCard());

        QVERIFY(answer(m_demo->desk->undo(
            LastAct{.batch = acted[0][1].toString(), .isImport = false, .label = {}, .madeAt = {}})));
        QTRY_COMPARE(view().model().on({2026, 11, 17}).size(), 1);
        QCOMPARE(dueOf(0), utc("2026-11-17T08:00:00Z"));
    }

    void aDraftThatIsMovedStaysADraft()
    {
        open({{u"Idea"_s, {0}, "2026-11-17T08:00:00Z", PlatformPostState::Draft}});
        const QSignalSpy acted{m_page.get(), &CalendarPage::acted};
        const QSignalSpy troubled{m_page.get(), &CalendarPage::troubled};
        drag({2026, 11, 17}, {2026, 11, 20});
        QTRY_COMPARE(acted.size() + troubled.size(), 1);
        QVERIFY2(troubled.isEmpty(), troubled.isEmpty() ? "" : qPrintable(troubled[0][0].value<Error>().detail));
        const auto details = answer(m_demo->desk->post(m_demo->keys[0]));
        QCOMPARE(details->copies.first().copy.state, PlatformPostState::Draft);
        QCOMPARE(details->post.plan->due, utc("2026-11-20T08:00:00Z"));
        QTRY_COMPARE(view().model().on({2026, 11, 20}).size(), 1);
    }

    void aMoveThatIsRefusedPutsTheCardBack()
    {
        open({{u"Case study"_s, {0}, "2026-11-17T08:00:00Z"}});
        QVERIFY(answer(m_demo->desk->remove({m_demo->keys[0]})));
        m_page->hide();  // it does not know yet
        const QSignalSpy troubled{m_page.get(), &CalendarPage::troubled};
        emit m_page->view()->moveWanted(CalendarEntry{aCard(1, "2026-11-17T08:00:00Z"), {}, {}},
                                        utc("2026-11-20T08:00:00Z"));
        QTRY_COMPARE(troubled.size(), 1);
        m_page->show();
        QTRY_COMPARE(view().model().count(), 0);
    }

    void whatIsLiveIsDeletedFromItsPopover()
    {
        open({{u"Open at eight"_s, {0}, "2026-11-16T14:00:00Z"}});
        publishAll(*m_demo->desk, m_demo->keys[0]);
        QTRY_COMPARE(view().model().on({2026, 11, 16}).first().card.state, PlatformPostState::Published);
        const auto ask = [this]() -> DeletionAsk * {
            click({2026, 11, 16});
            if (!QTest::qWaitFor([this] { return button(u"Delete from the network..."_s) != nullptr; }))
                return nullptr;
            button(u"Delete from the network..."_s)->click();
            return m_page->findChild<DeletionAsk *>();
        };
        const QSignalSpy acted{m_page.get(), &CalendarPage::acted};
        auto *first = ask();
        QVERIFY(first);
        first->reject();
        QTRY_VERIFY(!m_page->findChild<DeletionAsk *>());
        QVERIFY(acted.isEmpty());
        auto *second = ask();
        QVERIFY(second);
        for (auto *one : second->findChildren<QPushButton *>()) {
            if (one->text() == "Delete from the network"_L1)
                one->click();
        }
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(acted[0][0].toString(), u"Being deleted from the network"_s);
        QTRY_COMPARE(view().model().on({2026, 11, 16}).first().card.act, std::optional{Purpose::Delete});
        QVERIFY(answer(m_demo->desk->undo()));
        QTRY_VERIFY(!view().model().on({2026, 11, 16}).first().card.act);
    }

    void seesWhatChangesWhileItIsShown()
    {
        open({{u"One"_s, {0}, "2026-11-17T08:00:00Z"}});
        QVERIFY(answer(m_demo->desk->unschedule({m_demo->keys[0]})));
        QTRY_COMPARE(view().model().on({2026, 11, 17}).first().card.state, PlatformPostState::Draft);
    }

    void steppingLoadsTheMonth()
    {
        open({{u"One"_s, {0}, "2026-11-17T08:00:00Z"}, {u"Two"_s, {0}, "2027-01-15T08:00:00Z"}}, 1);
        const auto next = button(u"Next month"_s);
        QTest::mouseClick(next, Qt::LeftButton);
        QTest::mouseClick(next, Qt::LeftButton);
        QCOMPARE(m_page->title(), u"January 2027"_s);
        QTRY_COMPARE(view().model().on({2027, 1, 15}).size(), 1);
        QVERIFY(view().model().on({2026, 11, 17}).isEmpty());
        m_page->goTo({2026, 11, 17});
        QTRY_COMPARE(view().model().on({2026, 11, 17}).size(), 1);
    }

    void filtersByAccountAndState()
    {
        open(DemoDesk::manyPosts());
        auto *accounts = box(u"Accounts that are shown"_s);
        QTRY_COMPARE(accounts->count(), 6);
        choose(accounts, accounts->findText(u"Website"_s));
        QCOMPARE(view().model().count(), 10);
        choose(box(u"States that are shown"_s), 4);
        QCOMPARE(view().model().count(), 2);
        choose(accounts, 0);
        QCOMPARE(view().model().count(), 3);
    }

    void aCardSaysWhatCanBeDone()
    {
        open({{u"Case study"_s, {0, 1}, "2026-11-17T08:00:00Z"}});
        const QSignalSpy edited{m_page.get(), &CalendarPage::editWanted};
        click({2026, 11, 17});
        auto *popover = m_page->findChild<CardPopover *>();
        QVERIFY(popover && popover->isVisible());
        QVERIFY(m_page->rect().contains(popover->geometry()));
        QTRY_VERIFY(popover->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(edited.first().first().toString(), m_demo->keys[0]);
        QTRY_VERIFY(!m_page->findChild<CardPopover *>());
        QVERIFY(view().hasFocus());

        const QSignalSpy acted{m_page.get(), &CalendarPage::acted};
        click({2026, 11, 17});
        QTest::mouseClick(button(u"Publish now"_s), Qt::LeftButton);
        QTRY_COMPARE(acted.size(), 1);
        QCOMPARE(dueOf(0), m_demo->clock.now());
    }

    void whatACardSaysIsWhole()
    {
        const auto text
            = u"Words that need more than one line in a pop-over, and then some more of them. "_s.repeated(4);
        open({{text, {0, 1}, "2026-11-17T08:00:00Z", PlatformPostState::Failed}});
        click({2026, 11, 17});
        const auto *popover = m_page->findChild<CardPopover *>();
        QVERIFY(popover);
        for (const auto *label : popover->findChildren<QLabel *>()) {
            if (label->wordWrap())
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), qPrintable(label->text()));
        }
    }

    void escapeAndAPressElsewhereCloseIt()
    {
        open({{u"Case study"_s, {0}, "2026-11-17T08:00:00Z", PlatformPostState::Published}});
        const QSignalSpy opened{m_page.get(), &CalendarPage::openUrlWanted};
        click({2026, 11, 17});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!m_page->findChild<CardPopover *>());
        click({2026, 11, 17});
        QVERIFY(!button(u"Publish now"_s));
        QTest::mouseClick(button(u"Open"_s), Qt::LeftButton);
        QCOMPARE(opened.first().first().toUrl(), QUrl{u"https://example.net/p/1"_s});
        click({2026, 11, 17});
        QVERIFY(m_page->findChild<CardPopover *>());
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, dayPoint({2026, 11, 5}));
        QTRY_VERIFY(!m_page->findChild<CardPopover *>());
    }

    void theListOfADayOpensACard()
    {
        QList<DemoPost> posts;
        for (int at = 0; at < 30; ++at)
            posts += {u"Post %1"_s.arg(at), {0}, "2026-11-17T08:00:00Z"};
        open(posts);
        const auto *more = view().scene().more({2026, 11, 17});
        QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, view().onViewport(more->rect).center());
        auto *day = m_page->findChild<DayPopover *>();
        QVERIFY(day);
        auto *list = day->findChild<QListView *>();
        QTRY_VERIFY(list->hasFocus());
        QCOMPARE(list->model()->rowCount(), 30);
        QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(m_page->findChild<CardPopover *>());
        QTRY_VERIFY(!m_page->findChild<DayPopover *>());
    }

    void everyControlHasAName()
    {
        open({});
        for (const auto *widget : m_page->findChildren<QWidget *>()) {
            if (!widget->isVisibleTo(m_page.get()) || widget->focusPolicy() == Qt::NoFocus
                || qobject_cast<const QAbstractItemView *>(widget)
                || widget->metaObject()->className() == QByteArray{"QComboBoxPrivateContainer"})
                continue;
            const auto *control = qobject_cast<const QAbstractButton *>(widget);
            QVERIFY2(!widget->accessibleName().isEmpty() || (control && !control->text().isEmpty()),
                     widget->metaObject()->className());
        }
    }

    void narrowWindowsKeepEverything()
    {
        open({});
        m_page->setMode(CalendarView::Mode::Week);
        m_page->goTo({2026, 12, 29});
        m_page->resize(744, 600);
        QCOMPARE(m_page->width(), 744);
        QVERIFY(m_page->findChild<PageHeader *>()->minimumSizeHint().width() <= 744);
        QVERIFY(button(u"Filter"_s)->isVisible());
        QVERIFY(!box(u"Accounts that are shown"_s)->isVisible());
    }

    void remembersNothingButSaysTheChoice()
    {
        open({});
        const QSignalSpy chosen{m_page.get(), &CalendarPage::modeChanged};
        QTest::keyClick(&view(), Qt::Key_W);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(m_page->mode(), CalendarView::Mode::Week);
        QTest::mouseClick(button(u"Month"_s), Qt::LeftButton);
        QCOMPARE(m_page->mode(), CalendarView::Mode::Month);
        QCOMPARE(chosen.size(), 2);
    }

    void anAnswerAfterThePageIsGoneHurtsNobody()
    {
        open({{u"One"_s, {0}, "2026-11-17T08:00:00Z"}});
        for (int at = 0; at < 20; ++at)
            m_page->view()->step(1);
        m_page.reset();
        QVERIFY(answer(m_demo->desk->overview()));
    }

private:
    void open(const QList<DemoPost> &posts, int shown = -1)
    {
        m_demo = std::make_unique<DemoDesk>(posts);
        m_page = std::make_unique<CalendarPage>(*m_demo->desk);
        m_page->resize(1100, 760);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        m_page->activateWindow();
        view().setFocus();
        QTRY_VERIFY(view().model().count() == (shown < 0 ? posts.size() : shown) && view().accounts().size() == 5);
        QCOMPARE(view().date(), (QDate{2026, 11, 16}));
    }

    [[nodiscard]] CalendarView &view() const { return *m_page->view(); }

    template <class T>
    Result<T> answer(QFuture<Result<T>> future)
    {
        if (!QTest::qWaitFor([&] { return future.isFinished(); }, 10'000))
            qFatal("no answer");
        return future.result();
    }

    Instant dueOf(int post) { return *answer(m_demo->desk->post(m_demo->keys[post]))->copies.first().copy.dueAt; }

    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        for (auto *one : m_page->findChildren<QPushButton *>()) {
            if (one->text() == name || one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    [[nodiscard]] QComboBox *box(const QString &name) const
    {
        for (auto *one : m_page->findChildren<QComboBox *>()) {
            if (one->accessibleName() == name)
                return one;
        }
        return nullptr;
    }

    static void choose(QComboBox *box, int index)
    {
        box->setCurrentIndex(index);
        emit box->activated(index);
    }

    [[nodiscard]] QPoint cardPoint(QDate date) const
    {
        const auto *place = view().scene().card({date, 0});
        return place ? view().onViewport(place->rect).center() : QPoint{};
    }

    [[nodiscard]] QPoint dayPoint(QDate date) const
    {
        const auto rect = view().onViewport(view().scene().day(date)->rect);
        return {rect.center().x(), rect.bottom() - 6};
    }

    void click(QDate date) { QTest::mouseClick(view().viewport(), Qt::LeftButton, {}, cardPoint(date)); }

    void drag(QDate from, QDate to)
    {
        auto *viewport = view().viewport();
        const auto move = [viewport](const QPoint &point) {
            QMouseEvent event{QEvent::MouseMove, point, viewport->mapToGlobal(point), Qt::NoButton, Qt::LeftButton, {}};
            QApplication::sendEvent(viewport, &event);
        };
        QTest::mousePress(viewport, Qt::LeftButton, {}, cardPoint(from));
        move(cardPoint(from) + QPoint{30, 5});
        move(dayPoint(to));
        QTest::mouseRelease(viewport, Qt::LeftButton, {}, dayPoint(to));
    }

    std::unique_ptr<DemoDesk> m_demo;
    std::unique_ptr<CalendarPage> m_page;
};

static const test::Registration<TestCalendarPage> registered;

#include "tst_calendarpage.moc"
