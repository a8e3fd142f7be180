// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/laterepository.h"

#include "core/store/database.h"
#include "core/store/eventrepository.h"
#include "core/store/storesentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

// act_at is never before the time that counts, so that its index leads here.
constexpr auto selectFallenDue = R"(
    SELECT copy.id, max(ifnull(copy.due_at, copy.planned_at), copy.planned_at) AS due FROM platform_post AS copy
     WHERE copy.account_id = ? AND copy.act_at > ? AND copy.act_at IS NOT NULL AND copy.hold IS NULL
       AND copy.deleted_at IS NULL AND copy.state IN ('scheduled', 'queued') AND copy.live_parts = 0
       AND max(ifnull(copy.due_at, copy.planned_at), copy.planned_at) > ?
       AND max(ifnull(copy.due_at, copy.planned_at), copy.planned_at) < ?
       AND copy.act_at <= ?
       AND (copy.batch_id IS NULL OR (SELECT live FROM change_batch WHERE id = copy.batch_id) = 1)
     ORDER BY copy.act_at LIMIT ?)"_L1;
constexpr auto updateAsked = R"(
    UPDATE platform_post SET hold = 'review', version = version + 1
     WHERE id = ? AND state IN ('scheduled', 'queued') AND hold IS NULL AND deleted_at IS NULL)"_L1;
constexpr auto countAsked = R"(
    SELECT count(*) FROM platform_post AS copy
     WHERE copy.hold = 'review'
       AND (copy.state = 'failed' OR copy.state = 'unconfirmed' OR copy.state = 'expired' OR copy.hold = 'review'
            OR copy.hold = 'act')
       AND copy.deleted_at IS NULL)"_L1;

}  // namespace

Result<QList<LateRepository::LatePost>> LateRepository::fallenDue(AccountId account, Instant after, Instant before,
                                                                  int limit) const
{
    const auto from = toColumn(after);
    return listOf(
        m_database.run(selectFallenDue, {account.row(), from, from, toColumn(before), toColumn(before), limit}),
        [](const Rows &row) { return LatePost{.id = PlatformPostId::fromRow(row.integer(0)), .due = row.instant(1)}; });
}

Result<void> LateRepository::ask(PlatformPostId id, AccountId account, Instant now)
{
    auto done = m_database.run(updateAsked, {id.row()});
    if (!done)
        return done.error();
    if (done->changed() != 1)
        return Error{ErrorKind::Conflict, StoreSentences::tr("The platform post has moved on meanwhile.")};
    return EventRepository{m_database}.tell(
        {.kind = EventKind::PostLate, .at = now, .account = account, .platformPost = id});
}

Result<int> LateRepository::asked() const
{
    auto row = m_database.run(countAsked);
    if (!row)
        return row.error();
    return row->number(0);
}

}  // namespace carillon
