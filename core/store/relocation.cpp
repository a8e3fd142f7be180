// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/relocation.h"

#include "core/base/key.h"
#include "core/domain/handover.h"
#include "core/store/database.h"
#include "core/store/hostedmediarepository.h"
#include "core/store/storesentences.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

constexpr auto selectLastWrite = R"(
    SELECT max(ifnull((SELECT max(made_at) FROM change_batch), 0),
               ifnull((SELECT intended_at FROM step ORDER BY id DESC LIMIT 1), 0),
               ifnull((SELECT created_at FROM post ORDER BY id DESC LIMIT 1), 0)))"_L1;
// Each of these states may become Unconfirmed only here: nobody can tell where it is, so the ordinary table is no help.
constexpr auto updateDoubted = R"(
    UPDATE platform_post SET state = 'unconfirmed', hold = NULL, act_at = NULL, error_kind = 'ambiguous', version = version + 1,
           error_detail = ?
     WHERE state IN ('scheduled', 'queued', 'retrying') AND act_at > ? AND act_at <= ? AND deleted_at IS NULL)"_L1;
// What the other place may have given to its platform meanwhile; what stays at home by its kind is noted.
constexpr auto updateGivenAway = R"(
    UPDATE platform_post SET state = 'unconfirmed', hold = NULL, act_at = NULL, error_kind = 'ambiguous', version = version + 1,
           error_detail = ?
     WHERE state = 'scheduled' AND due_at > ? AND due_at <= ? AND deleted_at IS NULL
       AND (hand_over_after IS NULL OR hand_over_after < due_at)
       AND account_id IN (SELECT id FROM account WHERE options ->> ? = 'yes'))"_L1;
constexpr auto updateOnItsWay = R"(
    UPDATE platform_post SET state = 'unconfirmed', hold = NULL, act_at = NULL, error_kind = 'ambiguous', version = version + 1,
           error_detail = ?
     WHERE state = 'publishing' AND deleted_at IS NULL)"_L1;
constexpr auto selectPlanned = R"(
    SELECT id FROM platform_post
     WHERE state IN ('draft', 'scheduled', 'queued', 'retrying', 'handed-over') AND deleted_at IS NULL)"_L1;
constexpr auto updateToDraft = R"(
    UPDATE platform_post SET state = 'draft', hold = NULL, act_at = NULL, act_id = NULL, tries = 0, publication_id = NULL,
           hand_over_after = NULL, key = ?,
           version = version + 1 WHERE id = ?)"_L1;
// Under the copy's own key it goes out as if it never had.
constexpr auto updateVoid
    = "UPDATE publication SET void_since = 0 WHERE platform_post_id = ? AND void_since IS NULL"_L1;
// What is to be done to posts that are out is the original's to do.
constexpr auto updateWithoutActs = R"(
    UPDATE platform_post SET act_id = NULL, act_at = NULL, hold = NULL, error_kind = NULL, error_detail = NULL,
           version = version + 1 WHERE act_id IS NOT NULL)"_L1;
// And so is the reading of their figures; what a person wants here is read here.
constexpr auto updateUnread = "UPDATE metric_reading SET next_at = NULL WHERE next_at IS NOT NULL"_L1;

Result<void> doubtWhatWasHandedOver(Database &database, Instant now)
{
    auto done = database.run(
        updateGivenAway,
        {StoreSentences::tr("While this workspace was elsewhere, it may have been given to the network, which then "
                            "publishes it at its time. Look at the account's scheduled posts."),
         toColumn(now), toColumn(now + longestHandOver), u"$."_s + handOverOption});
    return done ? Result<void>{} : done.error();
}

}  // namespace

Result<void> doubtWhatFellDue(Database &database, Instant now)
{
    qint64 lastWrite = 0;
    {
        auto row = database.run(selectLastWrite);
        if (!row)
            return row.error();
        lastWrite = row->integer(0);
    }
    auto done = database.run(
        updateDoubted,
        {StoreSentences::tr(
             "It fell due while this workspace was elsewhere, so it may be live already. Look at the account."),
         lastWrite, toColumn(now)});
    return done ? doubtWhatWasHandedOver(database, now) : done.error();
}

Result<void> startAsCopy(Database &database)
{
    if (auto done = database.run(
            updateOnItsWay,
            {StoreSentences::tr("It was being published when this workspace was copied. Look at the account.")});
        !done)
        return done.error();
    const auto planned = listOf(database.run(selectPlanned), [](const Rows &row) { return row.integer(0); });
    if (!planned)
        return planned.error();
    for (const auto id : *planned) {
        if (auto done = database.run(updateToDraft, {newKey(), id}); !done)
            return done.error();
        if (auto done = database.run(updateVoid, {id}); !done)
            return done.error();
    }
    // What lies where networks fetch media from is the original's to take away.
    if (auto done = HostedMediaRepository{database}.forgetAll(); !done)
        return done;
    if (auto done = database.run(updateUnread); !done)
        return done.error();
    auto done = database.run(updateWithoutActs);
    return done ? Result<void>{} : done.error();
}

}  // namespace carillon
