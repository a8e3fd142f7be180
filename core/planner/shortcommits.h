// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <functional>

namespace carillon {

class Database;

/// The same work on each of many posts.
struct ManyPosts
{
    qsizetype count = 0;
    std::function<Result<void>(qsizetype at)> each;  ///< called inside a transaction
    std::function<Result<void>(bool isLast)> close;  ///< the last call before a commit: writes down what was done
    std::function<void()> forget;                    ///< what was done since the last commit is rolled back
};

/// A commit takes no more posts after this time, so that an engine that publishes meanwhile never waits long.
inline constexpr std::chrono::milliseconds maxCommitTime{25};

/// Does `work` in one transaction when it is short. Else each post is tried first, with nothing kept, in transactions
/// that are short; only when none refuses all are done in as many commits as that takes. An error therefore means that
/// nothing was done, unless somebody else changed a post between the trial and its commit: then what was committed
/// stands, and the caller takes it back. Between two transactions it pauses as long as one takes. A program that dies
/// half-way leaves whole posts.
Result<void> inShortCommits(Database &database, const Clock &clock, const ManyPosts &work);

}  // namespace carillon
