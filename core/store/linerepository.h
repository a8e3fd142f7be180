// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/account.h"
#include "core/domain/limit.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/domain/use.h"

#include <QList>

#include <array>
#include <optional>

namespace carillon {

class Database;

/// The parts of an account's line, each in the order of time. The numbers are those in the index platform_post_lane.
enum class Lane {
    OnItsWay,
    High,
    Normal,
    Low,
    Acts,   ///< what is to be done to posts that their platform has
    Ahead,  ///< scheduled ones that may be handed over; not of that index, see HandOverRepository
};
constexpr int laneCount = 6;
inline constexpr std::array<Lane, 5> allLanes{Lane::OnItsWay, Lane::High, Lane::Normal, Lane::Low, Lane::Acts};

/// The accounts' lines as the engine sees them, and the engine's own row: what is next, what was used of the windows,
/// who leads. What happens to one platform post is in JournalRepository. Call writes inside a Transaction.
class LineRepository final
{
public:
    explicit LineRepository(Database &database) : m_database{database} {}

    struct Head
    {
        PlatformPostId id;
        Instant actAt;
        bool onItsWay = false;  ///< Publishing already: a doubt to settle, a medium to wait for
        Priority priority = Priority::Normal;
        bool ignoresSpacing = false;
        bool isPaused = false;           ///< a tag of its post is, and it has not begun
        std::optional<Purpose> act{};    ///< its platform has it: what is to be done to it
        std::optional<Instant> ahead{};  ///< it may be handed over to its platform, ahead of this time of its own
    };
    /// The next of a lane's platform posts that the engine has to look at, due or not, earliest first.
    [[nodiscard]] Result<QList<Head>> heads(AccountId account, Lane lane, int limit) const;
    /// Scheduled and due -> Queued, at most `limit` of one account.
    Result<int> queueDue(AccountId account, Instant now, int limit);

    /// After taking over: everything that a dead engine left Publishing, or in the middle of an
    /// act, is looked at now.
    Result<int> recover(Instant now);

    /// What an account used since `since`, in the order of time: steps and questions that may have reached the
    /// platform. A call without an outcome was made by an engine that is dead `now`: it reached it at any moment until
    /// then.
    [[nodiscard]] Result<QList<Use>> uses(AccountId account, Instant since, Instant now) const;
    /// When an account's latest publication was last taken up.
    [[nodiscard]] Result<std::optional<Instant>> lastStart(AccountId account) const;

    [[nodiscard]] Result<qint64> epoch() const;
    Result<qint64> raiseEpoch();

    /// Deletes raw answers of attempts before `before`, at most `limit`; says how many.
    Result<int> forgetExchanges(Instant before, int limit);

private:
    Database &m_database;
};

}  // namespace carillon
