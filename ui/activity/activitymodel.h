// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/activity.h"

#include <QAbstractListModel>
#include <QTimeZone>

#include <variant>

namespace carillon {

/// Events and the days they stand below, newest first.
class ActivityModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    /// Takes differences over, so that scrolling and the current line survive.
    void setEntries(const QList<ActivityEntry> &entries, const QTimeZone &zone, Instant now);
    [[nodiscard]] const QTimeZone &zone() const { return m_zone; }

    /// Null for a day's line.
    [[nodiscard]] const ActivityEntry *entry(const QModelIndex &index) const;
    /// There are more events in the store than lines here.
    void setHasMore(bool hasMore) { m_hasMore = hasMore; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted();

private:
    using Row = std::variant<QString, ActivityEntry>;

    QList<Row> m_rows;
    QTimeZone m_zone = QTimeZone::utc();
    bool m_hasMore = false;
};

/// `newest`, which is how the list begins now, before what of `known` is older. Where the two do not meet, `known` is
/// too old to be joined, and the answer is `newest` alone.
QList<ActivityEntry> joined(const QList<ActivityEntry> &newest, const QList<ActivityEntry> &known);

}  // namespace carillon
