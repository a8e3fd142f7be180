// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/mediarules.h"
#include "core/domain/step.h"

namespace carillon {

/// What a platform with these rules would refuse or change about the media of one post; each finding says which medium
/// it is about (Problem::part) and how to mend it. Codes: too_many_media, too_few_media, mixed_media, unsupported_type,
/// too_large, too_small, too_many_pixels, aspect_ratio, too_long, too_short, frame_rate, codec. A warning where the
/// program itself makes it fit (MediaRules::shrinksImages). What isn't known of a medium is not held against it.
QList<Problem> mediaProblems(const QList<FrozenMedia> &media, const MediaRules &rules);

/// The same of one medium alone, whatever else the post has.
QList<Problem> mediumProblems(const FrozenMedia &medium, int part, const MediaRules &rules);

/// What holds for media of one kind.
const MediumRules &rulesFor(MediaKind kind, const MediaRules &rules);

/// True when the platform takes one of them by its address only.
bool needsAddress(const QList<FrozenMedia> &media, const MediaRules &rules);
/// True when it takes any kind of media so.
bool needsAddresses(const MediaRules &rules);

}  // namespace carillon
