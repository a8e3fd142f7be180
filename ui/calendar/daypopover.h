// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/daymodel.h"
#include "ui/calendar/popover.h"

class QListView;

namespace carillon {

/// All posts of a day that has more of them than room.
class DayPopover final : public Popover
{
    Q_OBJECT

public:
    DayPopover(QDate date, const QList<CalendarEntry> &entries, const CalendarWords &words,
               const AccountLooks &accounts, QWidget *parent);

    [[nodiscard]] QDate date() const { return m_date; }
    void setEntries(const QList<CalendarEntry> &entries);

signals:
    /// By its key.
    void chosen(const QString &key);

private:
    QDate m_date;
    CalendarWords m_words;
    AccountLooks m_accounts;
    DayModel *m_model;
    QListView *m_list;
};

}  // namespace carillon
