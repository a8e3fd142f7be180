// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/reply.h"
#include "core/base/workerthread.h"
#include "core/desk/deskworker.h"
#include "core/desk/lookup.h"
#include "core/media/medialibrary.h"
#include "core/planner/figureswish.h"

#include <QUrl>

namespace carillon {

/// An open workspace for the window: every call returns at once and answers in a future, which always gets one result.
/// Acts and reads run on two threads of their own; nothing here waits for disk or network.
///
/// Lives on the thread that made it. Acts answer as PostPlanner and AccountConnector do; reads with NotFound or
/// Storage.
class Desk final : public QObject
{
    Q_OBJECT

public:
    explicit Desk(DeskNeeds needs);
    ~Desk() override;

    void open();

    // What there is to see
    [[nodiscard]] Reply<Result<CardPage>> cards(const CardFilter &filter);
    [[nodiscard]] Reply<Result<QList<PostCard>>> between(Instant from, Instant to, std::optional<AccountId> account);
    [[nodiscard]] Reply<Result<PostDetails>> post(const QString &key);
    /// The post that the publisher has just put down a copy of.
    [[nodiscard]] Reply<Result<PostDetails>> postOf(PlatformPostId copy);
    [[nodiscard]] Reply<Result<QList<AccountCard>>> accounts();
    [[nodiscard]] Reply<Result<Overview>> overview();
    /// What happened, newest first.
    [[nodiscard]] Reply<Result<ActivityStretch>> activity(const ActivityFilter &filter);
    /// What limits would hold up of `post`, were it planned so, in place of the stored post with its key, if there is
    /// one.
    [[nodiscard]] Reply<Result<QList<PostSlip>>> slips(const NewPost &post);
    /// Whom a text may mention on the network of `account`, as its search tells; `beginning` is what stands behind the
    /// "@". See MentionSearch.
    [[nodiscard]] Reply<Result<QList<MentionCandidate>>> findMentions(const Account &account, const QString &beginning);
    /// What limits would hold up of a stored post, were all of it that can be planned due then. NotFound.
    [[nodiscard]] Reply<Result<QList<PostSlip>>> slipsIfMoved(const QString &key, Instant due);

    // What can be done to posts, see PostPlanner
    Reply<Result<Act>> add(const NewPost &post, PastPolicy past = PastPolicy::Refuse);
    Reply<Result<Act>> duplicate(const QString &key);
    Reply<Result<Act>> save(const QString &key, const NewPost &post, PastPolicy past = PastPolicy::Refuse);
    Reply<Result<Act>> move(const QStringList &keys, const PlannedTime &plan);
    Reply<Result<Act>> unschedule(const QStringList &keys);
    Reply<Result<Act>> publishNow(const QStringList &keys);
    Reply<Result<Act>> retry(const QStringList &keys);
    Reply<Result<Act>> cancel(const QStringList &keys);
    Reply<Result<Act>> remove(const QStringList &keys);
    Reply<Result<Act>> deleteLive(const QStringList &keys);
    Reply<Result<Act>> editLive(const QString &key, const PostEdit &edit);
    Reply<Result<Act>> confirmLive(const QStringList &keys, const LiveWord &word = {});
    Reply<Result<Act>> confirmSendAgain(const QStringList &keys);
    /// Their figures are read now, see wantFigures().
    Reply<Result<FiguresWish>> readFigures(const QStringList &keys);
    Reply<Result<Act>> pause(const QList<AccountId> &accounts, const QString &reason,
                             std::optional<Instant> until = {});
    Reply<Result<Act>> pauseTags(const QStringList &tags, const QString &reason, std::optional<Instant> until = {});
    Reply<Result<Act>> resumeTags(const QStringList &tags);
    Reply<Result<Act>> resume(const QList<AccountId> &accounts);
    /// Takes back `which`, or the latest act that was not taken back yet, and says what that was. NotFound when there
    /// is none; Conflict, with the reason, when something has happened since.
    Reply<Result<LastAct>> undo(const std::optional<LastAct> &which = {});

    // Accounts, see AccountConnector
    Reply<Result<ConnectOutcome>> connectAccount(const ConnectOrder &order);
    /// `openBrowser` is called on the desk's thread.
    Reply<Result<ConnectOutcome>> connectInBrowser(const ConnectOrder &order,
                                                   AccountConnector::OpenBrowser openBrowser);
    Reply<Result<CodeLogin>> beginWithCode(const ConnectOrder &order);
    Reply<Result<ConnectOutcome>> finishWithCode(const CodeLogin &login, const QString &pasted);
    Reply<Result<ConnectOutcome>> takeAccounts(const AccountOffer &offer, const QStringList &remoteIds);
    Reply<Result<QJsonObject>> appFor(const ConnectOrder &order);
    /// Ends a connecting that waits for the browser.
    void cancelConnecting();
    Reply<Result<void>> removeAccount(const Account &account);
    /// Name, zone and options. Conflict when it was changed meanwhile.
    Reply<Result<Account>> updateAccount(const Account &account);
    /// What a person set for all accounts of a platform.
    [[nodiscard]] Reply<Result<PlatformLimits>> platformLimits(const QString &platform);
    // See PostPlanner
    Reply<Result<Act>> setLimits(const Account &account);
    Reply<Result<Act>> setPlatformLimits(const PlatformLimits &limits);

    // The workspace
    Reply<Result<WorkspaceFacts>> settleIn(Relocation relocation);
    Reply<Result<WorkspaceFacts>> setExpiry(std::chrono::milliseconds expiry);
    Reply<Result<WorkspaceFacts>> setLatePolicy(const LatePolicy &policy);
    /// Whether figures are read by themselves.
    Reply<Result<WorkspaceFacts>> setReadsFigures(bool on);
    /// IANA. Invalid, with the closest name, when there is no such zone. opened() comes before changed(), so that who
    /// reads anew knows it.
    Reply<Result<WorkspaceFacts>> setZone(const QString &zone);
    /// Where networks fetch media from; of `typed` what is empty stays as it was. See HostRegistry.
    Reply<Result<WorkspaceFacts>> setMediaHost(const MediaHost &host, const MediaHostSecret &typed);
    Reply<Result<WorkspaceFacts>> removeMediaHost();
    /// Puts a small file there, looks at it as a network would and takes it away; see checkMediaHost().
    Reply<Result<void>> checkMediaHost(const MediaHost &host, const MediaHostSecret &typed);
    /// Copies a file into the media folder, on a pool of threads.
    Reply<Result<StoredMedia>> keepMedia(const QString &path);
    /// The same of captions, which become WebVTT.
    Reply<Result<MediaAsset>> keepCaptions(const QString &path);

    /// While the window is to be seen: other programs' commits are noticed within a second.
    void watch(bool on);
    /// Something may have been committed by the publisher.
    void lookAgain();

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const std::vector<std::unique_ptr<Platform>> &platforms() const { return m_platforms; }
    /// As it was told last.
    [[nodiscard]] const std::optional<WorkspaceFacts> &facts() const { return m_facts; }

signals:
    /// Also when what it told was changed by a call of this desk.
    void opened(const carillon::WorkspaceFacts &facts);
    void refused(const carillon::Error &error);
    /// What is stored has changed, by whatever program.
    void changed();

private:
    template <class Work>
    auto act(Work work);
    template <class Work>
    auto ask(Work work);
    template <class T, class Begin>
    Reply<Result<T>> carryOut(Begin begin);
    template <class T, class Begin>
    Reply<Result<T>> carryOutBy(Begin begin, DeskWorker::Commits commits = DeskWorker::Commits::Perhaps);
    Reply<Result<Act>> plan(std::function<Result<Act>(PostPlanner &)> work);
    Reply<Result<WorkspaceFacts>> change(std::function<Result<void>(Workspace &)> work);

    const Clock &m_clock;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    std::optional<WorkspaceFacts> m_facts;
    WorkerThread<DeskWorker> m_worker;
    WorkerThread<Lookup> m_lookup;
};

}  // namespace carillon
