// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <QList>

#include <optional>

namespace carillon {

/// How many of the post's parts are out for sure, by the journal alone. Its first comment is none of them.
int liveParts(const FrozenPost &post, const QList<StepRecord> &journal);

/// What the post is live as when all of it is out but its first comment; nothing when more is missing, when it has no
/// comment, when that is out too, or when this is an act on what is out. Pure. Not for a journal in which something
/// else than the comment is in doubt.
std::optional<Publication> liveWithoutComment(const Platform &platform, const FrozenPost &post,
                                              const QList<StepRecord> &journal, Instant now);

}  // namespace carillon
