// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/desk.h"
#include "ui/calendar/calendarview.h"

#include <QPointer>

class QComboBox;
class QPushButton;
class QTimer;

namespace carillon {

class Banner;
class DayPopover;
class PageHeader;
class Popover;
class SegmentedControl;
class TextLabel;

/// The posts of a month or a week, to look at, to move and to begin from. Main thread.
class CalendarPage final : public QWidget
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit CalendarPage(Desk &desk, QWidget *parent = nullptr);

    /// Shows the month or week that `date` is in, with the cursor on it.
    void goTo(QDate date);
    /// The program may keep it between two starts.
    void setMode(CalendarView::Mode mode);
    [[nodiscard]] CalendarView::Mode mode() const;

    [[nodiscard]] CalendarView *view() const { return m_view; }
    [[nodiscard]] QString title() const;

signals:
    void modeChanged(CalendarView::Mode mode);
    void newPostWanted(QDate date, QTime time);
    void editWanted(const QString &postKey);
    void acted(const QString &sentence, const QString &batch);
    void troubled(const carillon::Error &error);
    void openUrlWanted(const QUrl &url);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void buildHeader();
    void connectView();
    void retitle();
    void fitHeader();
    void openFilters();

    void refresh();
    void load();
    void loadAccounts();
    void take(const Result<QList<PostCard>> &cards);
    void takeAccounts(const QList<AccountCard> &cards);
    void filter();

    void move(const CalendarEntry &entry, Instant due);
    void moveDraft(const CalendarEntry &entry, const PlannedTime &plan);
    void finishMove(const CalendarEntry &entry, const Result<Act> &act, const WallTime &to);
    void askToDeleteLive(const PostCard &card);
    void publishNow(const PostCard &card);
    void openCard(const EntryPlace &place, const QRect &where);
    void openDay(QDate date, const QRect &where);

    Desk &m_desk;
    CalendarModel m_model;
    PageHeader *m_header;
    Banner *m_trouble;
    CalendarView *m_view;
    QPushButton *m_previous = nullptr;
    QPushButton *m_next = nullptr;
    QPushButton *m_newPost = nullptr;
    TextLabel *m_loading = nullptr;
    QComboBox *m_accounts = nullptr;
    QComboBox *m_states = nullptr;
    QPushButton *m_filters = nullptr;
    SegmentedControl *m_modes = nullptr;
    QTimer *m_clockTimer;
    QTimer *m_patience;  ///< how long loading goes on before it is said
    QPointer<Popover> m_popover;
    QPointer<DayPopover> m_dayPopover;
    quint64 m_question = 0;  ///< number of the latest; answers to others come too late
    bool m_isStale = true;
};

}  // namespace carillon
