// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/account.h"
#include "core/platforms/platform.h"
#include "core/publisher/hosts.h"
#include "core/store/journalrepository.h"

#include <QCoroTask>

#include <functional>

namespace carillon {

class Clock;
class CommitGroup;
class CredentialKeeper;
class Heartbeat;
class HttpClient;
class MediaHosting;
class MediaPreparation;
class Workspace;

/// What every run works with; outlives them all.
struct PublisherTools
{
    const Clock &clock;
    const std::vector<std::unique_ptr<Platform>> &platforms;
    Workspace &workspace;
    CommitGroup &commits;
    HttpClient &http;
    CredentialKeeper &credentials;
    MediaPreparation &media;
    MediaHosting &hosting;
    const Heartbeat &heartbeat;
    qint64 epoch = 0;
    /// Conflict once another engine has taken over; any other error when nobody can say. Asked immediately before the
    /// wire, too.
    std::function<Result<void>()> stillLeads;

    [[nodiscard]] bool hasLostLead() const
    {
        const auto leads = stillLeads();
        return !leads && leads.error().kind == ErrorKind::Conflict;
    }
};

/// One platform post to be looked at.
struct RunOrder
{
    PlatformPostId platformPost;
    bool isAct = false;  ///< its platform has it: what is meant is its open act
    /// It is handed over to its platform ahead of its time.
    bool isAhead = false;
    bool isAppKnown = false;  ///< it is known to which app the account's login was given
    Account account;
    std::chrono::milliseconds expiry{};  ///< how long after its time it is still worth sending
    /// Sets the cost of all its steps against the account's windows. An error says that it does not fit; with a
    /// retryAfter when it will.
    std::function<Result<void>(const Cost &)> reserve;
    std::function<void()> freeSlot;                             ///< no call will be made for it any more
    std::function<void(HostSign, const QUrl &asked)> noteHost;  ///< after every call
    /// After every call but uploads and deletions: what its answer says is left. Until when nothing more of the account
    /// starts for that.
    std::function<std::optional<Instant>(const RateHeaders &, bool wasLost)> noteRate;
    /// When the server that was asked is tried again, while it is down: what fails now fails for that reason.
    std::function<std::optional<Instant>(const QUrl &asked)> hostTriedAt;
    std::function<void(Instant until)> noteUploadsSpent;
    /// Until when a service that has limits of its own asked such steps to wait; nothing once that has passed.
    std::function<std::optional<Instant>(const QUrl &service)> serviceWaits;
    std::function<void(const QUrl &service, Instant until)> noteServiceLimited;
};

/// What came of it.
struct RunReport
{
    Cost used;                               ///< what may have reached the platform
    std::optional<PlatformPostState> state;  ///< nothing when it was not touched (moved on, or did not fit)
    bool isAct = false;
    struct End
    {
        Purpose purpose = Purpose::Delete;
        bool isDone = false;
    };
    std::optional<End> ended{};  ///< of the act
    std::optional<Instant> dueAt;
    std::optional<Error>
        declined;  ///< why the account's line cannot go on: windows full, keyring locked, offline refresh
    bool keyringIsClosed = false;  ///< `declined` because of it
    bool accountChanged = false;   ///< its state or its limit in the store
    bool asked = false;            ///< it was held back for so long that a person is asked first
    bool lostLead = false;         ///< another engine has taken over: stop
};

/// Takes one platform post as far as it goes now: claim, then intent, call, outcome for each step, and puts it down as
/// Published, Failed, Unconfirmed, or to be looked at again later. Between any two calls everything is committed.
/// Lives on the publisher's thread; `tools` must outlive it.
QCoro::Task<RunReport> publishOne(const PublisherTools &tools, RunOrder order);

}  // namespace carillon
