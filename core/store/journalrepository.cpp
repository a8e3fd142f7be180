// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journalrepository.h"

#include "core/store/database.h"
#include "core/store/heldupdate.h"
#include "core/store/postrepository.h"

#include <QJsonDocument>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectCandidate = R"(
    SELECT state, post_id, account_id, key, due_at, planned_at, tries, publication_id, live_parts,
           EXISTS (SELECT 1 FROM post_tag WHERE post_tag.post_id = platform_post.post_id),
           (SELECT revision_id FROM post WHERE post.id = platform_post.post_id),
           (SELECT count(*) FROM publication WHERE publication.platform_post_id = platform_post.id)
      FROM platform_post
     WHERE id = ? AND act_at <= ? AND hold IS NULL AND deleted_at IS NULL
       AND (state = 'scheduled' OR state = 'queued' OR state = 'retrying' OR state = 'publishing'
            OR (state = 'handed-over' AND act_id IS NULL))
       AND (batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = batch_id) = 1)
       AND (state = 'publishing' OR state = 'handed-over' OR NOT EXISTS (
            SELECT 1 FROM post_tag JOIN paused_tag ON paused_tag.tag = post_tag.tag
             WHERE post_tag.post_id = platform_post.post_id)))"_L1;
constexpr auto updateClaimed
    = "UPDATE platform_post SET state = 'publishing', act_at = NULL, publication_id = ? WHERE id = ?"_L1;
constexpr auto selectPublication
    = "SELECT id, revision_id, key, claimed_at, hand_over_at FROM publication WHERE id = ?"_L1;
constexpr auto selectPublicationOf = R"(
    SELECT id, revision_id, key, claimed_at, hand_over_at FROM publication
     WHERE platform_post_id = ? AND revision_id = ? AND purpose = 'publish' AND void_since IS NULL
       AND hand_over_at IS ?)"_L1;
// Made for another time, or for none: nothing of it is at the platform.
constexpr auto updateOtherTimes = R"(
    UPDATE publication SET void_since = ?
     WHERE platform_post_id = ? AND revision_id = ? AND purpose = 'publish' AND void_since IS NULL)"_L1;
constexpr auto countPublications = "SELECT count(*) FROM publication WHERE platform_post_id = ?"_L1;
constexpr auto insertPublication = R"(
    INSERT INTO publication (platform_post_id, revision_id, key, claimed_at, hand_over_at) VALUES (?, ?, ?, ?, ?))"_L1;
constexpr auto selectOpenAttempt
    = "SELECT id, number, ended_at, started_at FROM attempt WHERE publication_id = ? ORDER BY id DESC LIMIT 1"_L1;
constexpr auto insertAttempt = "INSERT INTO attempt (publication_id, number, started_at) VALUES (?, ?, ?)"_L1;
constexpr auto updateAttempt = "UPDATE attempt SET ended_at = ?, outcome = ?, detail = ? WHERE id = ?"_L1;
constexpr auto insertExchange = R"(
    INSERT INTO attempt_exchange (attempt_id, exchange) VALUES (?, ?)
        ON CONFLICT (attempt_id) DO UPDATE SET exchange = excluded.exchange)"_L1;
constexpr auto selectTags = "SELECT tag FROM post_tag WHERE post_id = ? ORDER BY tag"_L1;
constexpr auto selectSteps = R"(
    SELECT id, kind, part, creates, state, intended_at, ended_at, cost_posts, cost_calls, cost_points, cost_uploads,
           cost_deletes, payload, result
      FROM step WHERE publication_id = ? ORDER BY id)"_L1;
constexpr auto insertStep = R"(
    INSERT INTO step (publication_id, attempt_id, account_id, kind, part, creates, state, epoch, intended_at,
                      cost_posts, cost_calls, cost_points, cost_uploads, cost_deletes, payload)
    VALUES (?, ?, ?, ?, ?, ?, 'intended', ?, ?, ?, ?, ?, ?, ?, ?))"_L1;
constexpr auto updateStep = R"(
    UPDATE step SET state = ?, ended_at = ?, result = ?, error_kind = ?, error_detail = ? WHERE id = ?)"_L1;
constexpr auto updateLiveParts = "UPDATE platform_post SET live_parts = ? WHERE id = ?"_L1;
constexpr auto updateCommentMissing
    = "UPDATE platform_post SET comment = 'missing', remote_id = ?, permalink = ? WHERE id = ?"_L1;
constexpr auto insertInherited = R"(
    INSERT INTO step (publication_id, attempt_id, account_id, kind, part, creates, state, epoch, intended_at, ended_at,
                      payload, result)
    SELECT ?, attempt_id, account_id, kind, part, creates, state, epoch, intended_at, ended_at, payload, result
      FROM step WHERE publication_id = ? AND creates = 1 AND state = 'done' ORDER BY id)"_L1;
constexpr auto selectPublicationId = "SELECT publication_id FROM platform_post WHERE id = ?"_L1;
constexpr auto updateSettled = R"(
    UPDATE platform_post SET state = ?, act_at = ?, tries = ?, error_kind = ?, error_detail = ?,
           remote_id = ifnull(?, remote_id), permalink = ifnull(?, permalink), published_at = ?,
           comment = iif(?, ?, comment), live_parts = ifnull(?, live_parts), version = version + 1
     WHERE id = ? AND state = 'publishing')"_L1;
constexpr auto updateGivenUp = R"(
    UPDATE platform_post SET state = ?, act_at = NULL, error_kind = ?, error_detail = ?, version = version + 1
     WHERE id = ? AND state IN ('scheduled', 'queued', 'retrying'))"_L1;

/// A null string would be a NULL.
QString filled(const QString &text)
{
    return text.isEmpty() ? u""_s : text;
}

/// Of the publication that comes after so many of a platform post with this `key`.
QString keyAfter(int publications, const QString &key)
{
    return publications == 0 ? key : u"%1-%2"_s.arg(key).arg(publications + 1);
}

QVariant nullText()
{
    return QVariant{QMetaType::fromType<QString>()};
}

QVariant nullNumber()
{
    return QVariant{QMetaType::fromType<qlonglong>()};
}

Cost readCost(const Rows &row, int from)
{
    Cost cost;
    for (size_t unit = 0; unit < limitUnitCount; ++unit)
        cost.amounts[unit] = row.number(from + int(unit));
    return cost;
}

}  // namespace

Result<std::optional<JournalRepository::Candidate>> JournalRepository::candidate(PlatformPostId id, Instant now) const
{
    auto row = m_database.run(selectCandidate, {id.row(), toColumn(now)});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return std::optional<Candidate>{};
    Candidate candidate{.state = platformPostStateFromWord(row->text(0)).value_or(PlatformPostState::Failed),
                        .post = PostId::fromRow(row->integer(1)),
                        .account = AccountId::fromRow(row->integer(2)),
                        .key = row->text(3),
                        .due = row->isNull(4) ? row->instant(5) : row->instant(4),
                        .plannedAt = row->instant(5),
                        .tries = row->number(6),
                        .liveParts = row->number(8),
                        .hasTags = row->flag(9),
                        .revision = RevisionId::fromRow(row->integer(10)),
                        .publications = row->number(11)};
    if (!row->isNull(7))
        candidate.publication = PublicationId::fromRow(row->integer(7));
    return std::optional{candidate};
}

Result<void> JournalRepository::publicationFor(PlatformPostId id, const Candidate &candidate, Instant now,
                                               std::optional<Instant> handOverAt, Claim *claim)
{
    PostRepository posts{m_database};
    const auto take = [&](Result<Rows> &&found) -> Result<bool> {
        if (!found)
            return found.error();
        if (!found->hasRow())
            return false;
        claim->publication = PublicationId::fromRow(found->integer(0));
        claim->key = found->text(2);
        claim->claimedAt = found->instant(3);
        claim->handOverAt = found->maybeInstant(4);
        auto content = posts.contentFor(RevisionId::fromRow(found->integer(1)), candidate.account);
        if (!content)
            return content.error();
        claim->content = std::move(content).value();
        return true;
    };
    // What is on its way keeps its content: an edit meanwhile made a revision that waits.
    const bool onItsWay = candidate.state == PlatformPostState::Publishing
        || candidate.state == PlatformPostState::Retrying || candidate.state == PlatformPostState::HandedOver;
    if (onItsWay && candidate.publication) {
        const auto found = take(m_database.run(selectPublication, {candidate.publication->row()}));
        if (!found)
            return found.error();
        if (*found)
            return {};
    }

    if (candidate.publication) {
        const auto found
            = take(m_database.run(selectPublicationOf, {id.row(), candidate.revision.row(), toColumn(handOverAt)}));
        if (!found)
            return found.error();
        if (*found)
            return {};
        if (auto done = m_database.run(updateOtherTimes, {toColumn(now), id.row(), candidate.revision.row()}); !done)
            return done.error();
    }

    claim->key = keyAfter(candidate.publications, candidate.key);
    auto made = m_database.run(insertPublication,
                               {id.row(), candidate.revision.row(), claim->key, toColumn(now), toColumn(handOverAt)});
    if (!made)
        return made.error();
    claim->publication = PublicationId::fromRow(made->lastRow());
    claim->claimedAt = now;
    claim->handOverAt = handOverAt;
    if (candidate.publication && candidate.liveParts > 0) {
        if (auto done = inheritLiveParts(*candidate.publication, claim->publication); !done)
            return done;
    }
    auto content = posts.contentFor(candidate.revision, candidate.account);
    if (!content)
        return content.error();
    claim->content = std::move(content).value();
    return {};
}

Result<std::optional<Claim>> JournalRepository::look(const PlatformPost &post) const
{
    const auto publication = publicationOf(post.id);
    if (!publication)
        return publication.error();
    if (!*publication)
        return std::optional<Claim>{};
    auto row = m_database.run(selectPublication, {(*publication)->row()});
    if (!row)
        return row.error();
    if (!row->hasRow())
        return std::optional<Claim>{};
    Claim claim{.platformPost = post.id,
                .publication = **publication,
                .attempt = AttemptId::fromRow(1),  // there is no null id
                .account = post.account,
                .attemptStartedAt = row->instant(3),
                .tries = post.tries,
                .key = row->text(2),
                .due = post.dueAt.value_or(post.plannedAt),
                .plannedAt = post.plannedAt,
                .claimedAt = row->instant(3),
                .handOverAt = row->maybeInstant(4)};
    auto content = PostRepository{m_database}.contentFor(RevisionId::fromRow(row->integer(1)), post.account);
    if (!content)
        return content.error();
    claim.content = std::move(content).value();
    if (auto done = readJournal(claim); !done)
        return done.error();
    return std::optional{std::move(claim)};
}

Result<QString> JournalRepository::nextKey(PlatformPostId id, const QString &key) const
{
    auto count = m_database.run(countPublications, {id.row()});
    if (!count)
        return count.error();
    return keyAfter(count->number(0), key);
}

Result<Claim> JournalRepository::claim(PlatformPostId id, const Candidate &candidate, Instant now,
                                       std::optional<Instant> handOverAt)
{
    // The publication and the attempt get their rows below; until then any id stands in, since there is no null id.
    Claim claim{.platformPost = id,
                .publication = PublicationId::fromRow(1),
                .attempt = AttemptId::fromRow(1),
                .account = candidate.account,
                .attemptStartedAt = now,
                .tries = candidate.tries,
                .due = candidate.due,
                .plannedAt = candidate.plannedAt,
                .claimedAt = now};
    if (auto publication = publicationFor(id, candidate, now, handOverAt, &claim); !publication)
        return publication.error();
    if (auto done = exactlyOne(m_database.run(updateClaimed, {claim.publication.row(), id.row()})); !done)
        return done.error();
    if (candidate.hasTags) {
        const auto whole = forEachRow(m_database.run(selectTags, {candidate.post.row()}),
                                      [&](const Rows &row) { claim.tags += row.text(0); });
        if (!whole)
            return whole.error();
    }
    if (auto done = beginAttempt(claim, candidate.publication.has_value(), now); !done)
        return done.error();
    return claim;
}

Result<void> JournalRepository::beginAttempt(Claim &claim, bool wasBegun, Instant now)
{
    bool goesOn = false;
    if (wasBegun) {
        auto last = m_database.run(selectOpenAttempt, {claim.publication.row()});
        if (!last)
            return last.error();
        if (last->hasRow()) {
            goesOn = last->isNull(2);
            claim.attempt = AttemptId::fromRow(last->integer(0));
            claim.attemptNumber = last->number(1) + (goesOn ? 0 : 1);
            if (goesOn)
                claim.attemptStartedAt = last->instant(3);
        }
        if (auto done = readJournal(claim); !done)
            return done.error();
    }
    if (goesOn)
        return {};
    auto made = m_database.run(insertAttempt, {claim.publication.row(), claim.attemptNumber, toColumn(now)});
    if (!made)
        return made.error();
    claim.attempt = AttemptId::fromRow(made->lastRow());
    return {};
}

/// Without their cost: what they used is counted where they were made.
Result<void> JournalRepository::inheritLiveParts(PublicationId from, PublicationId to)
{
    auto done = m_database.run(insertInherited, {to.row(), from.row()});
    return done ? Result<void>{} : done.error();
}

Result<void> JournalRepository::readJournal(Claim &claim) const
{
    return forEachRow(m_database.run(selectSteps, {claim.publication.row()}), [&](const Rows &row) {
        claim.stepIds += StepId::fromRow(row.integer(0));
        claim.journal += StepRecord{.step = {.kind = stepKindFromWord(row.text(1)).value_or(StepKind::Publish),
                                             .part = row.number(2),
                                             .creates = row.flag(3),
                                             .cost = readCost(row, 7),
                                             .payload = row.json(12)},
                                    .state = stepStateFromWord(row.text(4)).value_or(StepState::Doubtful),
                                    .result = row.json(13),
                                    .intendedAt = row.instant(5),
                                    .endedAt = row.maybeInstant(6)};
    });
}

Result<StepId> JournalRepository::intend(Claim &claim, const Step &step, qint64 epoch, Instant now)
{
    QVariantList values{claim.publication.row(),
                        claim.attempt.row(),
                        claim.account.row(),
                        toWord(step.kind),
                        step.part,
                        step.creates,
                        epoch,
                        toColumn(now)};
    for (const int amount : step.cost.amounts)
        values += amount;
    values += step.payload.isEmpty() ? QVariant{QMetaType::fromType<QString>()} : toColumn(step.payload);
    auto made = m_database.run(insertStep, values);
    if (!made)
        return made.error();
    const auto id = StepId::fromRow(made->lastRow());
    claim.stepIds += id;
    claim.journal += StepRecord{.step = step, .intendedAt = now};
    return id;
}

Result<void> JournalRepository::conclude(StepId id, StepState state, const QJsonObject &result,
                                         const std::optional<Error> &error, Instant now)
{
    return exactlyOne(m_database.run(updateStep,
                                     {toWord(state), toColumn(now),
                                      result.isEmpty() ? QVariant{QMetaType::fromType<QString>()} : toColumn(result),
                                      textOrNull(error ? toWord(error->kind) : QString{}),
                                      textOrNull(error ? error->detail : QString{}), id.row()}));
}

Result<void> JournalRepository::noteLiveParts(PlatformPostId id, int parts)
{
    return exactlyOne(m_database.run(updateLiveParts, {parts, id.row()}));
}

Result<void> JournalRepository::noteCommentMissing(PlatformPostId id, const Publication &post)
{
    return exactlyOne(m_database.run(updateCommentMissing, {filled(post.remoteId), filled(post.permalink), id.row()}));
}

Result<std::optional<PublicationId>> JournalRepository::publicationOf(PlatformPostId id) const
{
    auto row = m_database.run(selectPublicationId, {id.row()});
    if (!row)
        return row.error();
    if (!row->hasRow() || row->isNull(0))
        return std::optional<PublicationId>{};
    return std::optional{PublicationId::fromRow(row->integer(0))};
}

Result<void> JournalRepository::noteAttempt(AttemptId id, std::optional<Instant> endedAt, const QString &outcome,
                                            const QString &detail, const QString &exchange)
{
    auto done = exactlyOne(m_database.run(updateAttempt, {toColumn(endedAt), outcome, textOrNull(detail), id.row()}));
    if (!done || exchange.isEmpty())
        return done;
    return exactlyOne(m_database.run(insertExchange, {id.row(), exchange}));
}

Result<void> JournalRepository::settle(PlatformPostId id, const Verdict &verdict, Instant now)
{
    const auto &published = verdict.published;
    const auto comment = verdict.withComment ? CommentState::Live : CommentState::None;
    return exactlyOne(m_database.run(
        updateSettled,
        {toWord(verdict.state), toColumn(verdict.actAt), verdict.tries,
         textOrNull(verdict.error ? toWord(verdict.error->kind) : QString{}),
         textOrNull(verdict.error ? verdict.error->detail : QString{}),
         published ? filled(published->remoteId) : nullText(), published ? filled(published->permalink) : nullText(),
         published ? toColumn(verdict.publishedAt.value_or(now)) : nullNumber(), published ? 1 : 0,
         textOrNull(toWord(comment)), verdict.liveParts ? QVariant{*verdict.liveParts} : nullNumber(), id.row()}));
}

Result<void> JournalRepository::giveUp(PlatformPostId id, PlatformPostState to, const Error &error)
{
    return exactlyOne(m_database.run(updateGivenUp, {toWord(to), toWord(error.kind), error.detail, id.row()}));
}

}  // namespace carillon
