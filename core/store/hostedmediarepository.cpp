// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/hostedmediarepository.h"

#include "core/store/database.h"
#include "core/store/postrepository.h"
#include "core/store/storesentences.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectOfPost = R"(
    SELECT hosted.id, hosted.platform_post_id, hosted.source, hosted.object, hosted.begun_at, hosted.seen_at IS NOT NULL,
           hosted.tries, host.id, host.key, host.host, host.changed_at
      FROM hosted_media AS hosted JOIN media_host AS host ON host.id = hosted.media_host_id
     WHERE hosted.platform_post_id = ? AND hosted.remove_at IS NULL ORDER BY hosted.id)"_L1;
constexpr auto selectRemovable = R"(
    SELECT hosted.id, hosted.platform_post_id, hosted.source, hosted.object, hosted.begun_at, hosted.seen_at IS NOT NULL,
           hosted.tries, host.id, host.key, host.host, host.changed_at
      FROM hosted_media AS hosted JOIN media_host AS host ON host.id = hosted.media_host_id
     WHERE hosted.remove_at <= ? ORDER BY hosted.remove_at LIMIT ?)"_L1;
constexpr auto insertHosted = R"(
    INSERT INTO hosted_media (platform_post_id, media_host_id, source, object, begun_at) VALUES (?, ?, ?, ?, ?))"_L1;
constexpr auto selectAny = "SELECT EXISTS (SELECT 1 FROM hosted_media)"_L1;
constexpr auto updateReleased = "UPDATE hosted_media SET remove_at = ? WHERE id = ?"_L1;
constexpr auto updateSeen = "UPDATE hosted_media SET seen_at = ? WHERE id = ?"_L1;
constexpr auto updateOthers = R"(
    UPDATE hosted_media SET remove_at = ?
     WHERE platform_post_id = ? AND remove_at IS NULL AND source NOT IN (SELECT value FROM json_each(?)))"_L1;
constexpr auto updateEnded = R"(
    UPDATE hosted_media SET remove_at = max(?, iif(seen_at IS NULL, begun_at + 60000, 0))
     WHERE remove_at IS NULL AND EXISTS (
           SELECT 1 FROM platform_post AS copy JOIN account ON account.id = copy.account_id
            WHERE copy.id = hosted_media.platform_post_id
              AND (copy.deleted_at IS NOT NULL OR account.deleted_at IS NOT NULL
                   OR copy.state IN ('draft', 'published', 'failed', 'unconfirmed', 'expired', 'canceled',
                                   'handed-over')
                   OR (copy.state = 'scheduled' AND (copy.act_at IS NULL OR copy.act_at > ?))
                   OR (copy.state IN ('scheduled', 'queued') AND hosted_media.begun_at < ?))))"_L1;
constexpr auto selectNextRemoval = "SELECT min(remove_at) FROM hosted_media WHERE remove_at IS NOT NULL"_L1;
constexpr auto deleteHosted = "DELETE FROM hosted_media WHERE id = ?"_L1;
constexpr auto updatePutOffRemoval
    = "UPDATE hosted_media SET remove_at = ?, tries = tries + 1, trouble = ? WHERE id = ?"_L1;
constexpr auto deleteAllHosted = "DELETE FROM hosted_media"_L1;
constexpr auto deleteAllWaits = "DELETE FROM media_wait"_L1;
constexpr auto updateHurried = "UPDATE hosted_media SET remove_at = min(remove_at, ?) WHERE remove_at IS NOT NULL"_L1;

constexpr auto updatePutOff = R"(
    UPDATE platform_post SET state = iif(state = 'scheduled', 'queued', state), act_at = ?, error_kind = ?, error_detail = ?
     WHERE id = ? AND state IN ('scheduled', 'queued', 'retrying', 'publishing') AND act_at IS NOT NULL
       AND deleted_at IS NULL)"_L1;
constexpr auto selectWait = "SELECT error_kind, error_detail FROM media_wait WHERE platform_post_id = ?"_L1;
constexpr auto insertWait = R"(
    INSERT INTO media_wait (platform_post_id, since, error_kind, error_detail) VALUES (?, ?, ?, ?)
    ON CONFLICT (platform_post_id) DO UPDATE
       SET tries = tries + 1, error_kind = excluded.error_kind, error_detail = excluded.error_detail)"_L1;
constexpr auto selectTries = "SELECT tries FROM media_wait WHERE platform_post_id = ?"_L1;
constexpr auto deleteWait = "DELETE FROM media_wait WHERE platform_post_id = ?"_L1;
constexpr auto updateWaiting = R"(
    UPDATE platform_post SET act_at = min(act_at, ?)
     WHERE id IN (SELECT platform_post_id FROM media_wait) AND act_at IS NOT NULL
       AND state IN ('queued', 'retrying', 'publishing'))"_L1;
constexpr auto selectPlanned = R"(
    SELECT post.revision_id, copy.account_id FROM platform_post AS copy JOIN post ON post.id = copy.post_id
     WHERE copy.id = ? AND copy.state IN ('scheduled', 'queued') AND copy.hold IS NULL AND copy.deleted_at IS NULL)"_L1;
// A wait outlives what it was for: a person may have moved or canceled it meanwhile.
constexpr auto selectWaiting = R"(
    SELECT count(*), max(wait.error_detail) FROM media_wait AS wait
      JOIN platform_post AS copy ON copy.id = wait.platform_post_id
     WHERE copy.state IN ('queued', 'retrying', 'publishing') AND copy.deleted_at IS NULL)"_L1;
constexpr auto selectStuck
    = "SELECT count(*), max(trouble) FROM hosted_media WHERE remove_at IS NOT NULL AND tries > 2"_L1;

HostedMedium readHosted(const Rows &row)
{
    return {.id = HostedMediaId::fromRow(row.integer(0)),
            .platformPost = PlatformPostId::fromRow(row.integer(1)),
            .host = {.id = MediaHostId::fromRow(row.integer(7)),
                     .key = row.text(8),
                     .host = row.json(9),
                     .changedAt = row.instant(10)},
            .source = row.text(2),
            .object = row.text(3),
            .begunAt = row.instant(4),
            .wasSeen = row.flag(5),
            .tries = row.number(6)};
}

Result<void> justDone(const Result<Rows> &done)
{
    return done ? Result<void>{} : done.error();
}

}  // namespace

Result<QList<HostedMedium>> HostedMediaRepository::of(PlatformPostId post) const
{
    return listOf(m_database.run(selectOfPost, {post.row()}), readHosted);
}

Result<HostedMediaId> HostedMediaRepository::begin(PlatformPostId post, MediaHostId host, const QString &source,
                                                   const QString &object, Instant now)
{
    const auto made = m_database.run(insertHosted, {post.row(), host.row(), source, object, toColumn(now)});
    if (!made)
        return made.error();
    return HostedMediaId::fromRow(made->lastRow());
}

Result<void> HostedMediaRepository::noteSeen(HostedMediaId id, Instant now)
{
    return justDone(m_database.run(updateSeen, {toColumn(now), id.row()}));
}

Result<bool> HostedMediaRepository::isNothingThere() const
{
    const auto row = m_database.run(selectAny);
    if (!row)
        return row.error();
    return !row->flag(0);
}

Result<void> HostedMediaRepository::release(HostedMediaId id, Instant now)
{
    return justDone(m_database.run(updateReleased, {toColumn(now), id.row()}));
}

Result<void> HostedMediaRepository::releaseOthers(PlatformPostId post, const QStringList &sources, Instant now)
{
    const auto kept = QString::fromUtf8(QJsonDocument{QJsonArray::fromStringList(sources)}.toJson());
    return justDone(m_database.run(updateOthers, {toColumn(now), post.row(), kept}));
}

Result<void> HostedMediaRepository::releaseEnded(Instant now, Instant farAway, Instant longAgo)
{
    return justDone(m_database.run(updateEnded, {toColumn(now), toColumn(farAway), toColumn(longAgo)}));
}

Result<QList<HostedMedium>> HostedMediaRepository::removable(Instant now, int limit) const
{
    return listOf(m_database.run(selectRemovable, {toColumn(now), limit}), readHosted);
}

Result<std::optional<Instant>> HostedMediaRepository::nextRemoval() const
{
    const auto row = m_database.run(selectNextRemoval);
    if (!row)
        return row.error();
    return row->maybeInstant(0);
}

Result<void> HostedMediaRepository::forget(HostedMediaId id)
{
    return justDone(m_database.run(deleteHosted, {id.row()}));
}

Result<void> HostedMediaRepository::putOffRemoval(HostedMediaId id, Instant again, const QString &trouble)
{
    return justDone(m_database.run(updatePutOffRemoval, {toColumn(again), trouble, id.row()}));
}

Result<void> HostedMediaRepository::forgetAll()
{
    if (auto done = justDone(m_database.run(deleteAllWaits)); !done)
        return done;
    return justDone(m_database.run(deleteAllHosted));
}

Result<void> HostedMediaRepository::hurryRemovals(Instant now)
{
    return justDone(m_database.run(updateHurried, {toColumn(now)}));
}

Result<bool> HostedMediaRepository::putOff(PlatformPostId post, Instant until, const Error &why, Instant now)
{
    const auto moved = m_database.run(updatePutOff, {toColumn(until), toWord(why.kind), why.detail, post.row()});
    if (!moved)
        return moved.error();
    if (moved->changed() != 1)
        return Error{ErrorKind::Conflict, StoreSentences::tr("The platform post has moved on meanwhile.")};
    bool isNew = true;
    {
        const auto known = m_database.run(selectWait, {post.row()});
        if (!known)
            return known.error();
        isNew = !known->hasRow() || known->text(0) != toWord(why.kind) || known->text(1) != why.detail;
    }
    const auto written = m_database.run(insertWait, {post.row(), toColumn(now), toWord(why.kind), why.detail});
    return written ? Result<bool>{isNew} : written.error();
}

Result<int> HostedMediaRepository::timesPutOff(PlatformPostId post) const
{
    const auto row = m_database.run(selectTries, {post.row()});
    if (!row)
        return row.error();
    return row->hasRow() ? row->number(0) : 0;
}

Result<void> HostedMediaRepository::endWait(PlatformPostId post)
{
    return justDone(m_database.run(deleteWait, {post.row()}));
}

Result<void> HostedMediaRepository::hurryWaiting(Instant now)
{
    return justDone(m_database.run(updateWaiting, {toColumn(now)}));
}

Result<HostedMediaRepository::Planned> HostedMediaRepository::planned(PlatformPostId post) const
{
    std::optional<RevisionId> revision;
    std::optional<AccountId> account;
    {
        const auto row = m_database.run(selectPlanned, {post.row()});
        if (!row)
            return row.error();
        if (!row->hasRow())
            return Error{ErrorKind::NotFound, StoreSentences::tr("The platform post has moved on meanwhile.")};
        revision = RevisionId::fromRow(row->integer(0));
        account = AccountId::fromRow(row->integer(1));
    }
    const auto content = PostRepository{m_database}.contentFor(*revision, *account);
    if (!content)
        return content.error();
    return Planned{.account = *account, .media = content->media};
}

Result<HostedMediaRepository::Troubles> HostedMediaRepository::troubles() const
{
    Troubles troubles;
    {
        const auto row = m_database.run(selectWaiting);
        if (!row)
            return row.error();
        troubles.waiting = row->number(0);
        troubles.why = row->text(1);
    }
    const auto row = m_database.run(selectStuck);
    if (!row)
        return row.error();
    troubles.stuck = row->number(0);
    troubles.whyStuck = row->text(1);
    return troubles;
}

}  // namespace carillon
