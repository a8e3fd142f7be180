// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/calendar/calendarwords.h"

#include <QAbstractListModel>

namespace carillon {

/// The cards of one day as a list.
class DayModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Applies differences, so that selection and scrolling survive.
    void setEntries(const QList<CalendarEntry> &entries);
    void setWords(const CalendarWords &words, const AccountLooks &accounts);
    [[nodiscard]] const CalendarEntry &entryAt(int row) const { return m_entries[row]; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<CalendarEntry> m_entries;
    CalendarWords m_words;
    AccountLooks m_accounts;
};

}  // namespace carillon
