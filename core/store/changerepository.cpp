// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/changerepository.h"

#include "core/base/key.h"
#include "core/store/database.h"
#include "core/store/storesentences.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kindWords{"import"_L1, "add"_L1,     "edit"_L1,    "move"_L1,        "cancel"_L1,   "delete"_L1,
                               "retry"_L1,  "confirm"_L1, "account"_L1, "delete_live"_L1, "edit_live"_L1};

constexpr auto insertBatch = "INSERT INTO change_batch (key, kind, label, made_at, live) VALUES (?, ?, ?, ?, ?)"_L1;
constexpr auto insertChange = R"(
    INSERT INTO change (batch_id, entity, entity_id, before, after, version_after) VALUES (?, ?, ?, ?, ?, ?))"_L1;
constexpr auto updateLive = "UPDATE change_batch SET live = 1 WHERE id = ?"_L1;
constexpr auto updateUndone = "UPDATE change_batch SET undone_at = ?, live = ? WHERE id = ? AND undone_at IS NULL"_L1;
constexpr auto selectBatch = "SELECT id, key, kind, label, made_at, live, undone_at FROM change_batch WHERE key = ?"_L1;
constexpr auto selectRecent = R"(
    SELECT id, key, kind, label, made_at, live, undone_at FROM change_batch ORDER BY made_at DESC, id DESC LIMIT ?)"_L1;
constexpr auto selectChanges
    = "SELECT id, entity, entity_id, before, after, version_after FROM change WHERE batch_id = ? ORDER BY id"_L1;
constexpr auto deleteChange = "DELETE FROM change WHERE id = ?"_L1;

constexpr auto selectStagedPosts = R"(
    SELECT post.id FROM post JOIN change_batch AS batch ON batch.id = post.batch_id
     WHERE batch.live = 0 AND batch.undone_at IS NULL AND batch.made_at < ? LIMIT ?)"_L1;
constexpr auto deleteStagedCopies = "DELETE FROM platform_post WHERE post_id = ?"_L1;
constexpr auto deleteStagedTags = "DELETE FROM post_tag WHERE post_id = ?"_L1;
// The trigger on revision_id takes it out of the search as well.
constexpr auto unlinkStagedRevision = "UPDATE post SET revision_id = NULL WHERE id = ?"_L1;
constexpr auto deleteStagedMedia
    = "DELETE FROM revision_media WHERE revision_id IN (SELECT id FROM post_revision WHERE post_id = ?)"_L1;
constexpr auto deleteStagedVariantMedia
    = "DELETE FROM variant_media WHERE revision_id IN (SELECT id FROM post_revision WHERE post_id = ?)"_L1;
constexpr auto deleteStagedCaptions
    = "DELETE FROM revision_captions WHERE revision_id IN (SELECT id FROM post_revision WHERE post_id = ?)"_L1;
constexpr auto deleteStagedVariants
    = "DELETE FROM revision_variant WHERE revision_id IN (SELECT id FROM post_revision WHERE post_id = ?)"_L1;
constexpr auto deleteStagedRevisions = "DELETE FROM post_revision WHERE post_id = ?"_L1;
constexpr auto deleteStagedPost = "DELETE FROM post WHERE id = ?"_L1;

ChangeBatch readBatch(const Rows &row)
{
    const auto at = std::find(kindWords.begin(), kindWords.end(), row.text(2));
    return {.id = BatchId::fromRow(row.integer(0)),
            .key = row.text(1),
            .kind = at == kindWords.end() ? ChangeKind::Edit : static_cast<ChangeKind>(at - kindWords.begin()),
            .label = row.text(3),
            .madeAt = row.instant(4),
            .live = row.flag(5),
            .undoneAt = row.maybeInstant(6)};
}

QVariant jsonOrNull(const std::optional<QJsonObject> &json)
{
    return json ? toColumn(*json) : QVariant{QMetaType::fromType<QString>()};
}

}  // namespace

QString toWord(ChangeKind kind)
{
    return kindWords[static_cast<size_t>(kind)];
}

Result<ChangeBatch> ChangeRepository::begin(ChangeKind kind, const QString &label, bool live, Instant now)
{
    const auto key = newKey();
    auto made
        = m_database.run(insertBatch, {key, QString{kindWords[static_cast<size_t>(kind)]}, label, toColumn(now), live});
    if (!made)
        return made.error();
    return ChangeBatch{
        .id = BatchId::fromRow(made->lastRow()), .key = key, .kind = kind, .label = label, .madeAt = now, .live = live};
}

Result<void> ChangeRepository::add(BatchId batch, const Change &change)
{
    auto added = m_database.run(insertChange,
                                {batch.row(), change.entity, change.entityId, jsonOrNull(change.before),
                                 jsonOrNull(change.after), change.versionAfter});
    return added ? Result<void>{} : added.error();
}

Result<void> ChangeRepository::remove(const Change &change)
{
    auto done = m_database.run(deleteChange, {change.id});
    return done ? Result<void>{} : done.error();
}

Result<void> ChangeRepository::makeLive(BatchId batch)
{
    auto done = m_database.run(updateLive, {batch.row()});
    return done ? Result<void>{} : done.error();
}

Result<void> ChangeRepository::markUndone(BatchId batch, bool live, Instant now)
{
    auto done = m_database.run(updateUndone, {toColumn(now), live, batch.row()});
    if (!done)
        return done.error();
    if (done->changed() != 1)
        return Error{ErrorKind::Conflict, StoreSentences::tr("This was undone already.")};
    return {};
}

Result<std::optional<ChangeBatch>> ChangeRepository::find(const QString &key) const
{
    auto row = m_database.run(selectBatch, {key});
    if (!row)
        return row.error();
    return row->hasRow() ? std::optional{readBatch(*row)} : std::optional<ChangeBatch>{};
}

Result<QList<ChangeBatch>> ChangeRepository::recent(int limit) const
{
    return listOf(m_database.run(selectRecent, {limit}), readBatch);
}

Result<QList<Change>> ChangeRepository::changes(BatchId batch) const
{
    QList<Change> changes;
    const auto whole = forEachRow(m_database.run(selectChanges, {batch.row()}), [&](const Rows &row) {
        Change change{
            .id = row.integer(0), .entity = row.text(1), .entityId = row.integer(2), .versionAfter = row.number(5)};
        if (!row.isNull(3))
            change.before = row.json(3);
        if (!row.isNull(4))
            change.after = row.json(4);
        changes += change;
    });
    if (!whole)
        return whole.error();
    return changes;
}

Result<int> ChangeRepository::sweepStaged(Instant olderThan, int limit)
{
    const auto posts = listOf(m_database.run(selectStagedPosts, {toColumn(olderThan), limit}),
                              [](const Rows &row) { return row.integer(0); });
    if (!posts)
        return posts.error();
    for (const auto post : *posts) {
        for (const auto statement :
             {deleteStagedCopies, deleteStagedTags, deleteStagedMedia, unlinkStagedRevision, deleteStagedCaptions,
              deleteStagedVariantMedia, deleteStagedVariants, deleteStagedRevisions, deleteStagedPost}) {
            if (auto done = m_database.run(statement, {post}); !done)
                return done.error();
        }
    }
    return int(posts->size());
}

}  // namespace carillon
