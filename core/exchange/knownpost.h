// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace carillon {

class Database;

/// A post that a row of an imported file names by its id, with its copies.
struct KnownPost
{
    Post post;
    QList<PlatformPost> copies;
};

Result<std::optional<KnownPost>> findKnownPost(Database &database, const QString &key);

/// As a change keeps it: what it is but for its content, which stays as a revision.
QJsonObject noteOf(const KnownPost &known);
/// A time of such a note, and its plan; nothing when there was none.
std::optional<Instant> instantNoted(const QJsonValue &value);
std::optional<PlannedTime> planNoted(const QJsonObject &plan);

}  // namespace carillon
