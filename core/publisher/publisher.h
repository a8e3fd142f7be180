// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/domain/pausedtag.h"
#include "core/domain/platformpost.h"
#include "core/limits/ledgerbook.h"
#include "core/net/httpclient.h"
#include "core/platforms/platform.h"
#include "core/publisher/dispatchplan.h"
#include "core/publisher/heartbeat.h"
#include "core/publisher/hosts.h"
#include "core/publisher/publishingrun.h"
#include "core/secrets/secretstore.h"
#include "core/store/linerepository.h"
#include "core/store/metricrepository.h"
#include "core/store/workspace.h"

#include <QObject>
#include <QTimer>

#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace carillon {

class AccountLine;
class Alarm;
class ChangeListener;
class CommitGroup;
class CredentialKeeper;
class MediaHosting;
class MediaPreparation;
class EngineLock;
struct FiguresVerdict;

struct PublisherOptions
{
    QString workspacePath;
    WorkspaceOptions workspace;
    HttpClientOptions http;
    bool ignoresSpacing = false;                        ///< the maximum-speed mode: spacing is ignored, limits never
    std::function<std::unique_ptr<Alarm>()> makeAlarm;  ///< called on the publisher's thread; empty = the real one
};

/// Publishes a workspace's posts when they fall due. Lives on a thread of its own, with its own database connection.
///
/// One engine publishes per workspace; others stand by and take over at once when it dies. Sleeps until exactly the
/// next instant at which something is to be done; wakes on changes of this and of other programs, when the clock is
/// set, when the machine resumes and when the keyring is unlocked.
class Publisher final : public QObject
{
    Q_OBJECT

public:
    Publisher(PublisherOptions options, const Clock &clock, const std::vector<std::unique_ptr<Platform>> &platforms,
              SecretStore &secrets);
    ~Publisher() override;
    Q_DISABLE_COPY_MOVE(Publisher)

public slots:
    /// Opens the workspace and takes the lead, or stands by. On the publisher's thread.
    void start();
    /// Starts nothing more, lets what is in flight end (8 s at most), parks the rest, and emits stopped().
    void stop();
    /// Something was committed: look again.
    void wakeUp();
    /// This machine has no network, or has it again. Nothing is held back for that alone: a host may be near. But what
    /// fails meanwhile uses up no try, and once it is back, every host is tried at once.
    void setOffline(bool offline);
    /// The machine is about to sleep: nothing starts, and readyToSleep() tells when nothing is in flight. Or it is
    /// back: look at once.
    void setAsleep(bool asleep);

signals:
    void standingBy();
    void leading();
    /// Nothing can be published from here, for the reason given: at the start, where stop() is all that is left, or
    /// later, when the file turns out to be damaged and the publisher stops by itself.
    void refused(const carillon::Error &error);
    /// A platform post was put down in `state` at this moment.
    void putDown(qint64 platformPost, carillon::PlatformPostState state);
    /// What was to be done to a platform post that is out is done, or has failed for good.
    void acted(qint64 platformPost, carillon::Purpose purpose, bool isDone);
    /// So many platform posts fell due while nobody could send them and are late: they wait for a person's word.
    void asked(int platformPosts);
    /// Nothing is in flight; the next thing to do is at `next` (nothing = when somebody changes something). `held` says
    /// that due posts wait for the keyring.
    void rested(std::optional<carillon::Instant> next, bool held);
    /// The workspace cannot be read or written, once for as long as that lasts. It looks again by itself.
    void troubled(const carillon::Error &error);
    /// After setAsleep(true), when nothing is in flight.
    void readyToSleep();
    void stopped();

private:
    void tryToLead();
    void standBy();
    Result<void> lead();
    void noteTrouble(const Error &error);
    void lookAgain(Instant now);
    void loadLines();
    Result<void> readLines();
    Result<void> readLine(const Account &account);
    Result<void> arrangeLedgers();
    bool refill(AccountLine &line, Instant now);
    Result<QList<LineRepository::Head>> aheadOf(const AccountLine &line, Instant now);
    Result<QList<LineRepository::Head>> headsOf(const AccountLine &line, Lane lane, int limit, Instant now);
    Result<void> lookAtPauses();
    void releaseSome();
    void lookSoon();
    void lookBeforeCommit();
    void dispatch();
    void noteSleep(Instant now);
    bool isReviewed(AccountLine &line, Instant now);
    /// What was decided about posts that are late, to be told once it is committed.
    struct LateLook
    {
        QList<PlatformPostId> expired{};
        int asked = 0;
    };
    Result<void> decide(PlatformPostId id, const Account &account, Instant due, LateLook &look);
    void tell(const LateLook &look);
    [[nodiscard]] LatePolicy latePolicyOf(const Account &account) const;
    Result<bool> reviewLate(AccountLine &line, Instant since, Instant now);
    std::optional<Instant> notePresence(const std::vector<AccountLine *> &lines, Instant now);
    [[nodiscard]] std::chrono::milliseconds expiryOf(const Account &account) const;
    void run(AccountLine &line, const LineRepository::Head &head);
    QCoro::Task<void> take(AccountId account, const LineRepository::Head &head);
    /// What should not lie at its platform any more is to be taken back: its account or a tag of it was paused, or
    /// hands nothing over any more.
    void recallUnwanted(Instant now);
    void afterRun(AccountId account, PlatformPostId id, const RunReport &report);
    void holdForKeyring(bool held);
    void tellStart();
    void tellEnd();
    void tellRenewal(AccountId account, const std::optional<Error> &error);
    void sweep();
    void addUp();
    void lookAtLogins();
    QCoro::Task<void> renewLogins(std::vector<Account> accounts);
    QCoro::Task<std::optional<std::chrono::milliseconds>> lookAtLogin(Account account);
    [[nodiscard]] QList<PlatformPostId> comingUp(Instant now);
    void tendMedia(Instant now);
    [[nodiscard]] std::optional<Instant> nextTending() const;
    QCoro::Task<void> tend(QList<PlatformPostId> posts);
    QCoro::Task<void> placeAhead(PlatformPostId id);
    void lookAtFigures(Instant now);
    [[nodiscard]] std::optional<Instant> figuresAt(AccountLine &line, Instant now);
    QHash<AccountId, MetricRepository::Next>::const_iterator lookAtFiguresAt(AccountId account, Instant at);
    QCoro::Task<void> readFigures(std::vector<AccountId> accounts);
    struct FiguresQuestion;
    QCoro::Task<bool> askForFigures(AccountId account, bool loginWasRenewed);
    [[nodiscard]] Result<FiguresQuestion> figuresQuestion(AccountLine &line, Instant now);
    Result<void> writeFigures(const FiguresQuestion &question, const MetricsAnswer &answer, const Cost &used,
                              const FiguresVerdict &verdict);
    QCoro::Task<bool> renewForFigures(Account account, Credentials rejected);
    [[nodiscard]] bool isAtWork() const
    {
        return m_inFlight > 0 || m_isRenewing || m_tending.isBusy || m_figures.isBusy;
    }
    void loseLead();
    void finishStop();
    [[nodiscard]] std::vector<PlatformView> platformViews() const;
    [[nodiscard]] std::vector<HostView> hostViews(Instant now) const;
    void noteHost(int host, HostSign sign);
    std::optional<Instant> noteRate(AccountLine &line, const RateHeaders &rate, bool wasLost) const;
    void rememberOutage(int host, bool wasDown);

    const PublisherOptions m_options;
    const Clock &m_clock;
    const std::vector<std::unique_ptr<Platform>> &m_platforms;
    SecretStore &m_secrets;

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<EngineLock> m_lock;
    std::unique_ptr<ChangeListener> m_listener;
    std::unique_ptr<Alarm> m_alarm;
    std::unique_ptr<HttpClient> m_http;
    std::unique_ptr<CredentialKeeper> m_credentials;
    std::unique_ptr<MediaPreparation> m_media;
    std::unique_ptr<CommitGroup> m_commits;
    std::unique_ptr<MediaHosting> m_hosting;
    std::optional<PublisherTools> m_tools;
    std::map<AccountId, std::unique_ptr<AccountLine>> m_lines;
    LedgerBook m_ledgers;
    LedgerBook m_spareLedgers;                        ///< a quarter of each window, for questions beside publishing
    Workspace::Timeliness m_timeliness;               ///< the workspace's
    QHash<QString, PlatformLimits> m_platformLimits;  ///< by platform: what a person set for all its accounts
    Hosts m_hosts;

    QTimer m_soon;  ///< gathers the events of one turn of the loop into one dispatch
    QTimer m_releasing;
    QTimer m_standBy;
    QTimer m_lastCall;  ///< of stop()
    QTimer m_sweep;     ///< of what is kept for a time only
    QTimer m_addingUp;  ///< of what statistics have not counted yet: the next piece
    Heartbeat m_heartbeat;
    std::optional<Instant> m_wakeUpAt;  ///< as the alarm was set last
    int m_inFlight = 0;
    qint64 m_turns = 0;
    /// The machine was about to sleep, and has not said yet that it is back.
    struct Sleep
    {
        std::chrono::milliseconds told;         ///< Clock::elapsed() then
        std::chrono::milliseconds sleptBefore;  ///< Clock::slept() then
    };
    std::optional<Sleep> m_sleep;
    std::optional<QList<PausedTag>> m_pausedTags;  ///< as they were seen last; nothing: not yet
    std::optional<Instant> m_pauseEndsAt;          ///< the first that ends by itself
    std::optional<PostId> m_releasedUpTo;
    std::optional<Instant> m_renewAt;      ///< when logins are looked at next; nothing: none of them ends by itself
    QHash<AccountId, int> m_renewalsSeen;  ///< versions of the accounts whose logins were looked at
    /// Of media that lie where networks fetch them from.
    struct Tending
    {
        bool isBusy = false;
        bool isWanted = true;            ///< some may be needed no more
        std::optional<Instant> again;    ///< when something is to be taken away
        std::optional<Instant> aheadAt;  ///< when a post comes near
        QSet<PlatformPostId> looked;     ///< ahead of their time
    };
    Tending m_tending;
    /// Of the figures of posts that are out, see core/publisher/figures.cpp.
    struct FiguresTask
    {
        bool isOn = true;  ///< else they are read when a person wants them
        bool isBusy = false;
        QHash<AccountId, MetricRepository::Next> known;  ///< as the store has it
        std::optional<Instant> at;                       ///< when there is more to read
        qint64 lastTicket = 0;
    };
    FiguresTask m_figures;
    bool m_isRead = false;                 ///< all that was to be read at the last look
    bool m_recallsAreDue = true;           ///< accounts, pauses or tags may have changed
    bool m_isTroubled = false;             ///< and somebody was told
    std::optional<Instant> m_lookAgainAt;  ///< after a trouble
    bool m_isRenewing = false;
    bool m_stopping = false;
    bool m_isStopped = false;
};

}  // namespace carillon
