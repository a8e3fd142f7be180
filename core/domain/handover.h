// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/account.h"
#include "core/domain/platformtraits.h"

#include <optional>

namespace carillon {

/// The account's own setting, of platforms that have a schedule: "yes" or "no".
inline constexpr QLatin1StringView handOverOption{"hand_over"};

/// No platform takes a post longer ahead than this (the tests hold all traits to it).
inline constexpr std::chrono::days longestHandOver{31};
/// Room for the calls themselves before the latest moment at which a platform takes a post.
inline constexpr std::chrono::minutes handOverMargin{5};
/// How long after its time a post that was handed over is looked at first: platforms are not to the second.
inline constexpr std::chrono::seconds handedOverLook{30};
/// Nothing is taken back so shortly before its time: nobody could say who was faster.
inline constexpr std::chrono::seconds recallMargin{60};

/// The platform's rule when the account's posts are handed over, or else nothing.
inline std::optional<HandOverRule> handOverOf(const NewAccount &account, const PlatformTraits &traits)
{
    const bool isWanted = account.options[handOverOption].toString() == QLatin1StringView{"yes"};
    return isWanted && traits.handOver.isOffered() ? std::optional{traits.handOver} : std::nullopt;
}

/// When a post due at `due` may be handed over, at the latest.
inline Instant latestHandOver(Instant due, const HandOverRule &rule)
{
    return due - rule.leastLead - handOverMargin;
}

}  // namespace carillon
