// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/result.h"
#include "core/domain/pausedtag.h"

#include <QList>

namespace carillon {

class Database;

/// Tags that are paused, the platform posts that the engine has held for one, and when pauses end. An account's own
/// pause is a part of the account. Call writes inside a Transaction.
class PauseRepository final
{
public:
    explicit PauseRepository(Database &database) : m_database{database} {}

    /// In the order of the alphabet.
    [[nodiscard]] Result<QList<PausedTag>> tags() const;
    /// That of the post's tags which is paused, the first if several are.
    [[nodiscard]] Result<std::optional<PausedTag>> tagOf(PostId post) const;
    /// Pauses a tag, or gives its pause another reason and end.
    Result<void> pause(const PausedTag &tag);
    Result<void> resume(const QString &tag);

    /// When the first of all pauses, of accounts too, is to end by itself.
    [[nodiscard]] Result<std::optional<Instant>> nextEnd() const;
    /// Ends those whose time has come.
    Result<void> endPassed(Instant now);

    /// A platform post has fallen due, and a tag of its post is paused. Does not raise the version: nobody edited it.
    Result<void> hold(const QList<PlatformPostId> &posts);
    struct LetGo
    {
        PlatformPostId id;
        AccountId account;
        Instant due;         ///< or when it was planned, should that be later
        bool begun = false;  ///< it has been tried, or a part of it is live
    };
    struct Released
    {
        QList<LetGo> posts{};
        std::optional<PostId> last{};  ///< that was looked at; nothing: there are no others
    };
    /// Lets go what no tag holds any more, of the next `limit` posts after `after` that are held.
    Result<Released> release(std::optional<PostId> after, int limit);

private:
    Database &m_database;
};

}  // namespace carillon
