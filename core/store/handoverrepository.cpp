// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/handoverrepository.h"

#include "core/domain/handover.h"
#include "core/store/database.h"
#include "core/store/heldupdate.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What is scheduled and not held has its own time as act_at: a range of the account's scheduled posts.
constexpr auto selectAhead = R"(
    SELECT copy.id, copy.due_at, copy.hand_over_after, copy.priority FROM platform_post AS copy
     WHERE copy.account_id = ? AND copy.state = 'scheduled' AND copy.due_at > ? AND copy.deleted_at IS NULL
       AND copy.hold IS NULL AND copy.live_parts = 0 AND copy.act_at = copy.due_at
       AND (copy.hand_over_after IS NULL OR copy.hand_over_after < copy.due_at)
       AND (copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1)
       AND NOT EXISTS (SELECT 1 FROM post_tag JOIN paused_tag ON paused_tag.tag = post_tag.tag
                        WHERE post_tag.post_id = copy.post_id)
     ORDER BY copy.due_at LIMIT ?)"_L1;
constexpr auto countHeld = R"(
    SELECT count(*), ifnull(sum(out.hand_over_at BETWEEN ? AND ?), 0)
      FROM platform_post AS copy JOIN publication AS out ON out.id = copy.publication_id
     WHERE copy.account_id = ? AND copy.state IN ('handed-over', 'publishing') AND copy.deleted_at IS NULL
       AND out.hand_over_at IS NOT NULL)"_L1;
constexpr auto updatePutOff = "UPDATE platform_post SET hand_over_after = ? WHERE id = ?"_L1;
constexpr auto updateDiscarded = "UPDATE publication SET void_since = ? WHERE id = ?"_L1;
constexpr auto updateWithout
    = "UPDATE platform_post SET publication_id = NULL, live_parts = 0, tries = 0 WHERE id = ?"_L1;
constexpr auto selectUnwanted = R"(
    SELECT copy.id FROM platform_post AS copy JOIN publication AS out ON out.id = copy.publication_id
     WHERE copy.account_id = ? AND copy.state = 'handed-over' AND copy.deleted_at IS NULL AND copy.act_id IS NULL
       AND out.hand_over_at > ?
       AND (? OR EXISTS (SELECT 1 FROM post_tag JOIN paused_tag ON paused_tag.tag = post_tag.tag
                          WHERE post_tag.post_id = copy.post_id))
     ORDER BY copy.due_at LIMIT ?)"_L1;
constexpr auto insertRecall = R"(
    INSERT INTO publication (platform_post_id, revision_id, purpose, key, claimed_at, recall_to, recall_deletes)
    VALUES (?, (SELECT revision_id FROM publication WHERE id = (SELECT publication_id FROM platform_post WHERE id = ?)),
            'recall', ?, ?, ?, ?))"_L1;
constexpr auto updateOpened = R"(
    UPDATE platform_post
       SET act_id = ?, act_at = ?, due_at = ?, planned_at = ?, hold = NULL, tries = 0, error_kind = NULL,
           error_detail = NULL, version = version + 1
     WHERE id = ? AND version = ? AND state = 'handed-over' AND deleted_at IS NULL)"_L1;
// As it was handed over, and looked at when that time has come.
constexpr auto updateWithdrawn = R"(
    UPDATE platform_post
       SET act_id = NULL, act_at = ?, due_at = ?, tries = 0, error_kind = NULL, error_detail = NULL,
           version = version + 1
     WHERE id = ? AND version = ? AND state = 'handed-over')"_L1;
constexpr auto updateAllVoid
    = "UPDATE publication SET void_since = ? WHERE platform_post_id = ? AND void_since IS NULL"_L1;
constexpr auto updateRecalled = R"(
    UPDATE platform_post
       SET state = (SELECT recall_to FROM publication WHERE id = act_id),
           act_at = iif((SELECT recall_to FROM publication WHERE id = act_id) = 'scheduled', due_at, NULL),
           act_id = NULL, publication_id = NULL, live_parts = 0, tries = 0, hold = NULL, remote_id = '', permalink = '',
           published_at = NULL, error_kind = NULL, error_detail = NULL, version = version + 1
     WHERE id = ? AND act_id = ? AND state = 'handed-over')"_L1;
constexpr auto updateDeletedCopy = R"(
    UPDATE platform_post SET deleted_at = ?, act_at = NULL
     WHERE id = ? AND (SELECT recall_deletes FROM publication WHERE id = ?) = 1)"_L1;
constexpr auto updateDeletedPost = R"(
    UPDATE post SET deleted_at = ?, version = version + 1
     WHERE id = (SELECT post_id FROM platform_post WHERE id = ? AND deleted_at IS NOT NULL) AND deleted_at IS NULL
       AND NOT EXISTS (SELECT 1 FROM platform_post AS other WHERE other.post_id = post.id AND other.deleted_at IS NULL))"_L1;
// Deleted in the moment at which the act, and all that its platform had, became void.
constexpr auto updateRevivedCopy = R"(
    UPDATE platform_post SET deleted_at = NULL, version = version + 1
     WHERE id = ? AND deleted_at = (SELECT void_since FROM publication WHERE id = ? AND recall_deletes = 1))"_L1;
constexpr auto updateRevivedPost = R"(
    UPDATE post SET deleted_at = NULL, version = version + 1
     WHERE id = (SELECT post_id FROM platform_post WHERE id = ?) AND deleted_at IS NOT NULL)"_L1;
constexpr auto updateHeldFor
    = "UPDATE publication SET hand_over_at = ? WHERE id = (SELECT publication_id FROM platform_post WHERE id = ?)"_L1;
constexpr auto updateMoved = R"(
    UPDATE platform_post
       SET act_id = NULL, act_at = ?, due_at = ?, hold = NULL, tries = 0, error_kind = NULL, error_detail = NULL,
           version = version + 1
     WHERE id = ? AND state = 'handed-over' AND (act_id = ? OR act_id IS NULL))"_L1;
constexpr auto updateWentOut = R"(
    UPDATE platform_post
       SET state = 'published', act_at = NULL, act_id = NULL, hold = NULL, tries = 0, live_parts = 1, remote_id = ?,
           permalink = ?, error_kind = NULL, error_detail = NULL,
           due_at = (SELECT hand_over_at FROM publication WHERE id = publication_id),
           published_at = (SELECT hand_over_at FROM publication WHERE id = publication_id), version = version + 1
     WHERE id = ? AND act_id = ? AND state = 'handed-over')"_L1;
constexpr auto updateGivenUp = R"(
    UPDATE platform_post
       SET act_id = NULL, act_at = ?, hold = NULL, tries = 0, error_kind = ?, error_detail = ?,
           due_at = (SELECT hand_over_at FROM publication WHERE id = publication_id), version = version + 1
     WHERE id = ? AND act_id = ? AND state = 'handed-over')"_L1;
constexpr auto updateVoid = "UPDATE publication SET void_since = ? WHERE id = ?"_L1;

}  // namespace

Result<QList<LineRepository::Head>> HandOverRepository::ahead(AccountId account, Instant from,
                                                              std::chrono::milliseconds farthest, int limit) const
{
    return listOf(m_database.run(selectAhead, {account.row(), toColumn(from), limit}), [&](const Rows &row) {
        const auto due = row.instant(1);
        return LineRepository::Head{.id = PlatformPostId::fromRow(row.integer(0)),
                                    .actAt = std::max(due - farthest, row.maybeInstant(2).value_or(Instant{})),
                                    .priority = static_cast<Priority>(row.number(3)),
                                    .ahead = due};
    });
}

Result<HandOverRepository::Amount> HandOverRepository::held(AccountId account, Instant due) const
{
    const auto day = std::chrono::floor<std::chrono::days>(due);
    auto row = m_database.run(countHeld,
                              {toColumn(Instant{day.time_since_epoch()}),
                               toColumn(Instant{day.time_since_epoch()} + 24h - 1ms), account.row()});
    if (!row)
        return row.error();
    return Amount{.all = row->number(0), .sameDay = row->number(1)};
}

Result<bool> HandOverRepository::hasAny(AccountId account) const
{
    const auto amount = held(account, Instant{});
    return amount ? Result<bool>{amount->all > 0} : amount.error();
}

Result<void> HandOverRepository::putOff(PlatformPostId id, Instant after)
{
    return succeeded(m_database.run(updatePutOff, {toColumn(after), id.row()}));
}

Result<void> HandOverRepository::discard(PlatformPostId id, PublicationId publication, Instant now)
{
    if (auto done = succeeded(m_database.run(updateDiscarded, {toColumn(now), publication.row()})); !done)
        return done;
    return succeeded(m_database.run(updateWithout, {id.row()}));
}

Result<QList<PlatformPostId>> HandOverRepository::unwanted(AccountId account, bool all, Instant from, int limit) const
{
    return listOf(m_database.run(selectUnwanted, {account.row(), toColumn(from), all, limit}),
                  [](const Rows &row) { return PlatformPostId::fromRow(row.integer(0)); });
}

Result<OpenAct> HandOverRepository::recall(const PlatformPost &post, PlatformPostState then, std::optional<Instant> due,
                                           Instant now, bool deletes)
{
    if (post.act) {
        if (auto done = succeeded(m_database.run(updateVoid, {toColumn(now), post.act->publication.row()})); !done)
            return done.error();
    }
    const auto key = JournalRepository{m_database}.nextKey(post.id, post.key);
    if (!key)
        return key.error();
    auto made
        = m_database.run(insertRecall, {post.id.row(), post.id.row(), *key, toColumn(now), toWord(then), deletes});
    if (!made)
        return made.error();
    const OpenAct act{.publication = PublicationId::fromRow(made->lastRow()),
                      .purpose = Purpose::Recall,
                      .then = then,
                      .aim = deletes ? RecallAim::Delete : RecallAim::TakeBack};
    const auto planned = due == post.dueAt ? post.plannedAt : now;
    auto done = exactlyOne(m_database.run(
        updateOpened,
        {act.publication.row(), toColumn(now), toColumn(due), toColumn(planned), post.id.row(), post.version}));
    return done ? Result<OpenAct>{act} : done.error();
}

Result<void> HandOverRepository::withdraw(const PlatformPost &post, Instant now)
{
    if (auto done = succeeded(m_database.run(updateVoid, {toColumn(now), post.act->publication.row()})); !done)
        return done;
    const auto due = post.handedOverFor.value_or(now);
    return exactlyOne(
        m_database.run(updateWithdrawn, {toColumn(due + handedOverLook), toColumn(due), post.id.row(), post.version}));
}

Result<void> HandOverRepository::noteRecalled(const Claim &claim)
{
    if (auto done = exactlyOne(m_database.run(updateRecalled, {claim.platformPost.row(), claim.publication.row()}));
        !done)
        return done;
    const auto at = toColumn(claim.attemptStartedAt);
    const auto copy = claim.platformPost.row();
    if (auto done = succeeded(m_database.run(updateAllVoid, {at, copy})); !done)
        return done;
    if (auto done = succeeded(m_database.run(updateDeletedCopy, {at, copy, claim.publication.row()})); !done)
        return done;
    return succeeded(m_database.run(updateDeletedPost, {at, copy}));
}

Result<void> HandOverRepository::revive(PlatformPostId id, PublicationId act)
{
    const auto revived = m_database.run(updateRevivedCopy, {id.row(), act.row()});
    if (!revived)
        return revived.error();
    return revived->changed() == 0 ? Result<void>{} : succeeded(m_database.run(updateRevivedPost, {id.row()}));
}

Result<void> HandOverRepository::noteMoved(const Claim &claim, Instant due)
{
    const auto post = claim.platformPost.row();
    if (auto done = exactlyOne(m_database.run(updateHeldFor, {toColumn(due), post})); !done)
        return done;
    const auto look = due + handedOverLook;
    auto done = succeeded(m_database.run(updateMoved, {toColumn(look), toColumn(due), post, claim.publication.row()}));
    if (!done)
        return done;
    return succeeded(m_database.run(updateVoid, {toColumn(claim.attemptStartedAt), claim.publication.row()}));
}

Result<void> HandOverRepository::noteWentOut(const Claim &claim, const Publication &post)
{
    if (auto done = exactlyOne(m_database.run(
            updateWentOut, {post.remoteId, post.permalink, claim.platformPost.row(), claim.publication.row()}));
        !done)
        return done;
    return succeeded(m_database.run(updateVoid, {toColumn(claim.attemptStartedAt), claim.publication.row()}));
}

Result<void> HandOverRepository::giveUp(const Claim &claim, Instant at, const Error &why, Instant now)
{
    if (auto done = exactlyOne(m_database.run(
            updateGivenUp,
            {toColumn(at), toWord(why.kind), why.detail, claim.platformPost.row(), claim.publication.row()}));
        !done)
        return done;
    return succeeded(m_database.run(updateVoid, {toColumn(now), claim.publication.row()}));
}

}  // namespace carillon
