// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/platformpost.h"
#include "core/platforms/platform.h"

#include <QList>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace carillon {

class Database;

enum class ExportFormat {
    Carillon,   ///< our own CSV: imported into an empty workspace with the same accounts it gives the same posts
    JsonLines,  ///< one JSON object a line, with everything that is known of a post
};

struct ExportOptions
{
    QString file;
    ExportFormat format = ExportFormat::Carillon;
    std::optional<Instant> from;  ///< due then or later; with either bound, posts without a time are left out
    std::optional<Instant> to;    ///< due before then
};

/// Writes the posts by their time, those without one last, and says how many. Memory holds one post, however many there
/// are; all of them are as they were at one moment. The file appears whole or not at all: Storage when it can't be
/// written. Media are named as they lie in the workspace's media folder: import with that as the media root.
Result<int> exportPosts(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                        const ExportOptions &options);

/// What a post as a whole is: what all its copies are, or else what of them most needs to be known. Publishing before
/// Retrying, Queued, Unconfirmed, Failed, Expired, Scheduled, Draft, Published, Canceled. Draft when it has none.
PlatformPostState stateOfPost(const QList<PlatformPost> &copies);

}  // namespace carillon
