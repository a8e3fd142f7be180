// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/platformpostrepository.h"

#include "core/base/key.h"
#include "core/domain/step.h"
#include "core/store/database.h"
#include "core/store/postrepository.h"
#include "core/store/recallaim.h"
#include "core/store/storesentences.h"

#include <array>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

// One text for both questions: an OR over which of the two is asked would keep SQLite from its index.
#define SELECT_PLATFORM_POST                                                                                           \
    "SELECT copy.id, copy.key, copy.post_id, copy.account_id, copy.version, copy.state, copy.hold, copy.due_at, "      \
    "copy.planned_at, copy.act_at, copy.tries, copy.remote_id, copy.permalink, copy.published_at, "                    \
    "copy.error_kind, copy.error_detail, copy.live_parts, copy.comment, copy.act_id, act.purpose, copy.removed_at, "   \
    "out.hand_over_at, act.recall_to, iif(act.purpose = 'recall', " RECALL_AIM ", NULL) "                              \
    "FROM platform_post AS copy LEFT JOIN change_batch AS batch ON batch.id = copy.batch_id "                          \
    "LEFT JOIN publication AS act ON act.id = copy.act_id "                                                            \
    "LEFT JOIN publication AS out ON out.id = copy.publication_id "                                                    \
    "WHERE copy.deleted_at IS NULL AND (copy.batch_id IS NULL OR batch.live = 1) "
constexpr auto selectOfPost = SELECT_PLATFORM_POST "AND copy.post_id = ? ORDER BY copy.id"_L1;
constexpr auto selectByKey = SELECT_PLATFORM_POST "AND copy.key = ?"_L1;
constexpr auto selectById = SELECT_PLATFORM_POST "AND copy.id = ?"_L1;
#undef SELECT_PLATFORM_POST
constexpr auto updatePlatformPost = R"(
    UPDATE platform_post SET state = ?, hold = ?, due_at = ?, planned_at = ?, act_at = ?, tries = ?, remote_id = ?,
           permalink = ?, published_at = ?, error_kind = ?, error_detail = ?, comment = ?, act_id = ?, removed_at = ?,
           version = version + 1
     WHERE id = ? AND state = ? AND version = ? AND deleted_at IS NULL)"_L1;
constexpr auto insertPlatformPost = R"(
    INSERT INTO platform_post (key, post_id, account_id, state, due_at, planned_at, act_at, priority)
    VALUES (?, ?, ?, ?, ?, ?, ?, (SELECT priority FROM post WHERE id = ?)))"_L1;
constexpr auto markDeleted = R"(
    UPDATE platform_post SET deleted_at = ?, act_at = NULL, version = version + 1
     WHERE id = ? AND version = ? AND state NOT IN ('publishing', 'handed-over'))"_L1;
constexpr auto markRestored = "UPDATE platform_post SET deleted_at = NULL, version = version + 1 WHERE id = ?"_L1;
/// What countDueStates tells of, in its order.
constexpr std::array countedStates{PlatformPostState::Scheduled,   PlatformPostState::Queued,
                                   PlatformPostState::Publishing,  PlatformPostState::Retrying,
                                   PlatformPostState::Published,   PlatformPostState::Failed,
                                   PlatformPostState::Unconfirmed, PlatformPostState::Expired,
                                   PlatformPostState::Canceled,    PlatformPostState::HandedOver};
// All of them by their time, less those that nobody sees; in columns, since groups would be sorted in memory.
constexpr auto countDueStates = R"(
    SELECT ifnull(sum(amount) FILTER (WHERE state = 'scheduled'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'queued'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'publishing'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'retrying'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'published'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'failed'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'unconfirmed'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'expired'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'canceled'), 0),
           ifnull(sum(amount) FILTER (WHERE state = 'handed-over'), 0)
      FROM (
        SELECT state, 1 AS amount FROM platform_post WHERE due_at <= ? AND deleted_at IS NULL
        UNION ALL
        SELECT state, -1 FROM platform_post
         WHERE batch_id IN (SELECT id FROM change_batch WHERE live = 0) AND due_at <= ? AND deleted_at IS NULL))"_L1;
constexpr auto selectAttempts = R"(
    SELECT attempt.number, attempt.started_at, attempt.ended_at, ifnull(attempt.outcome, ''),
           ifnull(attempt.detail, ''), ifnull(ifnull(noted.exchange, attempt.exchange), '{}')
      FROM attempt JOIN publication ON publication.id = attempt.publication_id
      LEFT JOIN attempt_exchange AS noted ON noted.attempt_id = attempt.id
     WHERE publication.platform_post_id = ? ORDER BY attempt.id)"_L1;

constexpr auto selectWarnings = R"(
    SELECT json_extract(step.result, '$.warning')
      FROM platform_post AS copy JOIN step ON step.publication_id = copy.publication_id
     WHERE copy.id = ? AND step.state = 'done' AND json_extract(step.result, '$.warning') IS NOT NULL
     ORDER BY step.id)"_L1;
constexpr auto selectLatestStep = R"(
    SELECT step.kind, step.part, step.state, ifnull(step.payload, '{}'), ifnull(step.result, '{}'),
           publication.revision_id
      FROM platform_post AS copy JOIN publication ON publication.id = copy.publication_id
      JOIN step ON step.publication_id = publication.id
     WHERE copy.id = ? ORDER BY step.id DESC LIMIT 1)"_L1;

PlatformPost readPlatformPost(const Rows &row)
{
    PlatformPost post{.id = PlatformPostId::fromRow(row.integer(0)),
                      .key = row.text(1),
                      .post = PostId::fromRow(row.integer(2)),
                      .account = AccountId::fromRow(row.integer(3)),
                      .version = row.number(4),
                      .state = platformPostStateFromWord(row.text(5)).value_or(PlatformPostState::Failed),
                      .hold = holdFromWord(row.text(6)).value_or(Hold::None),
                      .dueAt = row.maybeInstant(7),
                      .plannedAt = row.instant(8),
                      .actAt = row.maybeInstant(9),
                      .tries = row.number(10),
                      .liveParts = row.number(16),
                      .comment = commentStateFromWord(row.text(17)),
                      .remoteId = row.text(11),
                      .permalink = row.text(12),
                      .publishedAt = row.maybeInstant(13)};
    if (!row.isNull(14))
        post.error = Error{errorKindFromWord(row.text(14)), row.text(15)};
    if (!row.isNull(18))
        post.act = OpenAct{.publication = PublicationId::fromRow(row.integer(18)),
                           .purpose = purposeFromWord(row.text(19)).value_or(Purpose::Delete),
                           .then = platformPostStateFromWord(row.text(22)),
                           .aim = recallAimFromWord(row.text(23))};
    post.removedAt = row.maybeInstant(20);
    if (post.state == PlatformPostState::HandedOver || post.state == PlatformPostState::Publishing)
        post.handedOverFor = row.maybeInstant(21);
    return post;
}

}  // namespace

Result<QList<PlatformPost>> PlatformPostRepository::ofPost(PostId post) const
{
    return listOf(m_database.run(selectOfPost, {post.row()}), readPlatformPost);
}

Result<std::optional<PlatformPost>> PlatformPostRepository::find(const QString &key) const
{
    auto rows = m_database.run(selectByKey, {key});
    if (!rows)
        return rows.error();
    return rows->hasRow() ? std::optional{readPlatformPost(*rows)} : std::optional<PlatformPost>{};
}

Result<std::optional<PlatformPost>> PlatformPostRepository::find(PlatformPostId id) const
{
    auto rows = m_database.run(selectById, {id.row()});
    if (!rows)
        return rows.error();
    return rows->hasRow() ? std::optional{readPlatformPost(*rows)} : std::optional<PlatformPost>{};
}

Result<void> PlatformPostRepository::move(const PlatformPost &post, PlatformPostState to)
{
    if (to != post.state && !mayMove(post.state, to))
        return Error{ErrorKind::Conflict,
                     StoreSentences::tr("A post that is %1 cannot become %2.").arg(toWord(post.state), toWord(to))};
    if (to == post.state)
        return write(post, to);
    auto moved = post;
    moved.hold = Hold::None;  // whatever was asked about it is answered by the move
    if (moved.removedAt) {    // it may go out again, as another one
        moved.removedAt.reset();
        moved.publishedAt.reset();
        moved.remoteId.clear();
        moved.permalink.clear();
    }
    return write(moved, to);
}

Result<void> PlatformPostRepository::takeBack(const PlatformPost &current, const PlatformPost &before)
{
    using enum PlatformPostState;
    const auto from = current.state == Queued ? Scheduled : current.state;  // the engine's own step
    const bool known = from == before.state || current.state == before.state || mayMove(before.state, from)
        || mayMove(from, before.state);
    if (!known || current.state == Publishing || before.state == Publishing)
        return Error{ErrorKind::Conflict,
                     StoreSentences::tr("A post that is %1 cannot become %2 again.")
                         .arg(toWord(current.state), toWord(before.state))};
    auto restored = before;
    restored.id = current.id;
    restored.state = current.state;
    restored.version = current.version;
    return write(restored, before.state);
}

Result<void> PlatformPostRepository::write(const PlatformPost &post, PlatformPostState to)
{
    // The engine's note that a tag of it was paused: the post may be another one now, so it finds out anew.
    const auto hold = post.hold == Hold::Paused ? Hold::None : post.hold;
    auto updated
        = m_database.run(updatePlatformPost,
                         {toWord(to), textOrNull(toWord(hold)), toColumn(post.dueAt), toColumn(post.plannedAt),
                          toColumn(post.actAt), post.tries, post.remoteId, post.permalink, toColumn(post.publishedAt),
                          textOrNull(post.error ? toWord(post.error->kind) : QString{}),
                          textOrNull(post.error ? post.error->detail : QString{}), textOrNull(toWord(post.comment)),
                          post.act ? QVariant{post.act->publication.row()} : QVariant{QMetaType::fromType<qlonglong>()},
                          toColumn(post.removedAt), post.id.row(), toWord(post.state), post.version});
    if (!updated)
        return updated.error();
    if (updated->changed() != 1)
        return Error{ErrorKind::Conflict, StoreSentences::tr("The post has moved on meanwhile. Look at it again.")};
    return {};
}

Result<void> PlatformPostRepository::rewrite(const PlatformPost &post)
{
    return move(post, post.state);
}

Result<void> PlatformPostRepository::add(PostId post, AccountId account, PlatformPostState state,
                                         std::optional<Instant> due, Instant now)
{
    const bool scheduled = state == PlatformPostState::Scheduled;
    auto added = m_database.run(insertPlatformPost,
                                {newKey(), post.row(), account.row(), toWord(state), toColumn(due), toColumn(now),
                                 toColumn(scheduled ? due : std::nullopt), post.row()});
    return added ? Result<void>{} : added.error();
}

Result<void> PlatformPostRepository::remove(const PlatformPost &post, Instant now)
{
    auto done = m_database.run(markDeleted, {toColumn(now), post.id.row(), post.version});
    if (!done)
        return done.error();
    if (done->changed() != 1)
        return Error{ErrorKind::Conflict,
                     StoreSentences::tr("The post is being published or has moved on. Look at it again.")};
    return {};
}

Result<void> PlatformPostRepository::restore(PlatformPostId id)
{
    auto done = m_database.run(markRestored, {id.row()});
    return done ? Result<void>{} : done.error();
}

Result<QMap<PlatformPostState, int>> PlatformPostRepository::countsOfDue(Instant now) const
{
    auto row = m_database.run(countDueStates, {toColumn(now), toColumn(now)});
    if (!row)
        return row.error();
    QMap<PlatformPostState, int> counts;
    for (size_t at = 0; at < countedStates.size(); ++at)
        counts[countedStates[at]] = row->number(int(at));
    return counts;
}

Result<QList<AttemptRecord>> PlatformPostRepository::attempts(PlatformPostId id) const
{
    return listOf(m_database.run(selectAttempts, {id.row()}), [](const Rows &row) {
        return AttemptRecord{.number = row.number(0),
                             .startedAt = row.instant(1),
                             .endedAt = row.maybeInstant(2),
                             .outcome = row.text(3),
                             .detail = row.text(4),
                             .exchange = row.json(5)};
    });
}

Result<QStringList> PlatformPostRepository::warnings(PlatformPostId id) const
{
    auto warnings = listOf(m_database.run(selectWarnings, {id.row()}), [](const Rows &row) { return row.text(0); });
    if (!warnings)
        return warnings.error();
    QStringList said{std::move(warnings).value()};
    said.removeAll(QString{});
    said.removeDuplicates();
    return said;
}

Result<std::optional<UploadProgress>> PlatformPostRepository::uploading(const PlatformPost &post) const
{
    const std::optional<UploadProgress> none;
    if (post.state != PlatformPostState::Publishing)
        return none;
    std::optional<StepKind> kind;
    int part = 0;
    qint64 sent = 0;
    QJsonObject payload;
    std::optional<RevisionId> revision;
    {
        auto row = m_database.run(selectLatestStep, {post.id.row()});
        if (!row)
            return row.error();
        if (!row->hasRow())
            return none;
        kind = stepKindFromWord(row->text(0));
        part = row->number(1);
        payload = row->json(3);
        const auto next = row->json(4)["next"_L1];
        const bool isDone = stepStateFromWord(row->text(2)) == StepState::Done && next.isDouble();
        sent = isDone ? next.toInteger() : payload.value("offset"_L1).toInteger();
        revision = RevisionId::fromRow(row->integer(5));
    }
    // The last piece may be what makes the post.
    const bool isPiece = kind == StepKind::StartUpload || kind == StepKind::UploadChunk
        || (kind == StepKind::Publish && payload.contains("offset"_L1));
    if (!isPiece && kind != StepKind::FinishUpload)
        return none;
    const auto content = PostRepository{m_database}.contentFor(*revision, post.account);
    if (!content)
        return content.error();
    if (part < 0 || part >= content->media.size())
        return none;
    const auto &asset = content->media[part].asset;
    const auto total = payload.value("total"_L1).toInteger(asset.bytes);
    if (total <= 0)
        return none;
    return std::optional{UploadProgress{
        .kind = asset.kind, .sent = isPiece ? std::clamp<qint64>(sent, 0, total) : total, .total = total}};
}

}  // namespace carillon
