// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon::discord {

constexpr int maxContentLength = 2000;
constexpr int maxDescriptionLength = 1024;

/// `rules`, which are those of a server without boosts, with what the account's option says of larger files.
MediaRules mediaRulesOf(MediaRules rules, const FrozenAccount &account);

/// What Discord would refuse or change of `post`, all lengths in code points, by the rules of its account. Codes beside
/// those of mediaProblems(): text_too_long, empty, alt_too_long, media_too_large, option_invalid, mentions_silent.
QList<Problem> problemsOf(const FrozenPost &post, const MediaRules &rules);

}  // namespace carillon::discord
