// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/postrepository.h"

#include "core/base/key.h"
#include "core/store/assetrows.h"
#include "core/store/captionsrepository.h"
#include "core/store/database.h"
#include "core/store/postlistquery.h"
#include "core/store/storesentences.h"
#include "core/store/variantrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertPost = R"(
    INSERT INTO post (key, batch_id, due_at, wall_date, wall_time, zone, fold, tzdata, priority, extra, created_at,
                      max_speed)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?))"_L1;
constexpr auto insertRevision = R"(
    INSERT INTO post_revision (post_id, number, text, title, link, first_comment, options, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?))"_L1;
constexpr auto indexPosts = R"(
    INSERT INTO post_search (rowid, text, title, link)
        SELECT id, text, title, link FROM post_search_source WHERE id BETWEEN ? AND ?)"_L1;
constexpr auto setFirstRevision = "UPDATE post SET revision_id = ? WHERE id = ?"_L1;
constexpr auto setNextRevision
    = "UPDATE post SET revision_id = ?, version = version + 1 WHERE id = ? AND version = ?"_L1;
constexpr auto selectNextNumber = "SELECT ifnull(max(number), 0) + 1 FROM post_revision WHERE post_id = ?"_L1;
constexpr auto insertMedia = "INSERT INTO revision_media (revision_id, position, asset_id, alt) VALUES (?, ?, ?, ?)"_L1;
constexpr auto selectMedia = R"(
    SELECT asset.sha256, asset.file, asset.mime, asset.bytes, asset.width, asset.height, media.alt, asset.kind,
           asset.duration_ms, asset.frames_in_1000_s, asset.video_codec, asset.audio_codec
      FROM revision_media AS media JOIN media_asset AS asset ON asset.id = media.asset_id
     WHERE media.revision_id = ? ORDER BY media.position)"_L1;
constexpr auto insertTag = "INSERT OR IGNORE INTO post_tag (post_id, tag) VALUES (?, ?)"_L1;
constexpr auto deleteTags = "DELETE FROM post_tag WHERE post_id = ?"_L1;
constexpr auto selectTags = "SELECT tag FROM post_tag WHERE post_id = ? ORDER BY tag"_L1;
constexpr auto insertPlatformPost = R"(
    INSERT INTO platform_post (key, post_id, account_id, batch_id, state, due_at, planned_at, act_at, priority)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?))"_L1;
// One text for both questions: an OR over which of the two is asked would keep SQLite from its index.
#define SELECT_POST                                                                                                    \
    "SELECT post.id, post.key, post.version, post.due_at, post.wall_date, post.wall_time, post.zone, post.fold, "      \
    "post.tzdata, post.priority, post.extra, post.created_at, post.revision_id, revision.number, revision.text, "      \
    "revision.title, revision.link, revision.first_comment, revision.options, post.max_speed, "                        \
    "EXISTS (SELECT 1 FROM revision_variant AS own WHERE own.revision_id = revision.id) "                              \
    "FROM post JOIN post_revision AS revision ON revision.id = post.revision_id "                                      \
    "LEFT JOIN change_batch AS batch ON batch.id = post.batch_id "                                                     \
    "WHERE post.deleted_at IS NULL AND (post.batch_id IS NULL OR batch.live = 1) "
constexpr auto selectPostByKey = SELECT_POST "AND post.key = ?"_L1;
constexpr auto selectPostById = SELECT_POST "AND post.id = ?"_L1;
#undef SELECT_POST
constexpr auto selectRevision = R"(
    SELECT text, title, link, first_comment, options,
           EXISTS (SELECT 1 FROM revision_media WHERE revision_id = revision.id),
           EXISTS (SELECT 1 FROM revision_variant AS own WHERE own.revision_id = revision.id)
      FROM post_revision AS revision WHERE id = ?)"_L1;
constexpr auto updatePlan = R"(
    UPDATE post SET due_at = ?, wall_date = ?, wall_time = ?, zone = ?, fold = ?, tzdata = ?, version = version + 1
     WHERE id = ? AND version = ?)"_L1;
constexpr auto updateExtra = "UPDATE post SET extra = ?, priority = ? WHERE id = ?"_L1;
constexpr auto updateMaxSpeed = "UPDATE post SET max_speed = ? WHERE id = ?"_L1;
constexpr auto dropPausedHold = "UPDATE platform_post SET hold = NULL WHERE post_id = ? AND hold = 'paused'"_L1;
constexpr auto updateRevision = R"(
    UPDATE post SET revision_id = (SELECT earlier.id FROM post_revision AS earlier
                                    WHERE earlier.post_id = post.id AND earlier.number = ?), version = version + 1
     WHERE id = ? AND version = ?)"_L1;
constexpr auto updateVersion = "UPDATE post SET version = version + 1 WHERE id = ? AND version = ?"_L1;
constexpr auto updateDeleted = "UPDATE post SET deleted_at = ?, version = version + 1 WHERE id = ? AND version = ?"_L1;

const QVariant noText{QMetaType::fromType<QString>()};
const QVariant noNumber{QMetaType::fromType<qlonglong>()};

QVariantList planColumns(const std::optional<PlannedTime> &plan)
{
    if (!plan)
        return {noNumber, noText, noText, noText, 0, noText};
    return {toColumn(plan->due),
            plan->date.toString(Qt::ISODate),
            plan->time.toString(Qt::ISODateWithMs),
            QString::fromLatin1(plan->zone),
            plan->fold == Fold::Second ? 1 : 0,
            plan->tzdata};
}

Result<void> movedOn(Result<Rows> &&updated)
{
    if (!updated)
        return updated.error();
    if (updated->changed() != 1)
        return Error{ErrorKind::Conflict,
                     StoreSentences::tr("The post was changed elsewhere meanwhile. Look at it again.")};
    return {};
}

}  // namespace

Result<PostId> PostRepository::add(const NewPost &post, Instant now, std::optional<BatchId> importedBy)
{
    const auto added = addUnindexed(post, now, importedBy);
    if (!added)
        return added;
    const auto indexed = index(*added, *added);
    return indexed ? added : indexed.error();
}

Result<void> PostRepository::index(PostId first, PostId last)
{
    auto done = m_database.run(indexPosts, {first.row(), last.row()});
    return done ? Result<void>{} : done.error();
}

Result<PostId> PostRepository::addUnindexed(const NewPost &post, Instant now, std::optional<BatchId> importedBy)
{
    const QVariant batch = importedBy ? QVariant{importedBy->row()} : noNumber;
    QVariantList values{post.key, batch};
    values += planColumns(post.plan);
    values += {int(post.priority), toColumn(post.extra), toColumn(now), post.maxSpeed ? 1 : 0};
    auto added = m_database.run(insertPost, values);
    if (!added)
        return added.error();
    const auto id = PostId::fromRow(added->lastRow());

    const auto revision = addRevision(id, 1, post.content, now);
    if (!revision)
        return revision.error();
    if (auto done = m_database.run(setFirstRevision, {revision->row(), id.row()}); !done)
        return done.error();
    if (auto done = addTags(id, post.tags); !done)
        return done.error();

    const bool scheduled = post.plan && !post.draft;
    const auto state = scheduled ? PlatformPostState::Scheduled : PlatformPostState::Draft;
    const auto due = post.plan ? toColumn(post.plan->due) : noNumber;
    for (const auto account : post.accounts) {
        auto made = m_database.run(insertPlatformPost,
                                   {newKeyBeside(post.key), id.row(), account.row(), batch, toWord(state), due,
                                    toColumn(now), scheduled ? due : noNumber, int(post.priority)});
        if (!made)
            return made.error();
    }
    return id;
}

Result<RevisionId> PostRepository::addRevision(PostId post, int number, const PostContent &content, Instant now)
{
    auto added = m_database.run(insertRevision,
                                {post.row(), number, joinParts(content.parts), content.title, content.link,
                                 content.firstComment, toColumn(content.options), toColumn(now)});
    if (!added)
        return added.error();
    const auto revision = RevisionId::fromRow(added->lastRow());
    for (int position = 0; const auto &media : content.media) {
        const auto asset = assetRow(m_database, media.asset);
        if (!asset)
            return asset.error();
        if (auto done = m_database.run(insertMedia, {revision.row(), position++, *asset, media.alt}); !done)
            return done.error();
    }
    if (auto done = CaptionsRepository{m_database}.add(revision, {}, content.media); !done)
        return done.error();
    if (auto done = VariantRepository{m_database}.add(revision, content.variants); !done)
        return done.error();
    return revision;
}

Result<std::optional<Post>> PostRepository::find(const QString &key) const
{
    auto rows = m_database.run(selectPostByKey, {key});
    if (!rows)
        return rows.error();
    if (!rows->hasRow())
        return std::optional<Post>{};
    auto post = read(*rows);
    return post ? Result<std::optional<Post>>{std::move(post).value()} : post.error();
}

Result<std::optional<Post>> PostRepository::byId(PostId id) const
{
    auto rows = m_database.run(selectPostById, {id.row()});
    if (!rows)
        return rows.error();
    if (!rows->hasRow())
        return std::optional<Post>{};
    auto post = read(*rows);
    return post ? Result<std::optional<Post>>{std::move(post).value()} : post.error();
}

Result<Post> PostRepository::read(const Rows &row) const
{
    Post post{.id = PostId::fromRow(row.integer(0)),
              .key = row.text(1),
              .version = row.number(2),
              .revision = row.number(13),
              .priority = static_cast<Priority>(row.number(9)),
              .maxSpeed = row.flag(19),
              .extra = row.json(10),
              .createdAt = row.instant(11)};
    if (!row.isNull(3))
        post.plan = PlannedTime{.due = row.instant(3),
                                .date = QDate::fromString(row.text(4), Qt::ISODate),
                                .time = QTime::fromString(row.text(5), Qt::ISODateWithMs),
                                .zone = row.text(6).toLatin1(),
                                .fold = row.number(7) == 1 ? Fold::Second : Fold::First,
                                .tzdata = row.text(8)};
    post.content = {.parts = splitParts(row.text(14)),
                    .link = row.text(16),
                    .title = row.text(15),
                    .firstComment = row.text(17),
                    .options = row.json(18)};
    const auto revision = RevisionId::fromRow(row.integer(12));
    auto attached = media(revision);
    if (!attached)
        return attached.error();
    post.content.media = std::move(attached).value();
    if (row.flag(20)) {
        auto own = VariantRepository{m_database}.of(revision);
        if (!own)
            return own.error();
        post.content.variants = std::move(own).value();
    }
    auto tagged = tags(post.id);
    if (!tagged)
        return tagged.error();
    post.tags = std::move(tagged).value();
    return post;
}

Result<QList<PostMedia>> PostRepository::media(RevisionId id) const
{
    auto media = listOf(m_database.run(selectMedia, {id.row()}), readMedia);
    if (!media)
        return media.error();
    if (auto done = CaptionsRepository{m_database}.attach(id, {}, *media); !done)
        return done.error();
    return media;
}

Result<QStringList> PostRepository::tags(PostId id) const
{
    return listOf(m_database.run(selectTags, {id.row()}), [](const Rows &row) { return row.text(0); });
}

Result<void> PostRepository::revise(PostId id, int version, const PostContent &content, Instant now)
{
    int number = 0;
    {
        auto next = m_database.run(selectNextNumber, {id.row()});
        if (!next)
            return next.error();
        number = next->number(0);
    }
    const auto revision = addRevision(id, number, content, now);
    if (!revision)
        return revision.error();
    return movedOn(m_database.run(setNextRevision, {revision->row(), id.row(), version}));
}

Result<void> PostRepository::restoreRevision(PostId id, int version, int number)
{
    return movedOn(m_database.run(updateRevision, {number, id.row(), version}));
}

Result<void> PostRepository::touch(PostId id, int version)
{
    return movedOn(m_database.run(updateVersion, {id.row(), version}));
}

Result<void> PostRepository::plan(PostId id, int version, const std::optional<PlannedTime> &plan)
{
    auto values = planColumns(plan);
    values += {id.row(), version};
    return movedOn(m_database.run(updatePlan, values));
}

Result<void> PostRepository::setTags(PostId id, const QStringList &tags)
{
    if (auto cleared = m_database.run(deleteTags, {id.row()}); !cleared)
        return cleared.error();
    if (auto dropped = m_database.run(dropPausedHold, {id.row()}); !dropped)
        return dropped.error();
    return addTags(id, tags);
}

Result<void> PostRepository::addTags(PostId id, const QStringList &tags)
{
    for (const auto &tag : tags) {
        if (auto done = m_database.run(insertTag, {id.row(), tag}); !done)
            return done.error();
    }
    return {};
}

Result<void> PostRepository::setMaxSpeed(PostId id, bool maxSpeed)
{
    auto done = m_database.run(updateMaxSpeed, {maxSpeed ? 1 : 0, id.row()});
    return done ? Result<void>{} : done.error();
}

Result<void> PostRepository::setExtra(PostId id, const QJsonObject &extra, Priority priority)
{
    auto done = m_database.run(updateExtra, {toColumn(extra), int(priority), id.row()});
    return done ? Result<void>{} : done.error();
}

Result<void> PostRepository::setDeleted(PostId id, int version, std::optional<Instant> at)
{
    return movedOn(m_database.run(updateDeleted, {toColumn(at), id.row(), version}));
}

/// All but the variants. Says whether there are any.
Result<bool> PostRepository::readCommon(RevisionId id, PostContent &content) const
{
    bool hasMedia = false;
    bool hasVariants = false;
    {
        auto row = m_database.run(selectRevision, {id.row()});
        if (!row)
            return row.error();
        if (!row->hasRow())
            return Error{ErrorKind::NotFound, StoreSentences::tr("This revision of the post is gone.")};
        content = {.parts = splitParts(row->text(0)),
                   .link = row->text(2),
                   .title = row->text(1),
                   .firstComment = row->text(3),
                   .options = row->json(4)};
        hasMedia = row->flag(5);
        hasVariants = row->flag(6);
    }
    if (hasMedia) {
        auto attached = media(id);
        if (!attached)
            return attached.error();
        content.media = std::move(attached).value();
    }
    return hasVariants;
}

Result<PostContent> PostRepository::content(RevisionId id) const
{
    PostContent content;
    const auto hasVariants = readCommon(id, content);
    if (!hasVariants)
        return hasVariants.error();
    if (*hasVariants) {
        auto own = VariantRepository{m_database}.of(id);
        if (!own)
            return own.error();
        content.variants = std::move(own).value();
    }
    return content;
}

Result<PostContent> PostRepository::contentFor(RevisionId id, AccountId account) const
{
    PostContent content;
    const auto hasVariants = readCommon(id, content);
    if (!hasVariants)
        return hasVariants.error();
    if (!*hasVariants)
        return content;
    const auto own = VariantRepository{m_database}.find(id, account);
    if (!own)
        return own.error();
    return *own ? withVariant(std::move(content), **own) : content;
}

Result<QList<Post>> PostRepository::list(const Filter &filter) const
{
    const auto query = postListQuery(filter);
    QList<Post> posts;
    const auto whole = forEachRow(m_database.runOnce(query.sql, query.values), [&](const Rows &row) -> Result<void> {
        auto post = byId(PostId::fromRow(row.integer(0)));
        if (!post)
            return post.error();
        if (*post)
            posts += **post;
        return {};
    });
    if (!whole)
        return whole.error();
    return posts;
}

}  // namespace carillon
