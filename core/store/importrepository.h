// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/platformpost.h"
#include "core/domain/post.h"
#include "core/store/changerepository.h"

#include <QList>

namespace carillon {

class Database;

/// What importing needs beside the other repositories: whose key a key is, and a batch as a whole.
class ImportRepository final
{
public:
    explicit ImportRepository(Database &database) : m_database{database} {}

    enum class KeyUse {
        Free,
        Living,  ///< PostRepository::find() finds it
        Buried,  ///< of a post that was deleted, or whose import was undone
    };
    [[nodiscard]] Result<KeyUse> useOf(const QString &key) const;
    /// Gives a buried post another key, so that a new one can have this.
    Result<void> freeKey(const QString &key);

    /// Posts that the batch made and that were not deleted since.
    [[nodiscard]] Result<int> sizeOf(BatchId batch) const;

    /// Changes whenever another connection commits (PRAGMA data_version): what was read before still holds while it
    /// stays the same.
    [[nodiscard]] Result<qint64> dataVersion() const;

    /// A post of a batch that is not as the batch made it.
    struct MovedOn
    {
        PostId post;
        QString key;
        bool edited = false;  ///< else a copy is out, on its way, or nobody knows
    };
    /// Posts of the batch that somebody edited, or that went out. Posts that were deleted are not among them.
    [[nodiscard]] Result<QList<MovedOn>> movedOn(BatchId batch) const;

    /// Undeleted posts of the batch behind `after`, at most `limit`.
    [[nodiscard]] Result<QList<PostId>> livingPosts(BatchId batch, qint64 after, int limit) const;
    /// Deletes (softly) a post with its copies, which are canceled where they still could go. False, with nothing done,
    /// when it has moved on. Call inside a Transaction.
    Result<bool> takeBack(PostId post, Instant now);

    /// What the batch changed of posts that were there before, oldest first.
    [[nodiscard]] Result<QList<Change>> updates(BatchId batch) const;

    /// The content that a post had as its revision `number`.
    [[nodiscard]] Result<RevisionId> revision(PostId post, int number) const;

private:
    Database &m_database;
};

}  // namespace carillon
