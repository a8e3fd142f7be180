// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/stepjournal.h"

#include <chrono>
#include <functional>
#include <optional>

namespace carillon {

// Posts that a platform was given ahead and publishes at their time by itself: what all such platforms have in common.
// Results of looks and changes use the same words: {"held"}, {"gone"}, {"moved"}, {"refused"}, or {"id", "url"} of what
// is out.

/// Which ReadBack looks whether the platform has it for its time, and which what became of it then.
constexpr int lookBefore = 0;
constexpr int lookAfterwards = 1;

/// Before what is not published yet, though its time has come, is looked at again.
constexpr std::chrono::seconds lookAgain{20};
/// Leaving the one list and standing in the other need not be one moment.
constexpr std::chrono::minutes longestChange{2};
/// Nothing is published earlier than that before its time.
constexpr std::chrono::minutes mostEarly{10};

/// Gone from where it waited and not out: it may stand in neither list for a moment.
bool mayBeOnItsWay(Instant due, Instant now);
/// It is for `at`, and so near to that or past it that nobody could say who is faster: it is left alone.
bool isGoingOut(std::optional<Instant> at, Instant now);
/// The platform does not take the change, and trying again alters nothing.
bool isRefusedForGood(ErrorKind kind);

/// Of a result {"id", "url"}.
Publication publicationIn(const QJsonObject &result);
/// The id that the platform gave to what Publish made; empty where nobody here knows it.
QString publishedId(const FrozenPost &post);

/// What comes once it was made with its time: it is looked at, rests until then, and is looked at again. Pure.
/// \param look the step that looks; it gets lookBefore or lookAfterwards.
/// \param gone what to say of a look that says {"gone"}.
NextStep nextLook(const FrozenPost &post, const StepJournal &journal, Instant now,
                  const std::function<Step(int part)> &look, const std::function<Error(const QJsonObject &seen)> &gone);

/// The steps of a recall.
struct RecallSteps
{
    Step move;    ///< an Edit that gives it the time in FrozenPost::due
    Step remove;  ///< a Delete
    std::function<Step(const StepRecord &removed)> look;
};

/// What takes it back: it is deleted, and looked for. One that is for another time alone (`due`) gets that, and is Held
/// again; it is deleted where the platform does not take the time. Pure.
NextStep nextOfRecall(const FrozenPost &post, const StepJournal &journal, const RecallSteps &steps);

}  // namespace carillon
