// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/domain/activity.h"
#include "core/domain/attempt.h"
#include "core/domain/doubt.h"
#include "core/domain/figures.h"
#include "core/domain/postcard.h"
#include "core/domain/uploadprogress.h"
#include "core/hosting/mediahost.h"
#include "core/messages/postwords.h"

#include <QMap>

#include <optional>

namespace carillon {

/// What a workspace is, once it is open.
struct WorkspaceFacts
{
    QString path;
    QString key;
    QByteArray zone;
    std::chrono::milliseconds expiry{};
    LatePolicy late;
    bool readsFigures = true;  ///< what platforms count of posts is read by itself
    QString mediaFolder;
    std::optional<MediaHost> mediaHost;       ///< where networks fetch media from that take no file
    std::optional<Error> planningObstacle;    ///< why nothing may be planned yet: a person must say Moved or Copy
    std::optional<Error> publishingObstacle;  ///< why nothing is published from here

    /// The file's name without folder and suffix.
    [[nodiscard]] QString name() const;
};

/// What the status bar, the tray and the tabs say.
struct Overview
{
    CardCounts counts;
    QList<PostCard> next;  ///< what goes out next, at most a day's handful
    int accounts = 0;
    int accountsInTrouble = 0;  ///< those that a person must connect again
    int pausedAccounts = 0;
    QList<PausedTag> pausedTags{};
    int unreachableAccounts = 0;  ///< whose server gives no answer
};

struct AccountCard
{
    Account account;
    QMap<QString, int> backlog;  ///< platform posts by the word of their state
    QList<WindowUse> windows;
};

struct CopyDetails
{
    PlatformPost copy;
    EffectiveHold hold;
    QList<AttemptRecord> attempts;  ///< oldest first
    QString accountKey{};           ///< empty: the account was removed
    QStringList warnings{};         ///< what the platform said that did not stop it, in sentences
    std::optional<UploadProgress> upload{};
    std::optional<PostFigures> figures{};  ///< what its platform counts; nothing: they were never to be read
    bool tellsFigures = false;             ///< its platform tells some, so that they can be read
    std::optional<Doubt> doubt{};          ///< of an unconfirmed one: what of it a person can answer for
};

/// All that is known of one post.
struct PostDetails
{
    Post post;
    QList<CopyDetails> copies;
};

/// The latest act that can be taken back.
struct LastAct
{
    QString batch;
    bool isImport = false;
    QString label;
    Instant madeAt;
    QStringList notes{};  ///< once it was taken back: whole sentences on what is not as before, or not yet
};

}  // namespace carillon
