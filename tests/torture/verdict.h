// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/torture/plan.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

namespace carillon::test {

/// A platform post by the store's word.
struct StoredPost
{
    QString state;
    QString permalink;
    QString remoteId;
    QString error;
    QString hold;
};

/// By the key of the post (each has one platform post here).
QHash<QString, StoredPost> readStoredPosts(Workspace &workspace);

/// What stands at the sandbox of one planned post.
struct Seen
{
    int parts = 0;
    QString permalink;
};

/// By the key of the post.
QHash<QString, Seen> lookAt(const QList<PlannedPost> &planned, const QJsonArray &posts);

struct Verdict
{
    QHash<QString, QHash<QString, int>> byPlatform;  ///< once, lost, doubled, unconfirmed_there, ...
    QStringList complaints;                          ///< each a broken promise
    [[nodiscard]] QString table() const;
    [[nodiscard]] int unconfirmed() const;
};

/// What is allowed beside being out once.
struct Leniency
{
    bool givenUp = false;  ///< Failed after several passing failures, and the store says so: with faults only
};

/// Compares what was planned with what stands at the sandbox (`posts`, `counts`), and the store with both.
Verdict judge(const QList<PlannedPost> &planned, const QJsonArray &posts, const QJsonObject &counts,
              const QHash<QString, StoredPost> &stored, const Leniency &leniency);

}  // namespace carillon::test
