// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/queue/queuemodel.h"

#include "ui/widgets/listdifference.h"

#include <algorithm>

namespace carillon {

void QueueModel::setRows(const QList<QueueRow> &rows)
{
    const auto sameThing = [](const QueueRow &one, const QueueRow &other) {
        return one.identity == other.identity;
    };
    const auto [head, removed, inserted] = differenceOf(m_rows, rows, sameThing);
    if (removed > 0) {
        beginRemoveRows({}, int(head), int(head + removed - 1));
        m_rows.remove(head, removed);
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, int(head), int(head + inserted - 1));
        m_rows = m_rows.mid(0, head) + rows.mid(head, inserted) + m_rows.mid(head);
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
