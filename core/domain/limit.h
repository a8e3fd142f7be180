// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <array>
#include <chrono>
#include <optional>

namespace carillon {

/// What a window counts.
enum class LimitUnit { Posts, Calls, Points, Uploads };
constexpr size_t limitUnitCount = 4;

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

/// Whose use a window adds up.
enum class LimitScope { Account, AppCredential, Address };

/// At most `amount` units within any `period` (rolling).
struct LimitWindow
{
    int amount = 0;
    std::chrono::milliseconds period{};
    LimitUnit unit = LimitUnit::Posts;
    LimitScope scope = LimitScope::Account;

    friend bool operator==(const LimitWindow &, const LimitWindow &) = default;
};

/// Over which posts maxConcurrent counts: all accounts of the platform, or each account for itself (its own host).
enum class ConcurrencyScope { Platform, Account };

/// What a person set for one account; what is absent is the platform's default.
struct LimitOverrides
{
    std::optional<int> maxConcurrent;
    std::optional<std::chrono::milliseconds> spacing;
    std::optional<std::chrono::hours> expiry;
    QList<LimitWindow> windows;  ///< stand beside the platform's; the strictest wins

    friend bool operator==(const LimitOverrides &, const LimitOverrides &) = default;
};

}  // namespace carillon
