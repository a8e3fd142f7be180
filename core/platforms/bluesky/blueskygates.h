// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/step.h"
#include "core/platforms/bluesky/blueskyrecord.h"

// Who may answer a post, and whether it may be quoted: records beside the post's own, of the same key and written with
// it, so that there is no moment without them. Sources: lexicons app.bsky.feed.threadgate (of the first part; no
// "allow": everyone, an empty one: nobody) and app.bsky.feed.postgate (of each part); bluesky-social/social-app,
// src/lib/api/index.ts; read 2026-11-23.
namespace carillon::bluesky {

/// {"collection", "rkey", "record"} of each, those of the first part first; none where everyone may do everything.
QJsonArray gatesOf(const FrozenPost &post, const RecordKeys &keys);

/// How many there will be.
int gateCount(const FrozenPost &post);

/// Words that are none of the options'.
QList<Problem> gateProblems(const FrozenPost &post);

}  // namespace carillon::bluesky
