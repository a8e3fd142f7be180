// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/publisher.h"

#include "core/accounts/credentialkeeper.h"
#include "core/base/log.h"
#include "core/publisher/accountline.h"
#include "core/publisher/alarm.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/enginelock.h"
#include "core/publisher/mediahosting.h"
#include "core/publisher/mediapreparation.h"
#include "core/publisher/publishersentences.h"
#include "core/store/changerepository.h"
#include "core/store/changesignal.h"
#include "core/store/linerepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto standByPeriod = 500ms;  ///< a dead engine is replaced within a second
constexpr auto longestLastCall = 8s;   ///< of the 10 s that an orderly stop may take
constexpr auto exchangesKept = std::chrono::days{90};
constexpr int sweptAtOnce = 200;
constexpr auto sweepPeriod = 1h;
constexpr auto stagedAtLeast = 1h;  ///< an import that is older and not live belongs to a dead program

}  // namespace

Publisher::Publisher(PublisherOptions options, const Clock &clock,
                     const std::vector<std::unique_ptr<Platform>> &platforms, SecretStore &secrets)
    : m_options{std::move(options)},
      m_clock{clock},
      m_platforms{platforms},
      m_secrets{secrets},
      m_soon{this},
      m_releasing{this},
      m_standBy{this},
      m_lastCall{this},
      m_sweep{this},
      m_addingUp{this},
      m_heartbeat{clock, this}
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_lastCall.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Publisher::dispatch);
    m_releasing.setSingleShot(true);
    m_releasing.setInterval(0);
    connect(&m_releasing, &QTimer::timeout, this, &Publisher::releaseSome);
    connect(&m_standBy, &QTimer::timeout, this, &Publisher::tryToLead);
    connect(&m_sweep, &QTimer::timeout, this, &Publisher::sweep);
    m_addingUp.setSingleShot(true);
    connect(&m_addingUp, &QTimer::timeout, this, &Publisher::addUp);
    connect(&m_lastCall, &QTimer::timeout, this, [this] {
        m_commits->close();
        m_http->abortAll();
    });
}

Publisher::~Publisher() = default;

void Publisher::start()
{
    if (m_stopping)
        return;
    auto workspace = Workspace::open(m_options.workspacePath, m_options.workspace, m_clock);
    // Somebody writes for long: an engine, it may be, that was stopped in the middle of it and will go on.
    if (!workspace && workspace.error().kind == ErrorKind::Locked) {
        QTimer::singleShot(standByPeriod, this, &Publisher::start);
        return;
    }
    if (!workspace) {
        emit refused(workspace.error());
        return;
    }
    m_workspace = std::move(workspace).value();
    if (const auto obstacle = m_workspace->obstacleToPublishing()) {
        emit refused(*obstacle);
        return;
    }
    tryToLead();
}

void Publisher::tryToLead()
{
    if (m_stopping)
        return;
    auto lock = EngineLock::take(m_workspace->path());
    if (!lock) {
        if (lock.error().kind == ErrorKind::Locked)
            standBy();
        else
            emit refused(lock.error());
        return;
    }
    m_lock = std::move(lock).value();
    if (auto done = lead(); !done) {
        m_lock.reset();
        // The kernel takes a dying leader apart piece by piece: its lock may be free while its ear still stands. And
        // somebody may be writing for long. Who has stood by, it may be for days, waits for its disk too.
        const auto kind = done.error().kind;
        const bool waited = kind == ErrorKind::Storage && m_standBy.isActive();
        if (waited && !std::exchange(m_isTroubled, true))
            emit troubled(done.error());
        if (waited || kind == ErrorKind::Conflict || kind == ErrorKind::Locked)
            standBy();
        else
            emit refused(done.error());
        return;
    }
    m_standBy.stop();
    m_sweep.start(sweepPeriod);
    tellStart();
    sweep();
    emit leading();
    wakeUp();
}

void Publisher::standBy()
{
    if (m_standBy.isActive())
        return;
    m_standBy.start(standByPeriod);
    emit standingBy();
}

Result<void> Publisher::lead()
{
    LineRepository lines{m_workspace->database()};
    const auto epoch = inTransaction(m_workspace->database(), [&]() -> Result<qint64> {
        auto raised = lines.raiseEpoch();
        if (!raised)
            return raised;
        if (auto recovered = lines.recover(m_clock.now()); !recovered)
            return recovered.error();
        if (auto forgotten = lines.forgetExchanges(m_clock.now() - exchangesKept, sweptAtOnce); !forgotten)
            return forgotten.error();
        if (auto swept
            = ChangeRepository{m_workspace->database()}.sweepStaged(m_clock.now() - stagedAtLeast, sweptAtOnce);
            !swept)
            return swept.error();
        return raised;
    });
    if (!epoch)
        return epoch.error();

    auto listener = ChangeListener::listen(m_workspace->key());
    if (!listener)
        return listener.error();
    m_listener = std::move(listener).value();
    connect(m_listener.get(), &ChangeListener::changed, this, &Publisher::wakeUp);

    const auto leads = [this, mine = *epoch]() -> Result<void> {
        const auto current = LineRepository{m_workspace->database()}.epoch();
        if (!current)
            return current.error();
        if (*current == mine)
            return {};
        return Error{ErrorKind::Conflict, PublisherSentences::tr("Another engine has taken over this workspace.")};
    };
    m_commits = std::make_unique<CommitGroup>(m_workspace->database(), leads);
    connect(m_commits.get(), &CommitGroup::troubled, this, &Publisher::noteTrouble);
    connect(m_commits.get(), &CommitGroup::aboutToCommit, this, &Publisher::lookBeforeCommit);
    m_http = std::make_unique<HttpClient>(m_clock, m_options.http);
    m_credentials = std::make_unique<CredentialKeeper>(m_secrets, *m_http, m_clock, m_platforms);
    m_media = std::make_unique<MediaPreparation>(m_workspace->mediaFolder());
    m_media->tidyUp();
    m_hosting = std::make_unique<MediaHosting>(m_clock, *m_workspace, *m_commits, *m_http, m_secrets);
    m_hosting->tellRelief([this] { wakeUp(); });
    m_tools.emplace(PublisherTools{.clock = m_clock,
                                   .platforms = m_platforms,
                                   .workspace = *m_workspace,
                                   .commits = *m_commits,
                                   .http = *m_http,
                                   .credentials = *m_credentials,
                                   .media = *m_media,
                                   .hosting = *m_hosting,
                                   .heartbeat = m_heartbeat,
                                   .epoch = *epoch,
                                   .stillLeads = leads});
    m_credentials->tellRenewalsTo(
        [this](AccountId account, const std::optional<Error> &error) { tellRenewal(account, error); });
    m_alarm = m_options.makeAlarm ? m_options.makeAlarm() : std::make_unique<RealTimeAlarm>();
    connect(m_alarm.get(), &Alarm::rang, this, &Publisher::lookSoon);
    connect(&m_secrets, &SecretStore::stateChanged, this,
            [this](KeyringState state) { holdForKeyring(state != KeyringState::Ready); });
    return {};
}

void Publisher::wakeUp()
{
    if (!m_tools || m_stopping)
        return;
    loadLines();
    m_hosting->lookAtSetting();
    m_tending.isWanted = true;
    m_tending.looked.clear();
    lookSoon();
}

void Publisher::lookSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

/// What may start now shares the commit of what has just ended: half as many commits, and no wait for the next.
void Publisher::lookBeforeCommit()
{
    if (!m_soon.isActive())
        return;
    m_soon.stop();
    dispatch();
}

void Publisher::loseLead()
{
    if (m_stopping)
        return;
    emit troubled({ErrorKind::Conflict,
                   PublisherSentences::tr("Another engine has taken over this workspace; this one stands down.")});
    stop();
}

void Publisher::stop()
{
    if (m_stopping)
        return;
    m_stopping = true;
    m_standBy.stop();
    m_sweep.stop();
    m_addingUp.stop();
    m_soon.stop();
    m_releasing.stop();
    if (m_alarm)
        m_alarm->ringAt({});
    // What is put anywhere ahead of its time is put there again, and figures are read again.
    if ((m_tending.isBusy || m_figures.isBusy) && m_inFlight == 0 && !m_isRenewing)
        m_http->abortAll();
    if (isAtWork())
        m_lastCall.start(longestLastCall);
    QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);
}

void Publisher::finishStop()
{
    if (isAtWork() || std::exchange(m_isStopped, true))
        return;
    m_lastCall.stop();
    tellEnd();
    // In this order: nobody may take over before the last word is written.
    m_tools.reset();
    m_hosting.reset();
    m_credentials.reset();
    m_commits.reset();
    m_http.reset();
    m_alarm.reset();
    m_listener.reset();
    m_workspace.reset();
    m_lock.reset();
    emit stopped();
}

}  // namespace carillon
