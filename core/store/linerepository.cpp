// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/linerepository.h"

#include "core/store/database.h"
#include "core/store/storesentences.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto selectHeads = R"(
    SELECT copy.id, copy.act_at, copy.priority, (SELECT max_speed FROM post WHERE id = copy.post_id),
           EXISTS (SELECT 1 FROM post_tag JOIN paused_tag ON paused_tag.tag = post_tag.tag
                    WHERE post_tag.post_id = copy.post_id),
           (SELECT purpose FROM publication WHERE id = copy.act_id)
      FROM platform_post AS copy
     WHERE copy.account_id = ?
       AND CASE copy.state WHEN 'publishing' THEN 0 WHEN 'published' THEN 4
                WHEN 'handed-over' THEN iif(copy.act_id IS NULL, 0, 4) ELSE copy.priority + 1 END = ?
       AND copy.act_at IS NOT NULL AND copy.hold IS NULL AND copy.deleted_at IS NULL
       AND copy.state IN ('scheduled', 'queued', 'retrying', 'publishing', 'published', 'handed-over')
       AND (copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1)
     ORDER BY copy.act_at LIMIT ?)"_L1;
constexpr auto updateQueued = R"(
    UPDATE platform_post SET state = 'queued' WHERE id IN (
        SELECT copy.id FROM platform_post AS copy
         WHERE copy.account_id = ? AND copy.act_at <= ? AND copy.act_at IS NOT NULL AND copy.hold IS NULL
           AND copy.deleted_at IS NULL AND copy.state = 'scheduled'
           AND (copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1)
         ORDER BY copy.act_at LIMIT ?))"_L1;
constexpr auto updateLeftBehind
    = "UPDATE platform_post SET act_at = ? WHERE state = 'publishing' AND act_at IS NULL AND deleted_at IS NULL"_L1;
constexpr auto updateActsLeftBehind = R"(
    UPDATE platform_post SET act_at = ?
     WHERE act_id IS NOT NULL AND state IN ('published', 'handed-over') AND act_at IS NULL AND hold IS NULL AND deleted_at IS NULL)"_L1;
constexpr auto selectUses = R"(
    SELECT ifnull(ended_at, ?), cost_posts, cost_calls, cost_points, cost_uploads, cost_deletes FROM step
     WHERE account_id = ? AND intended_at >= ? AND state <> 'not_sent'
    UNION ALL
    SELECT ifnull(ended_at, ?), 0, cost_calls, 0, 0, 0 FROM probe WHERE account_id = ? AND asked_at >= ?
    UNION ALL
    SELECT ifnull(ended_at, ?), cost_posts, cost_calls, cost_points, cost_uploads, cost_deletes FROM metric_question
     WHERE account_id = ? AND asked_at >= ?
     ORDER BY 1)"_L1;
constexpr auto selectLastStart = "SELECT max(intended_at) FROM step WHERE account_id = ?"_L1;
constexpr auto selectEpoch = "SELECT engine_epoch FROM workspace WHERE id = 1"_L1;
constexpr auto updateEpoch = "UPDATE workspace SET engine_epoch = engine_epoch + 1 WHERE id = 1"_L1;
constexpr auto updateForgotten = R"(
    UPDATE attempt SET exchange = NULL WHERE id IN (
        SELECT id FROM attempt WHERE exchange IS NOT NULL AND started_at < ? LIMIT ?))"_L1;
// The oldest come first.
constexpr auto deleteForgotten = R"(
    DELETE FROM attempt_exchange WHERE attempt_id IN (
        SELECT oldest.attempt_id
          FROM (SELECT attempt_id FROM attempt_exchange ORDER BY attempt_id LIMIT ?2) AS oldest
          JOIN attempt ON attempt.id = oldest.attempt_id
         WHERE attempt.started_at < ?1))"_L1;

/// One that was begun before a period may have ended within it.
constexpr auto longestCall = 10min;

Cost readCost(const Rows &row, int from)
{
    Cost cost;
    for (size_t unit = 0; unit < limitUnitCount; ++unit)
        cost.amounts[unit] = row.number(from + int(unit));
    return cost;
}

}  // namespace

Result<QList<LineRepository::Head>> LineRepository::heads(AccountId account, Lane lane, int limit) const
{
    return listOf(m_database.run(selectHeads, {account.row(), int(lane), limit}), [&](const Rows &row) {
        return Head{.id = PlatformPostId::fromRow(row.integer(0)),
                    .actAt = row.instant(1),
                    .onItsWay = lane == Lane::OnItsWay,
                    .priority = static_cast<Priority>(row.number(2)),
                    .ignoresSpacing = row.flag(3),
                    .isPaused = lane != Lane::OnItsWay && lane != Lane::Acts && row.flag(4),
                    .act = lane == Lane::Acts ? purposeFromWord(row.text(5)) : std::nullopt};
    });
}

Result<int> LineRepository::queueDue(AccountId account, Instant now, int limit)
{
    auto done = m_database.run(updateQueued, {account.row(), toColumn(now), limit});
    return done ? Result<int>{done->changed()} : done.error();
}

Result<int> LineRepository::recover(Instant now)
{
    auto posts = m_database.run(updateLeftBehind, {toColumn(now)});
    if (!posts)
        return posts.error();
    const int left = posts->changed();
    auto acts = m_database.run(updateActsLeftBehind, {toColumn(now)});
    return acts ? Result<int>{left + acts->changed()} : acts.error();
}

Result<QList<Use>> LineRepository::uses(AccountId account, Instant since, Instant now) const
{
    const auto from = toColumn(since - longestCall);
    QVariantList values;
    for (int table = 0; table < 3; ++table)
        values += {toColumn(now), account.row(), from};
    return listOf(m_database.run(selectUses, values), [&](const Rows &row) {
        return Use{row.instant(0), readCost(row, 1)};
    });
}

Result<std::optional<Instant>> LineRepository::lastStart(AccountId account) const
{
    auto row = m_database.run(selectLastStart, {account.row()});
    if (!row)
        return row.error();
    return row->maybeInstant(0);
}

Result<qint64> LineRepository::epoch() const
{
    auto row = m_database.run(selectEpoch);
    if (!row)
        return row.error();
    if (!row->hasRow())
        return Error{ErrorKind::Storage, StoreSentences::tr("The workspace has lost its own row; restore a backup.")};
    return row->integer(0);
}

Result<qint64> LineRepository::raiseEpoch()
{
    if (auto done = m_database.run(updateEpoch); !done)
        return done.error();
    return epoch();
}

Result<int> LineRepository::forgetExchanges(Instant before, int limit)
{
    auto emptied = m_database.run(updateForgotten, {toColumn(before), limit});
    if (!emptied)
        return emptied.error();
    const int count = emptied->changed();
    auto deleted = m_database.run(deleteForgotten, {toColumn(before), limit});
    return deleted ? Result<int>{count + deleted->changed()} : deleted.error();
}

}  // namespace carillon
