// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/workspacecontext.h"

#include <chrono>
#include <optional>

class QIODevice;

namespace carillon::ctl {

struct PublisherRunOptions
{
    bool untilIdle = false;
    std::chrono::seconds horizon{300};
    std::optional<std::chrono::seconds> longest;
    bool ignoresSpacing = false;
    bool keepsAwake = false;  ///< the machine, around due posts
};

struct PublisherRunEnd
{
    bool heldForKeyring = false;    ///< due posts wait for it
    std::optional<Instant> next{};  ///< when there is something to do again; nothing: when somebody changes something
};

/// Runs the publisher on its thread until a signal, the time or idleness ends it. What a person should know meanwhile
/// goes to `err`. The error says why nothing can be published from this workspace.
Result<PublisherRunEnd> runPublisher(const WorkspaceContext &context, const PublisherRunOptions &options,
                                     QIODevice &err);

}  // namespace carillon::ctl
