// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/workspacecontext.h"
#include "core/planner/postplanner.h"

namespace carillon::ctl {

enum class ActShape {
    OnePost,    ///< the post itself, with "batch", "notes", "slips" and "problems" beside its members
    ManyPosts,  ///< {"batch", "posts", "deleted", "notes", "slips", "problems"}
    Undone,     ///< the same; "batch" is what was undone
    Accounts,   ///< {"batch", "accounts", "tags"}: paused or resumed
};

/// Tells the engine that something was committed, and prints what an act did.
ExitCode answerAct(const WorkspaceContext &context, const Result<Act> &act, ActShape shape,
                   const Invocation &invocation, const Streams &streams);

}  // namespace carillon::ctl
