// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/answer.h"
#include "core/domain/mediarules.h"
#include "core/domain/step.h"
#include "core/hosting/hostregistry.h"
#include "core/store/hostedmediarepository.h"

#include <QCoroTask>
#include <QHash>
#include <QSet>

#include <functional>

namespace carillon {

class Clock;
class CommitGroup;
class HttpClient;
class SecretStore;
class Workspace;

/// Has media lie where a network can fetch them, for as long as it needs them: puts those of a post to the workspace's
/// place, looks at them as the network would, gives each its address, and takes them away when the post has ended. A
/// row is committed before each put, so that nothing that lies there is ever forgotten. Lives on the publisher's
/// thread; what it is given outlives it.
class MediaHosting final
{
public:
    MediaHosting(const Clock &clock, Workspace &workspace, CommitGroup &commits, HttpClient &http,
                 SecretStore &secrets);

    /// The person may have set another place, or other keys.
    void lookAtSetting();
    /// Called when the place answers again after it did not: posts that waited for it are due.
    void tellRelief(std::function<void()> tell) { m_relieved = std::move(tell); }

    /// `media` with the address of each that `rules` want one for; nothing as long as one of them is not known to be
    /// there. Made anew each time: good for a day after `due`, or after now, should that be later. Waits for nothing.
    [[nodiscard]] Result<std::optional<QList<FrozenMedia>>>
    addressed(PlatformPostId post, const QList<FrozenMedia> &media, const MediaRules &rules, Instant due);

    /// Puts there what is not there yet and looks at it; `media` are as they are sent. Transient: the place is away.
    /// Config: a person must do something, the error says what. Locked, Unavailable: the keyring is closed. Cancelled,
    /// Conflict, Storage: as everywhere.
    QCoro::Task<Result<void>> place(PlatformPostId post, QList<FrozenMedia> media, MediaRules rules);

    /// Within a transaction: `post` waits for its place because of `why`, longer each time; told as an event when the
    /// reason is new.
    Result<void> putOff(PlatformPostId post, AccountId account, const Error &why);

    /// Nothing lies anywhere, as far as that can be read, and no keys are left over.
    [[nodiscard]] bool isIdle() const;
    /// Takes away what no post needs any more, as far as that is due. When the next of it is; nothing: there is none.
    QCoro::Task<Result<std::optional<Instant>>> clearAway();

private:
    /// Where what is to be put goes.
    struct Place
    {
        StoredMediaHost stored;
        MediaHost host;
        MediaHostSecret secret;
    };
    [[nodiscard]] QString nameOf(const FrozenMedia &medium) const;
    [[nodiscard]] std::optional<QUrl> webAddress(const FrozenMedia &medium) const;
    QCoro::Task<Result<void>> placeAlone(PlatformPostId post, QList<FrozenMedia> media);
    QCoro::Task<Result<bool>> isThere(PlatformPostId post, QList<FrozenMedia> media);
    QCoro::Task<Result<Place>> currentPlace();
    QCoro::Task<Result<void>> put(PlatformPostId post, FrozenMedia medium, Place place);
    QCoro::Task<Result<void>> look(QUrl address, FrozenMedia medium);
    QCoro::Task<Result<HostedMedium>> row(PlatformPostId post, FrozenMedia medium, Place place);
    QCoro::Task<Result<void>> takeAway(HostedMedium medium);
    QCoro::Task<Result<void>> ensureKeys(StoredMediaHost stored);

    const Clock &m_clock;
    Workspace &m_workspace;
    CommitGroup &m_commits;
    HttpClient &m_http;
    HostRegistry m_registry;
    std::function<void()> m_relieved;
    std::optional<StoredMediaHost> m_setting;   ///< as it was seen last
    QHash<QString, MediaHostSecret> m_secrets;  ///< by key; those that were read
    QSet<QUrl> m_seenAtWeb;                     ///< at a place that nothing is put to by us
    QSet<HostedMediaId> m_put;                  ///< taken by the place, and not seen there yet
    QHash<PlatformPostId, std::shared_ptr<Answer<bool>>> m_placing;
    /// What the place said last, and until when it is not asked again.
    struct Trouble
    {
        Error error;
        Instant until;
    };
    std::optional<Trouble> m_trouble;
};

}  // namespace carillon
