// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/actrepository.h"

#include "core/store/database.h"
#include "core/store/heldupdate.h"
#include "core/store/postrepository.h"
#include "core/store/storesentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto insertAct = R"(
    INSERT INTO publication (platform_post_id, revision_id, purpose, key, claimed_at) VALUES (?, ?, ?, ?, ?))"_L1;
constexpr auto updateOpened = R"(
    UPDATE platform_post
       SET act_id = ?, act_at = ?, hold = NULL, tries = 0, error_kind = NULL, error_detail = NULL, version = version + 1
     WHERE id = ? AND version = ? AND state = 'published' AND deleted_at IS NULL)"_L1;
constexpr auto updateWithdrawn = R"(
    UPDATE platform_post
       SET act_id = NULL, act_at = NULL, hold = NULL, error_kind = NULL, error_detail = NULL, version = version + 1
     WHERE id = ? AND version = ? AND state = 'published')"_L1;
constexpr auto updateVoid = "UPDATE publication SET void_since = ? WHERE id = ?"_L1;
constexpr auto updateAllVoid
    = "UPDATE publication SET void_since = ? WHERE platform_post_id = ? AND void_since IS NULL"_L1;
constexpr auto selectLive = R"(
    SELECT step.kind, step.part, step.payload, step.result
      FROM publication CROSS JOIN step ON step.publication_id = publication.id
     WHERE publication.platform_post_id = ? AND publication.purpose = 'publish' AND publication.void_since IS NULL
       AND step.creates = 1 AND step.state = 'done'
     ORDER BY step.id)"_L1;
constexpr auto countDone = R"(
    SELECT count(*) FROM step WHERE publication_id = ? AND kind IN ('delete', 'edit') AND state = 'done')"_L1;
constexpr auto selectLiveRevision = R"(
    SELECT publication.revision_id FROM platform_post JOIN publication ON publication.id = platform_post.publication_id
     WHERE platform_post.id = ?)"_L1;
constexpr auto selectCurrentRevision = "SELECT revision_id FROM post WHERE id = ?"_L1;
// Said twice for the index of all that needs a person.
constexpr auto countFailed = R"(
    SELECT count(*) FROM platform_post AS copy
     WHERE copy.hold = 'act'
       AND (copy.state = 'failed' OR copy.state = 'unconfirmed' OR copy.state = 'expired' OR copy.hold = 'review'
            OR copy.hold = 'act')
       AND copy.deleted_at IS NULL)"_L1;
constexpr auto selectAct = R"(
    SELECT copy.post_id, copy.account_id, copy.due_at, copy.planned_at, copy.tries, act.id, act.purpose, act.key,
           act.claimed_at, act.revision_id,
           (SELECT hand_over_at FROM publication WHERE id = copy.publication_id),
           act.recall_to = 'scheduled'
               AND act.revision_id = (SELECT revision_id FROM post WHERE id = copy.post_id) AS moves_only
      FROM platform_post AS copy JOIN publication AS act ON act.id = copy.act_id
     WHERE copy.id = ? AND copy.state IN ('published', 'handed-over') AND copy.act_at <= ? AND copy.hold IS NULL
       AND copy.deleted_at IS NULL)"_L1;
constexpr auto updateTaken
    = "UPDATE platform_post SET act_at = NULL, version = version + 1 WHERE id = ? AND act_id = ?"_L1;
constexpr auto selectOpen = "SELECT 1 FROM platform_post WHERE id = ? AND act_id = ? AND deleted_at IS NULL"_L1;
constexpr auto updateRemoved = R"(
    UPDATE platform_post
       SET state = 'canceled', hold = NULL, act_at = NULL, act_id = NULL, publication_id = NULL, live_parts = 0,
           tries = 0, removed_at = ?, error_kind = NULL, error_detail = NULL, version = version + 1
     WHERE id = ? AND state = 'published')"_L1;
constexpr auto updateEdited = R"(
    UPDATE platform_post
       SET publication_id = act_id, act_at = NULL, act_id = NULL, hold = NULL, tries = 0, error_kind = NULL,
           error_detail = NULL, version = version + 1
     WHERE id = ? AND act_id = ?)"_L1;
constexpr auto updateLiveContent
    = "UPDATE platform_post SET publication_id = ?, version = version + 1 WHERE id = ? AND state = 'published'"_L1;
constexpr auto updatePostponed = R"(
    UPDATE platform_post SET act_at = ?, tries = ?, error_kind = ?, error_detail = ?, version = version + 1
     WHERE id = ? AND act_id = ? AND state IN ('published', 'handed-over'))"_L1;
constexpr auto updateFailed = R"(
    UPDATE platform_post
       SET act_at = NULL, hold = 'act', tries = ?, error_kind = ?, error_detail = ?, version = version + 1
     WHERE id = ? AND act_id = ? AND state = 'published')"_L1;
constexpr auto selectTags = "SELECT tag FROM post_tag WHERE post_id = ? ORDER BY tag"_L1;

}  // namespace

Result<OpenAct> ActRepository::open(const PlatformPost &post, Purpose purpose, RevisionId revision, Instant now)
{
    if (post.act) {
        if (auto done = setVoid(*post.act, true, now); !done)
            return done.error();
    }
    const auto key = JournalRepository{m_database}.nextKey(post.id, post.key);
    if (!key)
        return key.error();
    auto made = m_database.run(insertAct, {post.id.row(), revision.row(), toWord(purpose), *key, toColumn(now)});
    if (!made)
        return made.error();
    const OpenAct act{.publication = PublicationId::fromRow(made->lastRow()), .purpose = purpose};
    auto done
        = exactlyOne(m_database.run(updateOpened, {act.publication.row(), toColumn(now), post.id.row(), post.version}));
    return done ? Result<OpenAct>{act} : done.error();
}

Result<void> ActRepository::tryAgain(const PlatformPost &post, Instant now)
{
    return exactlyOne(
        m_database.run(updateOpened, {post.act->publication.row(), toColumn(now), post.id.row(), post.version}));
}

Result<void> ActRepository::withdraw(const PlatformPost &post, Instant now)
{
    if (auto done = setVoid(*post.act, true, now); !done)
        return done;
    return exactlyOne(m_database.run(updateWithdrawn, {post.id.row(), post.version}));
}

Result<void> ActRepository::setVoid(const OpenAct &act, bool isVoid, Instant now)
{
    return succeeded(
        m_database.run(updateVoid, {toColumn(isVoid ? std::optional{now} : std::nullopt), act.publication.row()}));
}

Result<ActRepository::Progress> ActRepository::progress(const PlatformPost &post) const
{
    const auto live = livePieces(post.id);
    if (!live)
        return live.error();
    auto row = m_database.run(countDone, {post.act->publication.row()});
    if (!row)
        return row.error();
    return Progress{.done = row->number(0), .all = int(live->size())};
}

Result<QList<LivePiece>> ActRepository::livePieces(PlatformPostId id) const
{
    QList<LivePiece> pieces;
    const auto whole = forEachRow(m_database.run(selectLive, {id.row()}), [&](const Rows &row) {
        LivePiece piece{.kind = stepKindFromWord(row.text(0)).value_or(StepKind::Publish),
                        .part = row.number(1),
                        .payload = row.json(2),
                        .result = row.json(3)};
        // A later publication of the post, with its text mended, took over what was live of the one before.
        const auto known = std::find_if(pieces.begin(), pieces.end(), [&](const LivePiece &one) {
            return one.kind == piece.kind && one.part == piece.part;
        });
        if (known == pieces.end())
            pieces += std::move(piece);
        else
            *known = std::move(piece);
    });
    if (!whole)
        return whole.error();
    return pieces;
}

Result<std::optional<RevisionId>> ActRepository::liveRevision(PlatformPostId id) const
{
    auto row = m_database.run(selectLiveRevision, {id.row()});
    if (!row)
        return row.error();
    return row->hasRow() ? std::optional{RevisionId::fromRow(row->integer(0))} : std::optional<RevisionId>{};
}

Result<RevisionId> ActRepository::currentRevision(PostId id) const
{
    auto row = m_database.run(selectCurrentRevision, {id.row()});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return Error{ErrorKind::NotFound, StoreSentences::tr("The post has moved on meanwhile. Look at it again.")};
    return RevisionId::fromRow(row->integer(0));
}

Result<int> ActRepository::failed() const
{
    auto row = m_database.run(countFailed);
    if (!row)
        return row.error();
    return row->number(0);
}

Result<std::optional<Claim>> ActRepository::claim(PlatformPostId id, Instant now)
{
    auto row = m_database.run(selectAct, {id.row(), toColumn(now)});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return std::optional<Claim>{};
    // The attempt gets its row below; until then any id stands in, since there is no null id.
    Claim claim{.platformPost = id,
                .publication = PublicationId::fromRow(row->integer(5)),
                .attempt = AttemptId::fromRow(1),
                .account = AccountId::fromRow(row->integer(1)),
                .attemptStartedAt = now,
                .tries = row->number(4),
                .key = row->text(7),
                .due = row->isNull(2) ? row->instant(3) : row->instant(2),
                .plannedAt = row->instant(3),
                .claimedAt = row->instant(8),
                .handOverAt = row->maybeInstant(10),
                .purpose = purposeFromWord(row->text(6)).value_or(Purpose::Delete)};
    const bool movesOnly = !row->isNull(11) && row->number(11) != 0;
    if (claim.purpose == Purpose::Recall && claim.handOverAt && !movesOnly)
        claim.due = *claim.handOverAt;
    const auto post = PostId::fromRow(row->integer(0));
    const auto revision = RevisionId::fromRow(row->integer(9));
    if (auto done = exactlyOne(m_database.run(updateTaken, {id.row(), claim.publication.row()})); !done)
        return done.error();
    auto content = PostRepository{m_database}.contentFor(revision, claim.account);
    if (!content)
        return content.error();
    claim.content = std::move(content).value();
    auto live = livePieces(id);
    if (!live)
        return live.error();
    claim.live = std::move(live).value();
    const auto whole
        = forEachRow(m_database.run(selectTags, {post.row()}), [&](const Rows &tag) { claim.tags += tag.text(0); });
    if (!whole)
        return whole.error();
    if (auto done = JournalRepository{m_database}.beginAttempt(claim, true, now); !done)
        return done.error();
    return std::optional{std::move(claim)};
}

Result<bool> ActRepository::isOpen(const Claim &claim) const
{
    auto row = m_database.run(selectOpen, {claim.platformPost.row(), claim.publication.row()});
    return row ? Result<bool>{row->hasRow()} : row.error();
}

Result<void> ActRepository::noteRemoved(const Claim &claim, Instant now)
{
    if (auto done = succeeded(m_database.run(updateAllVoid, {toColumn(now), claim.platformPost.row()})); !done)
        return done;
    return succeeded(m_database.run(updateRemoved, {toColumn(now), claim.platformPost.row()}));
}

Result<void> ActRepository::noteEdited(const Claim &claim)
{
    auto ended = m_database.run(updateEdited, {claim.platformPost.row(), claim.publication.row()});
    if (!ended)
        return ended.error();
    if (ended->changed() == 1)
        return {};
    return succeeded(m_database.run(updateLiveContent, {claim.publication.row(), claim.platformPost.row()}));
}

Result<void> ActRepository::postpone(const Claim &claim, Instant at, int tries, const std::optional<Error> &why)
{
    return succeeded(
        m_database.run(updatePostponed,
                       {toColumn(at), tries, textOrNull(why ? toWord(why->kind) : QString{}),
                        textOrNull(why ? why->detail : QString{}), claim.platformPost.row(), claim.publication.row()}));
}

Result<void> ActRepository::fail(const Claim &claim, int tries, const Error &why)
{
    return succeeded(m_database.run(
        updateFailed, {tries, toWord(why.kind), why.detail, claim.platformPost.row(), claim.publication.row()}));
}

}  // namespace carillon
