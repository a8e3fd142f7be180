// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/fakeclock.h"
#include "tests/ui/calendar/cards.h"
#include "ui/calendar/calendarview.h"

#include <QApplication>
#include <QTest>

namespace carillon::test {

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

/// The painted view with four cards. It is 14:27 in Berlin on Monday 16 November 2026.
class CalendarViewFixture
{
protected:
    void begin()
    {
        // Weeks begin on Monday there, and times have 24 hours.
        QLocale::setDefault(QLocale{QStringLiteral("en_GB")});
        m_clock.set(utc("2026-11-16T13:27:00Z"));
        m_model = std::make_unique<CalendarModel>(QTimeZone{"Europe/Berlin"});
        m_model->setCards({aCard(1, "2026-11-16T08:00:00Z", PlatformPostState::Published),
                           aCard(2, "2026-11-17T08:00:00Z"), aCard(3, "2026-11-17T11:30:00Z"),
                           aCard(4, "2026-11-18T08:00:00Z", PlatformPostState::Unconfirmed)});
        m_view = std::make_unique<CalendarView>(*m_model, m_clock);
        m_view->setAccounts({{1,
                              {QStringLiteral("Bluesky"),
                               QStringLiteral("northwind"),
                               {QStringLiteral("B"), QColor{0x18, 0x65, 0xd6}}}}});
        m_view->resize(1000, 700);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        m_view->activateWindow();
        m_view->setFocus();
        QTRY_VERIFY(m_view->hasFocus());
    }

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

}  // namespace carillon::test
