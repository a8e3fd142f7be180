// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/doubt.h"
#include "core/domain/pausedtag.h"
#include "core/domain/platformpost.h"

namespace carillon {

/// Why a platform post that could go does not go now, and the account's own words about it.
struct EffectiveHold
{
    Hold hold = Hold::None;
    QString reason;
    QString tag{};                   ///< that is paused; empty: the account is
    std::optional<Instant> until{};  ///< when a pause ends by itself
};

/// The platform post's own hold, else the one that a paused tag of it or its account puts on it.
EffectiveHold effectiveHold(const PlatformPost &post, const Account &account, const std::optional<PausedTag> &tag = {});

enum class IsLive { Yes, Partly, No, Unknown };
/// Whether readers can see it: Partly when some parts of a thread are out for sure, Unknown while it is on its way or
/// in doubt.
IsLive isLive(const PlatformPost &post);

/// What a person can do about a platform post now, as whole sentences; empty when there is nothing to do.
QString advice(const PlatformPost &post, const EffectiveHold &hold);

/// What is in doubt, to stand within a sentence: "part 3 of 5", "the first comment", "the post".
QString doubtName(const Doubt &doubt);

/// What is known of a post that is half in doubt, and what a person's word leads to; empty where nothing is to follow
/// what is in doubt.
QString doubtSentence(const Doubt &doubt);

/// One attempt to publish in plain words. `outcome` is one of attemptEnds, an error's word, or empty while it runs.
QString attemptSentence(const QString &outcome, const QString &detail);

}  // namespace carillon
