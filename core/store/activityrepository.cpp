// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/activityrepository.h"

#include "core/domain/post.h"
#include "core/store/database.h"

#include <limits>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectEntries = R"(
    SELECT event.id, event.kind, event.at, event.error_kind, event.detail, account.key, account.platform, account.name,
           account.handle, CASE WHEN post.deleted_at IS NULL THEN post.key END, copy.key,
           substr(ifnull(own.text, revision.text), 1, 300), ifnull(own.title, revision.title), event.account_id,
           event.platform_post_id
      FROM event LEFT JOIN account ON account.id = event.account_id
      LEFT JOIN platform_post AS copy ON copy.id = event.platform_post_id LEFT JOIN post ON post.id = copy.post_id
      LEFT JOIN post_revision AS revision ON revision.id = post.revision_id
      LEFT JOIN revision_variant AS own ON own.revision_id = revision.id AND own.account_id = copy.account_id
     WHERE event.id IN (%1)
     ORDER BY event.at DESC, event.id DESC LIMIT ?)"_L1;
constexpr auto idsOfAll = "SELECT id FROM event WHERE (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?"_L1;
constexpr auto idsOfAccount = R"(
    SELECT id FROM event WHERE account_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?)"_L1;
// One for each kind, since an index range holds one kind only; each ends early.
constexpr auto idsOfKind = R"(
    SELECT id FROM (SELECT id FROM event WHERE kind = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ?))"_L1;
constexpr auto idsOfAccountAndKinds = R"(
    SELECT id FROM (SELECT id, kind FROM event WHERE account_id = ? AND (at, id) < (?, ?)
                     ORDER BY at DESC, id DESC LIMIT ?)
     WHERE kind IN (%1) LIMIT ?)"_L1;
constexpr auto selectEndOfLook = R"(
    SELECT at, id FROM event WHERE account_id = ? AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT 1 OFFSET ?)"_L1;

ActivityEntry readEntry(const Rows &row)
{
    ActivityEntry entry{.id = row.integer(0),
                        .event = {.kind = eventKindFromWord(row.text(1)).value_or(EventKind::PostPublished),
                                  .at = row.instant(2),
                                  .detail = row.json(4)},
                        .accountKey = row.text(5),
                        .platform = row.text(6),
                        .accountName = row.text(7),
                        .handle = row.text(8),
                        .post = row.text(9),
                        .platformPost = row.text(10),
                        .text = splitParts(row.text(11)).value(0),
                        .title = row.text(12)};
    if (!row.isNull(3))
        entry.event.error = errorKindFromWord(row.text(3));
    if (!row.isNull(13))
        entry.event.account = AccountId::fromRow(row.integer(13));
    if (!row.isNull(14))
        entry.event.platformPost = PlatformPostId::fromRow(row.integer(14));
    return entry;
}

QVariantList startOf(const ActivityFilter &filter)
{
    constexpr auto latest = std::numeric_limits<qint64>::max();
    return {filter.before ? toColumn(filter.before->at) : QVariant{qlonglong{latest}},
            qlonglong{filter.before ? filter.before->id : latest}};
}

}  // namespace

ActivityRepository::Source ActivityRepository::sourceOf(const ActivityFilter &filter) const
{
    const auto start = startOf(filter);
    const QVariantList limit{filter.limit};
    if (!filter.account && filter.kinds.isEmpty())
        return {idsOfAll, start + limit};
    if (!filter.account) {
        QStringList parts;
        QVariantList values;
        for (const auto kind : filter.kinds) {
            parts += idsOfKind;
            values += QVariantList{toWord(kind)} + start + limit;
        }
        return {parts.join(" UNION ALL "_L1), values};
    }
    const QVariantList account{qlonglong{filter.account->row()}};
    if (filter.kinds.isEmpty())
        return {idsOfAccount, account + start + limit};
    QVariantList kinds;
    for (const auto kind : filter.kinds)
        kinds += toWord(kind);
    const auto places = QStringList(kinds.size(), u"?"_s).join(u", "_s);
    return {QString{idsOfAccountAndKinds}.arg(places), account + start + QVariantList{m_lookedThrough} + kinds + limit};
}

Result<ActivityStretch> ActivityRepository::stretch(const ActivityFilter &filter) const
{
    const auto source = sourceOf(filter);
    auto entries
        = listOf(m_database.runOnce(QString{selectEntries}.arg(source.sql), source.values + QVariantList{filter.limit}),
                 readEntry);
    if (!entries)
        return entries.error();
    ActivityStretch stretch{.entries = std::move(entries).value()};
    if (stretch.entries.size() == filter.limit) {
        stretch.next = {stretch.entries.last().event.at, stretch.entries.last().id};
        return stretch;
    }
    const auto end = endOfLook(filter);
    if (!end)
        return end.error();
    stretch.next = *end;
    return stretch;
}

/// Nothing when all there is was looked through.
Result<std::optional<ActivityCursor>> ActivityRepository::endOfLook(const ActivityFilter &filter) const
{
    if (!filter.account || filter.kinds.isEmpty())
        return std::optional<ActivityCursor>{};
    auto row = m_database.run(selectEndOfLook,
                              QVariantList{qlonglong{filter.account->row()}} + startOf(filter)
                                  + QVariantList{m_lookedThrough - 1});
    if (!row)
        return row.error();
    return row->hasRow() ? std::optional{ActivityCursor{row->instant(0), row->integer(1)}}
                         : std::optional<ActivityCursor>{};
}

}  // namespace carillon
