// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activitymodel.h"

#include "core/schedule/walltime.h"
#include "ui/activity/activitywords.h"
#include "ui/widgets/clocktime.h"
#include "ui/widgets/dayheading.h"
#include "ui/widgets/listdifference.h"

namespace carillon {

using namespace Qt::StringLiterals;

void ActivityModel::setEntries(const QList<ActivityEntry> &entries, const QTimeZone &zone, Instant now)
{
    const auto today = wallTimeAt(now, zone).date;
    QList<Row> rows;
    rows.reserve(entries.size());
    QDate day;
    for (const auto &entry : entries) {
        const auto itsDay = wallTimeAt(entry.event.at, zone).date;
        if (itsDay != day)
            rows += dayHeading(itsDay, today);
        day = itsDay;
        rows += entry;
    }
    m_zone = zone;
    const auto isSame = [](const Row &one, const Row &other) {
        return one == other;
    };
    const auto [head, removed, inserted] = differenceOf(m_rows, rows, isSame);
    if (removed > 0) {
        beginRemoveRows({}, int(head), int(head + removed - 1));
        m_rows.remove(head, removed);
        endRemoveRows();
    }
    if (inserted > 0) {
        beginInsertRows({}, int(head), int(head + inserted - 1));
        m_rows = rows;
        endInsertRows();
    }
    m_rows = rows;  // of a post that was deleted or renamed since
}

const ActivityEntry *ActivityModel::entry(const QModelIndex &index) const
{
    return index.isValid() ? std::get_if<ActivityEntry>(&m_rows.at(index.row())) : nullptr;
}

int ActivityModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ActivityModel::data(const QModelIndex &index, int role) const
{
    const auto *one = entry(index);
    if (!one)
        return index.isValid() && role == Qt::DisplayRole ? std::get<QString>(m_rows.at(index.row())) : QVariant{};
    if (role == Qt::DisplayRole)
        return activitySentence(one->event, m_zone);
    if (role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const auto time = clockTimeWithSeconds(wallTimeAt(one->event.at, m_zone).time);
    //: Reads out an event: its time, what happened, and to what
    const auto words = tr("%1: %2").arg(time, activitySentence(one->event, m_zone));
    const auto subject = activitySubject(*one);
    return subject.isEmpty() ? words : words + u'\n' + subject;
}

Qt::ItemFlags ActivityModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (!entry(index))
        return Qt::ItemIsEnabled;  // a day is read out, never chosen
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

bool ActivityModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_hasMore;
}

void ActivityModel::fetchMore(const QModelIndex &)
{
    m_hasMore = false;  // until the answer says otherwise
    emit moreWanted();
}

QList<ActivityEntry> joined(const QList<ActivityEntry> &newest, const QList<ActivityEntry> &known)
{
    if (newest.isEmpty() || known.isEmpty())
        return newest;
    const auto meets = std::find(known.begin(), known.end(), newest.last());
    if (meets == known.end())
        return newest;
    return newest + QList<ActivityEntry>(meets + 1, known.end());
}

}  // namespace carillon
