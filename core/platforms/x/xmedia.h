// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon::x {

/// True for an account whose option says that X takes long posts and films of it (Premium).
bool writesLong(const FrozenAccount &account);

/// What X would refuse of the media. Source: https://docs.x.com/x-api/media/quickstart/best-practices, read November
/// 2026. What is not known of a file is not held against it; of still pictures `rules` hold, which make them fit.
QList<Problem> mediaProblems(const FrozenPost &post, const MediaRules &rules);

}  // namespace carillon::x
