// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"

#include <QList>

#include <optional>

namespace carillon {

class Database;
class Rows;

/// Posts, their revisions, media and tags, and the making of their platform posts. Rows of a batch that is not live are
/// not seen. Call the writing functions inside a Transaction.
class PostRepository final
{
public:
    explicit PostRepository(Database &database) : m_database{database} {}

    /// Writes the post, its first revision and one platform post for each account: Draft when it is a draft or has no
    /// time, Scheduled else. `importedBy` hides them until that batch is live.
    Result<PostId> add(const NewPost &post, Instant now, std::optional<BatchId> importedBy = {});
    /// add() for many posts in one transaction, which must end with index() of all of them.
    Result<PostId> addUnindexed(const NewPost &post, Instant now, std::optional<BatchId> importedBy);
    /// Puts new posts, from `first` to `last`, into the full-text index. As one statement: every other statement with
    /// triggers makes FTS5 write out what it has gathered, and a piece of index for each post is slow to merge.
    Result<void> index(PostId first, PostId last);

    [[nodiscard]] Result<std::optional<Post>> find(const QString &key) const;
    [[nodiscard]] Result<std::optional<Post>> byId(PostId id) const;

    /// The next revision becomes the current one. Conflict when the version has moved on.
    Result<void> revise(PostId id, int version, const PostContent &content, Instant now);
    /// An earlier revision becomes the current one again, so that a content keeps its publications and their keys.
    Result<void> restoreRevision(PostId id, int version, int number);
    /// Raises the version for what is changed beside the content: tags, priority and speed.
    Result<void> touch(PostId id, int version);
    /// Another time, or none. Platform posts are moved by their own repository.
    Result<void> plan(PostId id, int version, const std::optional<PlannedTime> &plan);
    /// The engine finds out anew whether one of them is paused.
    Result<void> setTags(PostId id, const QStringList &tags);
    Result<void> setExtra(PostId id, const QJsonObject &extra, Priority priority);
    Result<void> setMaxSpeed(PostId id, bool maxSpeed);
    Result<void> setDeleted(PostId id, int version, std::optional<Instant> at);

    [[nodiscard]] Result<PostContent> content(RevisionId id) const;
    /// What this account gets of it; without variants.
    [[nodiscard]] Result<PostContent> contentFor(RevisionId id, AccountId account) const;

    struct Filter
    {
        std::optional<PlatformPostState> state;
        bool late = false;  ///< only those that fell due while they could not be sent, and wait for a word
        std::optional<AccountId> account;
        std::optional<Instant> from;
        std::optional<Instant> to;
        QString search;
        int limit = 100;
        QString after;  ///< key of the last post of the page before
    };
    /// By due time, those without one last.
    [[nodiscard]] Result<QList<Post>> list(const Filter &filter) const;

private:
    Result<RevisionId> addRevision(PostId post, int number, const PostContent &content, Instant now);
    Result<void> addTags(PostId id, const QStringList &tags);
    [[nodiscard]] Result<bool> readCommon(RevisionId id, PostContent &content) const;
    [[nodiscard]] Result<Post> read(const Rows &row) const;
    [[nodiscard]] Result<QList<PostMedia>> media(RevisionId id) const;
    [[nodiscard]] Result<QStringList> tags(PostId id) const;

    Database &m_database;
};

}  // namespace carillon
