// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/queue/queuerows.h"

#include <QAbstractListModel>

namespace carillon {

/// The lines of the queue. Takes differences over, so that selection and scrolling survive a refresh.
class QueueModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<QueueRow> &rows);

    /// Null for a day's line.
    [[nodiscard]] const PostCard *card(const QModelIndex &index) const;
    [[nodiscard]] QModelIndex indexOf(const QString &identity) const;
    [[nodiscard]] QString identity(const QModelIndex &index) const;

    /// How cards are read out; set once, before rows.
    void setSpokenForm(std::function<QString(const PostCard &)> spoken) { m_spoken = std::move(spoken); }
    /// There are more cards in the store than rows here.
    void setHasMore(bool hasMore) { m_hasMore = hasMore; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted();

private:
    QList<QueueRow> m_rows;
    std::function<QString(const PostCard &)> m_spoken;
    bool m_hasMore = false;
};

}  // namespace carillon
