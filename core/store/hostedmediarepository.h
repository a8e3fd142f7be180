// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"
#include "core/store/mediahostrepository.h"

#include <QMap>

namespace carillon {

using HostedMediaId = Id<struct HostedMediaTag>;

/// A file of a platform post that lies at a place from which its network can fetch it, or may lie there.
struct HostedMedium
{
    HostedMediaId id;
    PlatformPostId platformPost;
    StoredMediaHost host;  ///< to which it was put
    QString source;        ///< name of the file here
    QString object;        ///< its name there
    Instant begunAt;
    bool wasSeen = false;  ///< the world could read it
    int tries = 0;         ///< to take it away
};

/// What is known to lie where networks fetch media from, and which platform posts wait for such a place. Call writes
/// inside a Transaction.
class HostedMediaRepository final
{
public:
    explicit HostedMediaRepository(Database &database) : m_database{database} {}

    /// Those of a platform post that are not to be taken away.
    [[nodiscard]] Result<QList<HostedMedium>> of(PlatformPostId post) const;
    /// Before it is put there.
    Result<HostedMediaId> begin(PlatformPostId post, MediaHostId host, const QString &source, const QString &object,
                                Instant now);
    /// The world can read it.
    Result<void> noteSeen(HostedMediaId id, Instant now);

    /// Not at any place.
    [[nodiscard]] Result<bool> isNothingThere() const;

    /// It is to be taken away.
    Result<void> release(HostedMediaId id, Instant now);
    /// Those of `post` from other files than `sources` are to be taken away.
    Result<void> releaseOthers(PlatformPostId post, const QStringList &sources, Instant now);
    /// All whose platform posts have ended, are drafts, gone, or planned for later than `farAway`, and all that lie
    /// there since before `longAgo` for a post that has not begun, are to be taken away. What may still be arriving
    /// there gets a minute for that.
    Result<void> releaseEnded(Instant now, Instant farAway, Instant longAgo);
    /// Due to be taken away, the most patient first.
    [[nodiscard]] Result<QList<HostedMedium>> removable(Instant now, int limit) const;
    /// When the next of those is due.
    [[nodiscard]] Result<std::optional<Instant>> nextRemoval() const;
    /// It lies there no more.
    Result<void> forget(HostedMediaId id);
    /// It could not be taken away, for `trouble`, and is tried again.
    Result<void> putOffRemoval(HostedMediaId id, Instant again, const QString &trouble);
    /// Everything, since it is another workspace's to take away; or since a person says so.
    Result<void> forgetAll();
    /// What is to be taken away and could not be is tried again at once.
    Result<void> hurryRemovals(Instant now);

    /// A post that has not been begun waits until `until` for a place; what has been begun stays what it is. Says
    /// whether that is new, or for another reason than before. Conflict when it has moved on.
    Result<bool> putOff(PlatformPostId post, Instant until, const Error &why, Instant now);
    /// How often it was put off, one after the other.
    [[nodiscard]] Result<int> timesPutOff(PlatformPostId post) const;
    /// It has what it needs.
    Result<void> endWait(PlatformPostId post);
    /// What waits is looked at now: the place answers again.
    Result<void> hurryWaiting(Instant now);

    struct Planned
    {
        AccountId account;
        QList<PostMedia> media;
    };
    /// The files of what would be claimed of a platform post that is planned. NotFound when it is not.
    [[nodiscard]] Result<Planned> planned(PlatformPostId post) const;

    /// What a person should know of.
    struct Troubles
    {
        int waiting = 0;   ///< platform posts
        QString why;       ///< of one of those
        int stuck = 0;     ///< files that could not be taken away, more than twice
        QString whyStuck;  ///< of one of those
    };
    [[nodiscard]] Result<Troubles> troubles() const;

private:
    Database &m_database;
};

}  // namespace carillon
