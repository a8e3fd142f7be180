// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"

#include <QJsonObject>

#include <optional>

namespace carillon {

class Database;

/// All of a post that an act of a person can change. Content is named by the number of its revision, which never
/// changes. Kept in the `change` table before and after each act; undo writes the earlier one back.
struct PostSnapshot
{
    int version = 0;
    int revision = 1;
    std::optional<PlannedTime> plan;
    Priority priority = Priority::Normal;
    bool maxSpeed = false;
    QStringList tags;
    QList<PlatformPost> copies;  ///< the living platform posts
};

/// Nothing when the post is deleted.
Result<std::optional<PostSnapshot>> takeSnapshot(Database &database, PostId post);

QJsonObject toJson(const PostSnapshot &snapshot);
PostSnapshot snapshotFromJson(const QJsonObject &json);

}  // namespace carillon
