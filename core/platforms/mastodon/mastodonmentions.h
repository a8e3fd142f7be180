// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

namespace carillon::mastodon {

// Whom a text may mention: https://docs.joinmastodon.org/methods/accounts/#search, read November 2026. Wants the scope
// read:accounts, which "read" includes.

/// The name of the call in errors.json.
inline constexpr QLatin1String findMentionsCall{"find_mentions"};

/// Looks somebody up at another server only where `beginning` is a whole address.
HttpRequest peopleRequest(const FrozenAccount &account, const QString &beginning, const QString &token);

/// With the whole address of each, also of the instance's own, so that all instances understand the same text. Nothing
/// when the answer is no list.
std::optional<QList<MentionCandidate>> peopleIn(const HttpReply &reply, const FrozenAccount &account);

}  // namespace carillon::mastodon
