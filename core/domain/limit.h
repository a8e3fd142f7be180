// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <array>
#include <chrono>
#include <optional>

namespace carillon {

/// What a window counts.
enum class LimitUnit { Posts, Calls, Points, Uploads, Deletes };
constexpr size_t limitUnitCount = 5;

/// What something uses up of an account's windows, by unit.
struct Cost
{
    std::array<int, limitUnitCount> amounts{};

    [[nodiscard]] int of(LimitUnit unit) const { return amounts[static_cast<size_t>(unit)]; }
    Cost &with(LimitUnit unit, int amount)
    {
        amounts[static_cast<size_t>(unit)] += amount;
        return *this;
    }
    Cost &operator+=(const Cost &other)
    {
        for (size_t at = 0; at < limitUnitCount; ++at)
            amounts[at] += other.amounts[at];
        return *this;
    }
    friend bool operator==(const Cost &, const Cost &) = default;
};

/// Whose use a window adds up, see scopeName().
enum class LimitScope { Account, AppCredential, Address };
constexpr size_t limitScopeCount = 3;

/// At most `amount` units within any `period` (rolling), or within each day of `resetZone`.
struct LimitWindow
{
    int amount = 0;
    std::chrono::milliseconds period{};  ///< a day where there is a reset, however long that day is
    LimitUnit unit = LimitUnit::Posts;
    LimitScope scope = LimitScope::Account;
    QByteArray resetZone{};  ///< IANA: it counts anew at each midnight there; empty = rolling

    [[nodiscard]] bool resets() const { return !resetZone.isEmpty(); }
    friend bool operator==(const LimitWindow &, const LimitWindow &) = default;
};

/// Limits keep a planned post from going on time.
struct Slip
{
    Instant wanted;
    std::optional<Instant> goesAt;  ///< nothing: never, it alone is more than `window` allows
    LimitWindow window;             ///< the one that has room last
    int place = 0;                  ///< the how many-th unit of `window` it is at its time
};

/// How far a window of an account is used up, by all who share it.
struct WindowUse
{
    LimitWindow limit;
    int used = 0;
};

/// Over which posts maxConcurrent counts: all accounts of the platform, or each account for itself (its own host).
enum class ConcurrencyScope { Platform, Account };

/// What a person set for one account, or for all accounts of a platform; what is absent is the platform's default.
struct LimitOverrides
{
    std::optional<int> maxConcurrent;
    std::optional<std::chrono::milliseconds> spacing;
    std::optional<std::chrono::hours> expiry;
    QList<LimitWindow> windows;  ///< of each account; they stand beside the platform's, and the strictest wins

    friend bool operator==(const LimitOverrides &, const LimitOverrides &) = default;
};

/// What a person set for all accounts of one platform. Its maxConcurrent is over all of them.
struct PlatformLimits
{
    QString platform;  ///< PlatformTraits::id
    int version = 0;   ///< 0: nothing was ever set
    LimitOverrides overrides;
};

}  // namespace carillon
