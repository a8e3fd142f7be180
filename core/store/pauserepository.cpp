// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/pauserepository.h"

#include "core/store/database.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectTags = "SELECT tag, reason, until FROM paused_tag ORDER BY tag"_L1;
constexpr auto selectTagOf = R"(
    SELECT paused.tag, paused.reason, paused.until
      FROM post_tag JOIN paused_tag AS paused ON paused.tag = post_tag.tag
     WHERE post_tag.post_id = ? ORDER BY post_tag.tag LIMIT 1)"_L1;
constexpr auto insertTag = R"(
    INSERT INTO paused_tag (tag, reason, until) VALUES (?, ?, ?)
    ON CONFLICT (tag) DO UPDATE SET reason = excluded.reason, until = excluded.until)"_L1;
constexpr auto deleteTag = "DELETE FROM paused_tag WHERE tag = ?"_L1;
constexpr auto selectNextEnd = R"(
    SELECT min(until) FROM (
        SELECT min(pause_until) AS until FROM account WHERE paused = 1 AND deleted_at IS NULL
         UNION ALL
        SELECT min(until) FROM paused_tag))"_L1;
constexpr auto updateEndedAccounts = R"(
    UPDATE account SET paused = 0, pause_reason = '', pause_until = NULL, version = version + 1
     WHERE paused = 1 AND pause_until <= ? AND deleted_at IS NULL)"_L1;
constexpr auto deleteEndedTags = "DELETE FROM paused_tag WHERE until <= ?"_L1;
constexpr auto updateHeld = R"(
    UPDATE platform_post SET hold = 'paused'
     WHERE id = ? AND hold IS NULL AND state IN ('scheduled', 'queued', 'retrying') AND deleted_at IS NULL)"_L1;
constexpr auto selectHeld
    = "SELECT DISTINCT post_id FROM platform_post WHERE hold = 'paused' AND post_id > ? ORDER BY post_id LIMIT ?"_L1;
constexpr auto selectReleased = R"(
    SELECT id, account_id, max(ifnull(due_at, planned_at), planned_at), state = 'retrying' OR live_parts > 0
      FROM platform_post
     WHERE post_id = ? AND hold = 'paused' AND NOT EXISTS (
           SELECT 1 FROM post_tag JOIN paused_tag ON paused_tag.tag = post_tag.tag
            WHERE post_tag.post_id = platform_post.post_id))"_L1;
constexpr auto updateReleased = "UPDATE platform_post SET hold = NULL WHERE id = ? AND hold = 'paused'"_L1;

PausedTag readTag(const Rows &row)
{
    return {.tag = row.text(0), .reason = row.text(1), .until = row.maybeInstant(2)};
}

Result<void> done(Result<Rows> &&run)
{
    return run ? Result<void>{} : run.error();
}

}  // namespace

Result<QList<PausedTag>> PauseRepository::tags() const
{
    return listOf(m_database.run(selectTags), readTag);
}

Result<std::optional<PausedTag>> PauseRepository::tagOf(PostId post) const
{
    auto row = m_database.run(selectTagOf, {post.row()});
    if (!row)
        return row.error();
    return row->hasRow() ? std::optional{readTag(*row)} : std::optional<PausedTag>{};
}

Result<void> PauseRepository::pause(const PausedTag &tag)
{
    return done(m_database.run(insertTag, {tag.tag, tag.reason.isEmpty() ? u""_s : tag.reason, toColumn(tag.until)}));
}

Result<void> PauseRepository::resume(const QString &tag)
{
    return done(m_database.run(deleteTag, {tag}));
}

Result<std::optional<Instant>> PauseRepository::nextEnd() const
{
    auto row = m_database.run(selectNextEnd);
    if (!row)
        return row.error();
    return row->maybeInstant(0);
}

Result<void> PauseRepository::endPassed(Instant now)
{
    if (auto ended = m_database.run(updateEndedAccounts, {toColumn(now)}); !ended)
        return ended.error();
    return done(m_database.run(deleteEndedTags, {toColumn(now)}));
}

Result<void> PauseRepository::hold(const QList<PlatformPostId> &posts)
{
    for (const auto post : posts) {
        if (auto held = m_database.run(updateHeld, {post.row()}); !held)
            return held.error();
    }
    return {};
}

Result<PauseRepository::Released> PauseRepository::release(std::optional<PostId> after, int limit)
{
    const auto held = listOf(m_database.run(selectHeld, {after ? after->row() : qint64{0}, limit}),
                             [](const Rows &row) { return PostId::fromRow(row.integer(0)); });
    if (!held)
        return held.error();
    Released released;
    for (const auto post : *held) {
        released.last = post;
        const auto whole = forEachRow(m_database.run(selectReleased, {post.row()}), [&](const Rows &row) {
            released.posts += LetGo{.id = PlatformPostId::fromRow(row.integer(0)),
                                    .account = AccountId::fromRow(row.integer(1)),
                                    .due = row.instant(2),
                                    .begun = row.flag(3)};
        });
        if (!whole)
            return whole.error();
    }
    for (const auto &post : released.posts) {
        if (auto done = m_database.run(updateReleased, {post.id.row()}); !done)
            return done.error();
    }
    return released;
}

}  // namespace carillon
