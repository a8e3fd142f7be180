// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuemodel.h"

#include <algorithm>

namespace carillon {

void QueueModel::setRows(const QList<QueueRow> &rows)
{
    const auto sameThing = [](const QueueRow &one, const QueueRow &other) {
        return one.identity == other.identity;
    };
    const auto front = std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), sameThing);
    const auto head = std::distance(m_rows.begin(), front.first);
    const auto most = std::min(m_rows.size(), rows.size()) - head;
    const auto back
        = std::mismatch(m_rows.rbegin(), m_rows.rbegin() + most, rows.rbegin(), rows.rbegin() + most, sameThing);
    const auto tail = std::distance(m_rows.rbegin(), back.first);

    const auto oldMiddle = m_rows.size() - head - tail;
    const auto newMiddle = rows.size() - head - tail;
    if (oldMiddle > 0) {
        beginRemoveRows({}, int(head), int(head + oldMiddle - 1));
        m_rows.remove(head, oldMiddle);
        endRemoveRows();
    }
    if (newMiddle > 0) {
        beginInsertRows({}, int(head), int(head + newMiddle - 1));
        m_rows = m_rows.mid(0, head) + rows.mid(head, newMiddle) + m_rows.mid(head);
        endInsertRows();
    }
    for (qsizetype at = 0; at < m_rows.size(); ++at) {
        if (m_rows[at] == rows[at])
            continue;
        m_rows[at] = rows[at];
        emit dataChanged(index(int(at)), index(int(at)));
    }
}

const PostCard *QueueModel::card(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).card() : nullptr;
}

QModelIndex QueueModel::indexOf(const QString &identity) const
{
    const auto at
        = std::find_if(m_rows.begin(), m_rows.end(), [&](const QueueRow &row) { return row.identity == identity; });
    return at == m_rows.end() ? QModelIndex{} : index(int(std::distance(m_rows.begin(), at)));
}

QString QueueModel::identity(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.at(index.row()).identity : QString{};
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    const auto &row = m_rows.at(index.row());
    if (const auto *card = row.card())
        return role == Qt::AccessibleTextRole && m_spoken ? m_spoken(*card) : cardText(*card);
    return std::get<QString>(row.what);
}

Qt::ItemFlags QueueModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!card(index))
        return Qt::ItemIsEnabled;  // a day is read out, never chosen
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool QueueModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void QueueModel::fetchMore(const QModelIndex &)
{
    m_hasMore = false;  // until the answer says otherwise
    emit moreWanted();
}

}  // namespace carillon
