// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calendar/daymodel.h"

#include <algorithm>

namespace carillon {

void DayModel::setEntries(const QList<CalendarEntry> &entries)
{
    const auto rowOf = [](const QList<CalendarEntry> &list, const QString &key, qsizetype from) {
        const auto found = std::find_if(list.begin() + from, list.end(),
                                        [&key](const CalendarEntry &entry) { return entry.key() == key; });
        return found == list.end() ? qsizetype{-1} : found - list.begin();
    };
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        if (rowOf(entries, m_entries[row].key(), 0) >= 0)
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < entries.size(); ++row) {
        const int known = int(rowOf(m_entries, entries[row].key(), row));
        if (known < 0) {
            beginInsertRows({}, row, row);
            m_entries.insert(row, entries[row]);
            endInsertRows();
            continue;
        }
        if (known != row) {
            beginMoveRows({}, known, known, {}, row);
            m_entries.move(known, row);
            endMoveRows();
        }
        if (m_entries[row] != entries[row]) {
            m_entries[row] = entries[row];
            emit dataChanged(index(row), index(row));
        }
    }
}

void DayModel::setWords(const CalendarWords &words, const AccountLooks &accounts)
{
    m_words = words;
    m_accounts = accounts;
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(int(m_entries.size()) - 1));
}

int DayModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant DayModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto &entry = m_entries[index.row()];
    if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
        return m_words.cardName(entry, m_accounts);
    if (role == Qt::ToolTipRole)
        return m_words.toolTip(entry, m_accounts);
    return {};
}

}  // namespace carillon
