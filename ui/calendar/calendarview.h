// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarpainter.h"

#include <QAbstractScrollArea>
#include <QBasicTimer>

namespace carillon {

/// Month and week as one painted widget. It reads the model and moves nothing itself: it says what a person wants.
///
/// The cursor of the keyboard stands on a day, on one of its cards, or on its "+3 more".
class CalendarView final : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Mode { Month, Week };

    /// Both outlive it. Tell it by modelChanged() what differs in `model`.
    CalendarView(const CalendarModel &model, const Clock &clock, QWidget *parent = nullptr);
    ~CalendarView() override;

    void setMode(Mode mode);
    [[nodiscard]] Mode mode() const { return m_mode; }
    /// Puts the cursor on `date`, and shows the month or week it is in.
    void setDate(QDate date);
    [[nodiscard]] QDate date() const { return m_day; }
    /// The month that is shown (its first day), or the first day of the week.
    [[nodiscard]] QDate period() const { return m_period; }
    /// A month or a week on or back.
    void step(int by);
    [[nodiscard]] QDate firstDay() const { return m_scene.days.first().date; }
    [[nodiscard]] QDate lastDay() const { return m_scene.days.last().date; }
    [[nodiscard]] QDate today() const;

    void setAccounts(const AccountLooks &accounts);
    [[nodiscard]] const AccountLooks &accounts() const { return m_accounts; }
    [[nodiscard]] const CalendarWords &words() const { return m_words; }
    [[nodiscard]] const CalendarModel &model() const { return m_model; }
    void modelChanged();
    /// The clock has gone on.
    void tick();
    /// A sentence at `where` (in the viewport) for some seconds.
    void explain(const QString &sentence, const QPointF &where);

    // What the cursor stands on, for the page and for screen readers
    [[nodiscard]] std::optional<EntryPlace> currentCard() const;
    [[nodiscard]] bool isOnMore() const { return m_onMore; }
    void select(const EntryPlace &entry);
    [[nodiscard]] const CalendarScene &scene() const { return m_scene; }
    /// From the scene to the viewport.
    [[nodiscard]] QRect onViewport(const QRectF &rect) const;
    void openCard(const EntryPlace &entry);
    void openDay(QDate date);
    void beginPost(QDate date, QTime time = {});
    [[nodiscard]] bool isCarrying() const { return m_carried.has_value(); }

signals:
    /// Other days are shown than before.
    void periodChanged();
    void modeWanted(CalendarView::Mode mode);
    void newPostWanted(QDate date, QTime time);
    void editWanted(const QString &postKey);
    /// A card was chosen; `where` in this widget.
    void cardOpened(const carillon::EntryPlace &entry, const QRect &where);
    void dayOpened(QDate date, const QRect &where);
    void moveWanted(const carillon::CalendarEntry &entry, carillon::Instant due);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    /// A card on its way to another place, by mouse or keyboard.
    struct Carried
    {
        CalendarEntry entry;
        QPointF grip;  ///< of the pointer within the card
        QSizeF size;
        QPointF pointer;
        std::optional<MoveTarget> target{};
        MoveVerdict verdict{};
        bool byKeyboard = false;
    };
    struct Explained
    {
        QString sentence;
        QPointF where;
    };

    void layOut();
    void scrollToCursor();
    void scrollToMorning();
    void showPeriodOf(QDate date);
    [[nodiscard]] QPointF toScene(const QPointF &point) const;
    [[nodiscard]] qreal headerHeight() const;
    void hover(const QPointF &point);
    void hoverNothing();
    [[nodiscard]] bool showsDayFocus() const { return m_showsFocus && m_card.isEmpty() && !m_onMore; }
    [[nodiscard]] QRectF plusOf(const DayPlace &day) const;
    bool showToolTip(const QPoint &point, const QPoint &global);

    void paintContent(QPainter &painter, const QRectF &exposed);
    void paintCards(CalendarPainter &with, const QRectF &exposed);
    void paintCarried(CalendarPainter &with);

    // Keys
    bool carryByKey(QKeyEvent *event);
    bool goByKey(QKeyEvent *event);
    bool actByKey(QKeyEvent *event);
    void goToDay(QDate date);
    void goThroughDay(int by);
    void setCursor(QDate day, const QString &card, bool onMore);
    void tellFocus();

    // Carrying
    void lift(const EntryPlace &entry, const QPointF &point);
    void carryTo(const QPointF &point);
    void aim(const std::optional<MoveTarget> &target);
    void drop();
    void putBack();
    [[nodiscard]] std::optional<QRectF> targetRect() const;

    const CalendarModel &m_model;
    const Clock &m_clock;
    CalendarWords m_words;
    AccountLooks m_accounts;
    Digits m_digits;
    Mode m_mode = Mode::Month;
    QDate m_period;
    WeekScene m_scene;  ///< of a month: only what it shares with all scenes

    QDate m_day;
    QString m_card;
    bool m_onMore = false;
    bool m_showsFocus = false;

    std::optional<QPointF> m_pointer;  ///< in the viewport
    std::optional<EntryPlace> m_pressed;
    QPointF m_pressedAt;
    std::optional<Carried> m_carried;
    QBasicTimer m_settling;  ///< a move by keyboard takes hold once the keys rest
    QBasicTimer m_scrolling;
    std::optional<Explained> m_explained;
    QBasicTimer m_explaining;
};

}  // namespace carillon
