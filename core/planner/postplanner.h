// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/event.h"
#include "core/planner/postcheck.h"
#include "core/store/changerepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"
#include "core/store/workspace.h"

#include <functional>

namespace carillon {

enum class Deed;

struct OpenDoubt;
struct PostSnapshot;

/// What to do with a time that has passed.
enum class PastPolicy { Refuse, Now };

/// A post that limits will hold up on one of its accounts.
struct PostSlip
{
    QString post;     ///< key
    QString account;  ///< key
    Slip slip;
};

/// What an act did.
struct Act
{
    QString batch;                ///< key for undo()
    QStringList posts{};          ///< keys of the posts it touched, those it deleted included
    QStringList notes{};          ///< whole sentences: what was left as it is, what waits
    QList<PostProblem> problems;  ///< what the platforms would change, or refuse of a draft
    QList<PostSlip> slips{};      ///< what will not go at the time it was given; the notes say it too
};

/// What a person says of an unconfirmed post who has found it.
struct LiveWord
{
    QString address{};          ///< permalink or id of what was in doubt, where known
    std::optional<int> part{};  ///< from 0; Conflict when another one is in doubt
    bool whole = false;         ///< all of the post is live: nothing more is to be sent
};

/// An edit: what is absent stays.
struct PostEdit
{
    std::optional<QStringList> parts;
    std::optional<QList<PostMedia>> media;
    std::optional<QString> link;
    std::optional<QString> title;
    std::optional<QString> firstComment;
    std::optional<QJsonObject> options;
    /// By account: what it names becomes that account's own, the rest of its variant stays.
    QMap<QString, PostVariant> variants{};
    QStringList followers{};  ///< accounts that follow the common content again, before `variants` count
    std::optional<QStringList> tags;
    std::optional<Priority> priority;
    std::optional<bool> maxSpeed;
};

/// `content` with what `edit` names.
PostContent edited(PostContent content, const PostEdit &edit);

/// What a person can do to posts. Each act also records what it changed, so that undo() can take it back, in another
/// program and after a restart too. An act on many posts is cut into short commits, since an engine may be publishing;
/// it is one batch all the same, and what was done before the program died can be undone. Whoever calls it tells the
/// engine afterwards.
///
/// Posts are named by their key or by that of one of their platform posts, which then is meant alone where an act can
/// be done to one. An act on several posts is done to all or to none. Errors: NotFound (no such post), Conflict (the
/// post's state forbids it), Content (a platform would refuse the post), Invalid (the time), Config (the workspace was
/// moved or copied and nobody has said which), Storage.
///
/// Blocks on the database; on the thread of `workspace`.
class PostPlanner final
{
public:
    PostPlanner(Workspace &workspace, const Clock &clock, const std::vector<std::unique_ptr<Platform>> &platforms);

    /// A post that is no draft needs an account and a time.
    Result<Act> add(NewPost post, PastPolicy past = PastPolicy::Refuse);
    /// A draft with the same content, for the same accounts.
    Result<Act> duplicate(const QString &key);
    /// Makes a new revision. What is on its way or in doubt keeps the earlier one, and the new one waits.
    Result<Act> edit(const QString &key, const PostEdit &edit);

    /// Makes the post what `wanted` says, in one act: content, accounts, time, tags, priority; a draft, or scheduled.
    /// What is published, on its way or in doubt is left as it is, with a note.
    Result<Act> save(const QString &key, NewPost wanted, PastPolicy past = PastPolicy::Refuse);

    /// Plans whole posts for another time: drafts, what waits, what failed, expired or was canceled.
    Result<Act> move(const QStringList &keys, const PlannedTime &plan, PastPolicy past = PastPolicy::Refuse);
    /// Back to drafts; their times stay as a proposal.
    Result<Act> unschedule(const QStringList &keys);
    Result<Act> publishNow(const QStringList &keys);
    /// Failed and expired ones go again now, with media uploaded afresh; so does what was to be done to one that is
    /// out, and has failed.
    Result<Act> retry(const QStringList &keys);

    /// Of what is out: what is to be done to it there is stopped.
    Result<Act> cancel(const QStringList &keys);
    /// What a platform has, to publish it at its time, is taken back first and deleted then; the notes say so. Should
    /// the platform not give it up, it stays and goes out.
    Result<Act> remove(const QStringList &keys);
    /// What is out of the posts is to be deleted at its platforms. The posts stay in the workspace, canceled.
    Result<Act> deleteLive(const QStringList &keys);
    /// What is out gets the edited content, where its platform offers that; what waits gets it as by edit(). Media and
    /// the number of parts of what is out stay.
    Result<Act> editLive(const QString &key, const PostEdit &edit);
    /// The person has looked: what is in doubt of an unconfirmed post is live. What is to follow it (the rest of a
    /// thread, a first comment) is sent now; Invalid where its platform wants to know what that answers and no address
    /// was told, or one that does not tell it; Config where none does (Platform::found()). Without anything to follow
    /// it is Published, with its id where the address tells it.
    Result<Act> confirmLive(const QStringList &keys, const LiveWord &word = {});
    /// The person has looked: it is not there, and is to be sent again now, with what follows it. Conflict when `part`
    /// (from 0) is given and is not the one in doubt.
    Result<Act> confirmSendAgain(const QStringList &keys, std::optional<int> part = {});

    /// Nothing of these accounts (of all, when empty) is sent until resume(), or until the engine ends it at `until`.
    /// A pause that is given again gets the new reason and end. Invalid when `until` has passed.
    Result<Act> pause(const QList<AccountId> &accounts, const QString &reason, std::optional<Instant> until = {});
    Result<Act> resume(const QList<AccountId> &accounts);
    /// The same for posts that bear one of these tags, whatever their account. What is on its way is not stopped.
    Result<Act> pauseTags(const QStringList &tags, const QString &reason, std::optional<Instant> until = {});
    Result<Act> resumeTags(const QStringList &tags);

    /// An account's own limits, late policy and whether its posts are handed over, as `account` has them; nothing else
    /// of it is taken. An act without a batch when that is what they were. Conflict when the account was changed since
    /// it was read.
    Result<Act> setLimits(const Account &account);
    /// The same of what holds for all accounts of a platform.
    Result<Act> setPlatformLimits(const PlatformLimits &limits);

    /// Takes back what `batch` did. Conflict, with the reason, when something has happened to it since.
    Result<Act> undo(const QString &batch);

private:
    /// One post that an act is done to.
    struct Scene
    {
        Post post;
        QList<PlatformPost> copies;  ///< all of them
        QList<PlatformPost> meant;   ///< those that the keys name
        QList<Account> accounts;     ///< all living ones
        Instant now;
        bool whole = false;  ///< the post itself was named
        int changed = 0;     ///< copies that the act did something to
        QStringList left{};  ///< why it left others
        QJsonObject memo{};  ///< what undo needs beside the snapshots
        QList<PostProblem> problems{};
    };
    /// What a key stands for.
    struct Named
    {
        Post post;
        std::optional<PlatformPost> copy;  ///< when the key is that of a platform post
    };
    using Work = std::function<Result<void>(Scene &)>;

    /// With what becomes of its posts by their accounts' limits.
    Result<Act> foreseen(Result<Act> act) const;
    Result<Act> perform(ChangeKind kind, Deed deed, const QStringList &keys, const Work &work);
    Result<void> performOn(Scene &scene, const Work &work, Act &act, QList<Change> &changes);
    [[nodiscard]] Result<void> makeReady(NewPost &post, PastPolicy past) const;
    /// Raises `version` when it writes.
    Result<void> rewrite(Scene &scene, const PostContent &content, const QList<Account> &checked, int &version);
    [[nodiscard]] Result<std::optional<QString>> whyNotActed(const Scene &scene, const PlatformPost &copy,
                                                             Purpose purpose) const;
    Result<QList<PlatformPost>> editableLive(Scene &scene, const PostContent &content) const;
    Result<void> reviseForLive(Scene &scene, const PostContent &content, const QList<Account> &live, int &version);
    Result<void> withdraw(Scene &scene, const PlatformPost &copy);
    /// Has the platform's copy of `copy`, which is HandedOver, taken back, to be `then` and planned for `due`. Conflict
    /// when it goes out in this minute.
    Result<void> recall(Scene &scene, const PlatformPost &copy, PlatformPostState then, std::optional<Instant> due,
                        bool deletes = false);
    Result<void> recallForContent(Scene &scene, const PostContent &content);
    Result<void> reassign(Scene &scene, const NewPost &wanted);
    Result<void> arrange(Scene &scene, const NewPost &wanted, PlatformPost copy);
    Result<Act> addRecorded(const NewPost &post, Deed deed, const QList<PostProblem> &problems);
    /// Adds to `known`; without one a batch is begun.
    Result<ChangeBatch> record(ChangeKind kind, const QString &label, const QList<Change> &changes,
                               const std::optional<ChangeBatch> &known = {});
    Error takenBack(const ChangeBatch &batch, const Error &why);
    [[nodiscard]] Result<Named> named(const QString &key) const;
    [[nodiscard]] Result<QList<QStringList>> byPost(const QStringList &keys) const;
    [[nodiscard]] Result<Scene> sceneOf(const QStringList &keys, Instant now) const;
    [[nodiscard]] Result<void> mayPlan() const;
    [[nodiscard]] Result<PlannedTime> timely(const PlannedTime &plan, PastPolicy past) const;

    Result<void> schedule(Scene &scene, PlatformPost copy, Instant due);
    Result<void> scheduleMeant(Scene &scene, Instant due);
    [[nodiscard]] Result<QList<Account>> accountsOf(const Scene &scene, const QList<PlatformPost> &copies) const;
    [[nodiscard]] Result<void> check(Scene &scene, const PostContent &content, const QList<Account> &accounts) const;

    [[nodiscard]] Result<std::optional<OpenDoubt>> doubtAbout(const Scene &scene, const PlatformPost &copy) const;
    [[nodiscard]] Result<QJsonObject> foundBy(const OpenDoubt &open, const QString &name, const QString &address) const;
    Result<void> writeFound(Scene &scene, const PlatformPost &copy, const OpenDoubt &open, const QJsonObject &result);
    Result<void> goOnBehind(Scene &scene, const PlatformPost &copy, const OpenDoubt &open, const QString &address);
    Result<void> endAsLive(Scene &scene, PlatformPost copy, const std::optional<OpenDoubt> &open, const LiveWord &word);
    Result<void> tell(const Scene &scene, const PlatformPost &copy, EventKind kind, const QJsonObject &detail = {});
    Result<void> tellPause(const Account &account);
    struct Pause
    {
        QString reason;
        std::optional<Instant> until;
    };
    Result<Act> setPaused(const QList<AccountId> &accounts, const std::optional<Pause> &pause);
    Result<Act> setTagsPaused(const QStringList &tags, const std::optional<Pause> &pause);
    [[nodiscard]] Result<void> ensureAhead(const Pause &pause) const;

    Result<void> undoChange(const Change &change, Act &act);
    Result<void> undoAdding(PostId post, const PostSnapshot &after, Act &act);
    Result<void> undoEditing(PostId post, const Change &change, Act &act);
    [[nodiscard]] Result<Account> changedAccount(const Change &change) const;
    Result<void> undoAccount(const Change &change);
    Result<void> undoTag(const Change &change);
    Result<Act> recordLimits(const QString &whose, const Change &change);
    Result<void> undoLimits(const Change &change);
    Result<void> undoPlatformLimits(const Change &change);
    Result<void> recallToDelete(const PlatformPost &copy);
    Result<void> revive(const PostSnapshot &after);
    Result<void> bringBack(PostId post, const PostSnapshot &before, const PostSnapshot &after, Act &act);
    Result<void> recallAgain(const PlatformPost &current, const PlatformPost &before, Act &act);
    Result<void> putBack(const PlatformPost &current, const PlatformPost &earlier, Act &act);

    Workspace &m_workspace;
    Database &m_database;
    const Clock &m_clock;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    PostRepository m_posts;
    PlatformPostRepository m_copies;
};

}  // namespace carillon
