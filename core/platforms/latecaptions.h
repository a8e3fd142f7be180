// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <span>

namespace carillon {

// Captions that a platform takes only once their film is there. What stands against them never fails the post: it is
// out, and is told what it lacks.

/// The next of `captions` to be added to `video`, or nothing when each was added or given up. Harmless when done twice,
/// since a step that was begun before asks first what is there. `part` is which of them; the payload
/// {"id", "tries", "since", "ask"?}. `cost` is that of one step with the question. Pure.
std::optional<Step> nextLateCaptions(const QList<FrozenCaptions> &captions, std::span<const StepRecord> journal,
                                     const QString &video, const Cost &cost, Instant now);

/// True when an earlier try may have come through unseen.
bool mayBeThere(const Step &step);

/// What a try came to: nothing and Duplicate mean that they are there; NotReady, to be tried again, for some minutes;
/// an error that is the engine's to handle; or, for good, a "warning" that says which captions are missing of what is
/// out.
Result<QJsonObject> lateCaptionsResult(const std::optional<Error> &error, const StepContext &context,
                                       const QString &platform, const QString &language);

}  // namespace carillon
