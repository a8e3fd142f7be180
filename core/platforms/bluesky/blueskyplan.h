// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/platforms/bluesky/blueskyrecord.h"

#include <span>

namespace carillon::bluesky {

/// The step after `journal`: look up mentions, upload images (of a film: ask the service whether it takes one, upload
/// it there, wait until it is ready; then its captions) or make the link's card, publish, comment. A publishing step
/// that surely did not happen comes again as it was; only when its embed is void (the server has lost a blob) are its
/// records made anew, under the same keys.
NextStep planNext(const FrozenPost &post, std::span<const StepRecord> journal, Instant now);

/// All steps of the post together.
Cost costOf(const FrozenPost &post);

/// The link that gets a card; images take its place.
bool wantsCard(const FrozenPost &post);

/// Where people see the post. A sandbox shows its own posts; all else is looked at on bsky.app.
QString permalinkOf(const FrozenAccount &account, const QString &rkey);

/// The result of a publishing step whose records are those of `payload`: {"posts": [{"uri", "cid"}, ...],
/// "permalink"}.
QJsonObject publishedResult(const FrozenAccount &account, const QJsonObject &payload);

}  // namespace carillon::bluesky
