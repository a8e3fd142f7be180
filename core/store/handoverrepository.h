// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/actrepository.h"
#include "core/store/linerepository.h"

#include <chrono>

namespace carillon {

class Database;

/// Posts that their platform publishes by itself: who may be handed over, who is, and the way back. Call writes inside
/// a Transaction.
class HandOverRepository final
{
public:
    explicit HandOverRepository(Database &database) : m_database{database} {}

    /// The next platform posts of an account that may be handed over: scheduled for later than `from`. Each may be
    /// taken from `farthest` before its time on, which is its `actAt`. Earliest first.
    [[nodiscard]] Result<QList<LineRepository::Head>> ahead(AccountId account, Instant from,
                                                            std::chrono::milliseconds farthest, int limit) const;
    /// How many posts its platform holds of an account, or is being given: all, and those for the UTC day of `due`.
    struct Amount
    {
        int all = 0;
        int sameDay = 0;
    };
    [[nodiscard]] Result<Amount> held(AccountId account, Instant due) const;
    /// Whether an account has any that its platform holds.
    [[nodiscard]] Result<bool> hasAny(AccountId account) const;

    /// It is not handed over before `after`.
    Result<void> putOff(PlatformPostId id, Instant after);
    /// Nothing of the publication that was to be handed over counts any more.
    Result<void> discard(PlatformPostId id, PublicationId publication, Instant now);

    /// Those that should not lie at their platform any more: of an account that is paused or hands nothing over
    /// (`all`), or of a tag that is paused; none that has an act already, or goes out before `from`.
    [[nodiscard]] Result<QList<PlatformPostId>> unwanted(AccountId account, bool all, Instant from, int limit) const;

    /// From now on `post`, which is HandedOver, is to be taken back; it is `then` afterwards, planned for `due`. An act
    /// that is open already is void. Conflict when it has moved on since it was read. `deletes`: once it is back it is
    /// deleted, and with it its post when that has nothing else any more.
    Result<OpenAct> recall(const PlatformPost &post, PlatformPostState then, std::optional<Instant> due, Instant now,
                           bool deletes = false);
    /// Brings back what the recall `act` has deleted, and its post: as it was when it came back. Nothing where it is
    /// not that act which has deleted it.
    Result<void> revive(PlatformPostId id, PublicationId act);
    /// Nobody wants `post` back any more: it goes out as it was handed over. Conflict as above.
    Result<void> withdraw(const PlatformPost &post, Instant now);

    /// The platform has it no more and it is not live: it is what its recall says, or deleted.
    Result<void> noteRecalled(const Claim &claim);
    /// The platform has it as it was, but for `due`: also when nobody wanted that any more in the end.
    Result<void> noteMoved(const Claim &claim, Instant due);
    /// It was out already; the recall came to nothing.
    Result<void> noteWentOut(const Claim &claim, const Publication &post);
    /// The recall is given up for good: what became of the post is looked at `at`.
    Result<void> giveUp(const Claim &claim, Instant at, const Error &why, Instant now);

private:
    Database &m_database;
};

}  // namespace carillon
