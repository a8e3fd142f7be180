// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/workerthread.h"
#include "core/desk/deskworker.h"
#include "core/desk/lookup.h"
#include "core/media/medialibrary.h"

#include <QFuture>
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
    [[nodiscard]] QFuture<Result<CardPage>> cards(const CardFilter &filter);
    [[nodiscard]] QFuture<Result<QList<PostCard>>> between(Instant from, Instant to, std::optional<AccountId> account);
    [[nodiscard]] QFuture<Result<PostDetails>> post(const QString &key);
    /// The post that the publisher has just put down a copy of.
    [[nodiscard]] QFuture<Result<PostDetails>> postOf(PlatformPostId copy);
    [[nodiscard]] QFuture<Result<QList<AccountCard>>> accounts();
    [[nodiscard]] QFuture<Result<Overview>> overview();

    // What can be done to posts, see PostPlanner
    QFuture<Result<Act>> add(const NewPost &post);
    QFuture<Result<Act>> duplicate(const QString &key);
    QFuture<Result<Act>> save(const QString &key, const NewPost &post);
    QFuture<Result<Act>> move(const QStringList &keys, const PlannedTime &plan);
    QFuture<Result<Act>> unschedule(const QStringList &keys);
    QFuture<Result<Act>> publishNow(const QStringList &keys);
    QFuture<Result<Act>> retry(const QStringList &keys);
    QFuture<Result<Act>> cancel(const QStringList &keys);
    QFuture<Result<Act>> remove(const QStringList &keys);
    QFuture<Result<Act>> confirmLive(const QStringList &keys, const QString &permalink);
    QFuture<Result<Act>> confirmSendAgain(const QStringList &keys);
    QFuture<Result<Act>> pause(const QList<AccountId> &accounts, const QString &reason);
    QFuture<Result<Act>> resume(const QList<AccountId> &accounts);
    /// Takes back `which`, or the latest act that was not taken back yet, and says what that was. NotFound when there
    /// is none; Conflict, with the reason, when something has happened since.
    QFuture<Result<LastAct>> undo(const std::optional<LastAct> &which = {});

    // Accounts, see AccountConnector
    QFuture<Result<Account>> connectAccount(const ConnectOrder &order);
    /// `openBrowser` is called on the desk's thread.
    QFuture<Result<Account>> connectInBrowser(const ConnectOrder &order, AccountConnector::OpenBrowser openBrowser);
    QFuture<Result<CodeLogin>> beginWithCode(const ConnectOrder &order);
    QFuture<Result<Account>> finishWithCode(const CodeLogin &login, const QString &code);
    /// Ends a connecting that waits for the browser.
    void cancelConnecting();
    QFuture<Result<void>> removeAccount(const Account &account);
    /// Name, limits, zone and options. Conflict when it was changed meanwhile.
    QFuture<Result<Account>> updateAccount(const Account &account);

    // The workspace
    QFuture<Result<WorkspaceFacts>> settleIn(Relocation relocation);
    QFuture<Result<WorkspaceFacts>> setExpiry(std::chrono::milliseconds expiry);
    /// Copies a file into the media folder, on a pool of threads.
    QFuture<Result<StoredMedia>> keepMedia(const QString &path);

    /// While the window is to be seen: other programs' commits are noticed within a second.
    void watch(bool on);
    /// Something may have been committed by the publisher.
    void lookAgain();

    [[nodiscard]] const Clock &clock() const { return m_clock; }
    [[nodiscard]] const std::vector<std::unique_ptr<Platform>> &platforms() const { return m_platforms; }
    /// As it was told last.
    [[nodiscard]] const std::optional<WorkspaceFacts> &facts() const { return m_facts; }

signals:
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
    QFuture<Result<T>> carryOut(Begin begin);
    QFuture<Result<Act>> plan(std::function<Result<Act>(PostPlanner &)> work);
    QFuture<Result<WorkspaceFacts>> change(std::function<Result<void>(Workspace &)> work);

    const Clock &m_clock;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    std::optional<WorkspaceFacts> m_facts;
    WorkerThread<DeskWorker> m_worker;
    WorkerThread<Lookup> m_lookup;
};

}  // namespace carillon
