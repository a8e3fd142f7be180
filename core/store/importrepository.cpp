// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/importrepository.h"

#include "core/base/key.h"
#include "core/store/database.h"
#include "core/store/storesentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectUse = R"(
    SELECT post.deleted_at IS NULL AND (post.batch_id IS NULL OR batch.live = 1)
      FROM post LEFT JOIN change_batch AS batch ON batch.id = post.batch_id WHERE post.key = ?)"_L1;
constexpr auto updateKey = R"(
    UPDATE post SET key = ? WHERE key = ?
       AND (deleted_at IS NOT NULL OR (SELECT live FROM change_batch WHERE id = post.batch_id) = 0))"_L1;
constexpr auto countPosts = "SELECT count(*) FROM post WHERE batch_id = ? AND deleted_at IS NULL"_L1;
// Retrying has been tried and may be out; Unconfirmed may be out; Published is.
constexpr auto selectMovedOn = R"(
    SELECT id, key, version <> 1 FROM post
     WHERE batch_id = ? AND deleted_at IS NULL AND version <> 1
     UNION
    SELECT post.id, post.key, post.version <> 1 FROM platform_post AS copy JOIN post ON post.id = copy.post_id
     WHERE copy.batch_id = ? AND copy.state IN ('publishing', 'retrying', 'published', 'unconfirmed', 'handed-over')
       AND post.deleted_at IS NULL)"_L1;
constexpr auto selectLiving
    = "SELECT id FROM post WHERE batch_id = ? AND id > ? AND deleted_at IS NULL ORDER BY id LIMIT ?"_L1;
constexpr auto markPostDeleted = R"(
    UPDATE post SET deleted_at = ?, version = version + 1
     WHERE id = ? AND version = 1 AND deleted_at IS NULL AND NOT EXISTS (
           SELECT 1 FROM platform_post WHERE post_id = ?
              AND state IN ('publishing', 'retrying', 'published', 'unconfirmed', 'handed-over')))"_L1;
constexpr auto cancelCopies = R"(
    UPDATE platform_post
       SET state = iif(state IN ('draft', 'scheduled', 'queued'), 'canceled', state), act_at = NULL,
           deleted_at = ?, version = version + 1
     WHERE post_id = ? AND deleted_at IS NULL)"_L1;
constexpr auto selectUpdates = R"(
    SELECT entity, entity_id, before, after, version_after FROM change
     WHERE batch_id = ? AND before IS NOT NULL AND after IS NOT NULL ORDER BY id)"_L1;
constexpr auto selectRevision = "SELECT id FROM post_revision WHERE post_id = ? AND number = ?"_L1;

}  // namespace

Result<ImportRepository::KeyUse> ImportRepository::useOf(const QString &key) const
{
    auto row = m_database.run(selectUse, {key});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return KeyUse::Free;
    return row->flag(0) ? KeyUse::Living : KeyUse::Buried;
}

Result<void> ImportRepository::freeKey(const QString &key)
{
    auto done = m_database.run(updateKey, {newKey(), key});
    return done ? Result<void>{} : done.error();
}

Result<int> ImportRepository::sizeOf(BatchId batch) const
{
    auto row = m_database.run(countPosts, {batch.row()});
    if (!row)
        return row.error();
    return row->number(0);
}

Result<qint64> ImportRepository::dataVersion() const
{
    auto row = m_database.run("PRAGMA data_version"_L1);
    if (!row)
        return row.error();
    return row->integer(0);
}

Result<QList<ImportRepository::MovedOn>> ImportRepository::movedOn(BatchId batch) const
{
    return listOf(m_database.run(selectMovedOn, {batch.row(), batch.row()}), [](const Rows &row) {
        return MovedOn{PostId::fromRow(row.integer(0)), row.text(1), row.flag(2)};
    });
}

Result<QList<PostId>> ImportRepository::livingPosts(BatchId batch, qint64 after, int limit) const
{
    return listOf(m_database.run(selectLiving, {batch.row(), after, limit}),
                  [](const Rows &row) { return PostId::fromRow(row.integer(0)); });
}

Result<bool> ImportRepository::takeBack(PostId post, Instant now)
{
    {
        auto marked = m_database.run(markPostDeleted, {toColumn(now), post.row(), post.row()});
        if (!marked)
            return marked.error();
        if (marked->changed() != 1)
            return false;
    }
    auto canceled = m_database.run(cancelCopies, {toColumn(now), post.row()});
    return canceled ? Result<bool>{true} : canceled.error();
}

Result<QList<Change>> ImportRepository::updates(BatchId batch) const
{
    return listOf(m_database.run(selectUpdates, {batch.row()}), [](const Rows &row) {
        return Change{.entity = row.text(0),
                      .entityId = row.integer(1),
                      .before = row.json(2),
                      .after = row.json(3),
                      .versionAfter = row.number(4)};
    });
}

Result<RevisionId> ImportRepository::revision(PostId post, int number) const
{
    auto row = m_database.run(selectRevision, {post.row(), number});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return Error{ErrorKind::NotFound, StoreSentences::tr("The revision before is gone.")};
    return RevisionId::fromRow(row->integer(0));
}

}  // namespace carillon
