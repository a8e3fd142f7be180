// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/publisher.h"

#include "core/accounts/credentialkeeper.h"
#include "core/base/log.h"
#include "core/publisher/accountline.h"
#include "core/publisher/alarm.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/enginelock.h"
#include "core/publisher/publishersentences.h"
#include "core/store/accountrepository.h"
#include "core/store/changerepository.h"
#include "core/store/changesignal.h"
#include "core/store/linerepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto standByPeriod = 500ms;  ///< a dead engine is replaced within a second
constexpr auto longestLastCall = 8s;   ///< of the 10 s that an orderly stop may take
constexpr int headsAtOnce = 64;
constexpr auto exchangesKept = std::chrono::days{90};
constexpr int sweptAtOnce = 200;
constexpr auto stagedAtLeast = 1h;  ///< an import that is older and not live belongs to a dead program

}  // namespace

Publisher::Publisher(PublisherOptions options, const Clock &clock,
                     const std::vector<std::unique_ptr<Platform>> &platforms, SecretStore &secrets)
    : m_options{std::move(options)},
      m_clock{clock},
      m_platforms{platforms},
      m_secrets{secrets},
      m_soon{this},
      m_standBy{this},
      m_lastCall{this},
      m_heartbeat{clock, this}
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    m_lastCall.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Publisher::dispatch);
    connect(&m_standBy, &QTimer::timeout, this, &Publisher::tryToLead);
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
        // somebody may be writing for long.
        if (done.error().kind == ErrorKind::Conflict || done.error().kind == ErrorKind::Locked)
            standBy();
        else
            emit refused(done.error());
        return;
    }
    m_standBy.stop();
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

    const auto leads = [this, mine = *epoch] {
        const auto current = LineRepository{m_workspace->database()}.epoch();
        return current && *current == mine;
    };
    m_commits = std::make_unique<CommitGroup>(m_workspace->database(), [leads]() -> Result<void> {
        if (leads())
            return {};
        return Error{ErrorKind::Conflict, PublisherSentences::tr("Another engine has taken over this workspace.")};
    });
    connect(m_commits.get(), &CommitGroup::troubled, this, &Publisher::troubled);
    m_http = std::make_unique<HttpClient>(m_clock, m_options.http);
    m_credentials = std::make_unique<CredentialKeeper>(m_secrets, *m_http, m_clock, m_platforms);
    m_tools.emplace(PublisherTools{.clock = m_clock,
                                   .platforms = m_platforms,
                                   .workspace = *m_workspace,
                                   .commits = *m_commits,
                                   .http = *m_http,
                                   .credentials = *m_credentials,
                                   .heartbeat = m_heartbeat,
                                   .epoch = *epoch,
                                   .stillLeads = leads});
    m_alarm = m_options.makeAlarm ? m_options.makeAlarm() : std::make_unique<RealTimeAlarm>();
    connect(m_alarm.get(), &Alarm::rang, &m_soon, qOverload<>(&QTimer::start));
    connect(&m_secrets, &SecretStore::stateChanged, this,
            [this](KeyringState state) { holdForKeyring(state != KeyringState::Ready); });
    return {};
}

void Publisher::wakeUp()
{
    if (!m_tools || m_stopping)
        return;
    loadLines();
    m_soon.start();
}

void Publisher::loadLines()
{
    auto accounts = AccountRepository{m_workspace->database()}.all();
    if (!accounts) {
        emit troubled(accounts.error());
        return;
    }
    QSet<AccountId> living;
    for (auto &account : *accounts) {
        living.insert(account.id);
        const auto known = m_lines.find(account.id);
        if (known != m_lines.end()) {
            if (known->second->account().version != account.version)
                m_credentials->forget(account.key);
            known->second->update(account);
            known->second->setHost(hostOf(account));
            continue;
        }
        const auto at = std::find_if(m_platforms.begin(), m_platforms.end(),
                                     [&](const auto &platform) { return platform->traits().id == account.platform; });
        if (at == m_platforms.end())
            continue;
        const auto index = static_cast<int>(at - m_platforms.begin());
        auto line = std::make_unique<AccountLine>(account, **at, index, m_options.ignoresSpacing);
        line->setHost(hostOf(account));
        if (auto done = rebuildLedger(*line); !done)
            emit troubled(done.error());
        m_lines.emplace(account.id, std::move(line));
    }
    std::erase_if(m_lines,
                  [&](const auto &entry) { return !living.contains(entry.first) && entry.second->inFlight() == 0; });
}

Result<void> Publisher::rebuildLedger(AccountLine &line)
{
    LineRepository lines{m_workspace->database()};
    const auto now = m_clock.now();
    auto uses = lines.uses(line.account().id, now - line.ledger().longestPeriod(), now);
    if (!uses)
        return uses.error();
    for (const auto &use : *uses)
        line.ledger().book(use.at, use.cost);
    const auto last = lines.lastStart(line.account().id);
    if (!last)
        return last.error();
    if (*last)
        line.noteStart(**last);
    return {};
}

void Publisher::refill(AccountLine &line, Instant now)
{
    LineRepository lines{m_workspace->database()};
    const auto heads = lines.heads(line.account().id, headsAtOnce + line.inFlight());
    if (!heads) {
        emit troubled(heads.error());
        return;
    }
    line.setHeads(*heads, heads->size() < headsAtOnce);
    const auto &waiting = line.heads();
    const bool manyAreDue = waiting.size() > 1 && waiting[1].actAt <= now;
    if (!manyAreDue)
        return;
    auto queued
        = inTransaction(m_workspace->database(), [&] { return lines.queueDue(line.account().id, now, headsAtOnce); });
    if (!queued)
        emit troubled(queued.error());
}

std::vector<PlatformView> Publisher::platformViews() const
{
    std::vector<PlatformView> views(m_platforms.size());
    for (size_t at = 0; at < m_platforms.size(); ++at) {
        const auto &traits = m_platforms[at]->traits();
        views[at].maxConcurrent = traits.concurrencyScope == ConcurrencyScope::Platform ? traits.maxConcurrent : 0;
    }
    for (const auto &[id, line] : m_lines)
        views[static_cast<size_t>(line->platformIndex())].inFlight += line->inFlight();
    return views;
}

/// Its index in m_hosts, where it is put at need.
int Publisher::hostOf(const Account &account)
{
    const auto name = account.platform + u' '
        + account.server.toString(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const auto at
        = std::find_if(m_hosts.begin(), m_hosts.end(), [&name](const Host &host) { return host.name == name; });
    if (at != m_hosts.end())
        return int(at - m_hosts.begin());
    m_hosts.push_back({name, CircuitBreaker{account.outage}});
    return int(m_hosts.size()) - 1;
}

void Publisher::noteHost(int host, HostSign sign)
{
    auto &breaker = m_hosts[size_t(host)].breaker;
    const bool changed = sign == HostSign::Answered ? breaker.answered() : breaker.failed(m_clock.now(), m_isOffline);
    if (changed)
        rememberOutage(host);
}

/// All its accounts say so: a window and another program look there.
void Publisher::rememberOutage(int host)
{
    const auto &outage = m_hosts[size_t(host)].breaker.outage();
    qCInfo(logPublisher) << m_hosts[size_t(host)].name << (outage ? "gives no answer" : "answers again");
    auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
        AccountRepository accounts{m_workspace->database()};
        for (const auto &[id, line] : m_lines) {
            if (line->host() != host)
                continue;
            if (auto written = accounts.setOutage(id, outage); !written)
                return written;
        }
        return {};
    });
    if (!done)
        emit troubled(done.error());  // it is only told; what counts is in memory
}

void Publisher::setOffline(bool offline)
{
    m_isOffline = offline;
    if (offline || !m_tools || m_stopping)
        return;
    for (size_t at = 0; at < m_hosts.size(); ++at) {
        if (m_hosts[at].breaker.tryAtOnce(m_clock.now()))
            rememberOutage(int(at));
    }
    m_soon.start();
}

std::vector<HostView> Publisher::hostViews(Instant now) const
{
    std::vector<int> inFlight(m_hosts.size());
    for (const auto &[id, line] : m_lines)
        inFlight[size_t(line->host())] += line->inFlight();
    std::vector<HostView> views;
    for (size_t at = 0; at < m_hosts.size(); ++at) {
        const auto &breaker = m_hosts[at].breaker;
        views.push_back(
            {.room = breaker.room(inFlight[at], now), .tryAt = breaker.outage() ? breaker.outage()->until : now});
    }
    return views;
}

void Publisher::dispatch()
{
    if (!m_tools || m_stopping)
        return;
    const auto now = m_clock.now();
    for (;;) {
        std::vector<AccountLine *> lines;
        std::vector<LineView> views;
        for (const auto &[id, line] : m_lines) {
            if (line->wantsHeads())
                refill(*line, now);
            lines.push_back(line.get());
            views.push_back(line->view(now));
        }
        const auto plan = planDispatch(views, platformViews(), hostViews(now), now);
        for (const auto at : plan.start)
            run(*lines[at], lines[at]->start(now, ++m_served).id);
        if (!plan.start.empty())
            continue;
        m_alarm->ringAt(plan.wakeUpAt);
        if (m_inFlight == 0) {
            const bool held = std::any_of(lines.begin(), lines.end(), [&](const AccountLine *line) {
                return line->keyringHold() && !line->heads().isEmpty() && line->heads().first().actAt <= now;
            });
            emit rested(plan.wakeUpAt, held);
        }
        return;
    }
}

void Publisher::run(AccountLine &line, PlatformPostId id)
{
    ++m_inFlight;
    m_heartbeat.start();
    take(line.account().id, id);
}

QCoro::Task<void> Publisher::take(AccountId account, PlatformPostId id)
{
    auto &line = *m_lines.at(account);
    RunOrder order{.platformPost = id,
                   .account = line.account(),
                   .expiry = line.account().overrides.expiry ? *line.account().overrides.expiry : m_workspace->expiry(),
                   .reserve = [this, &line, id](const Cost &cost) { return line.reserve(id, cost, m_clock.now()); },
                   .noteHost = [this, &line](HostSign sign) { noteHost(line.host(), sign); },
                   .hostIsDown =
                       [this, &line] {
                           return m_isOffline || m_hosts[size_t(line.host())].breaker.isOpen();
                       }};
    const auto report = co_await publishOne(*m_tools, std::move(order));
    afterRun(account, id, report);
}

void Publisher::afterRun(AccountId account, PlatformPostId id, const RunReport &report)
{
    const auto now = m_clock.now();
    auto &line = *m_lines.at(account);
    if (--m_inFlight == 0)
        m_heartbeat.stop();
    line.finish(id, report.used, now);
    if (report.state)
        emit putDown(id.row(), *report.state);
    // It will be looked at again: its place in the line is known to the store only.
    if (!report.state || !isFinal(*report.state))
        line.forgetHeads();
    if (report.lostLead) {
        loseLead();
        return;
    }
    if (report.declined) {
        qCInfo(logPublisher) << "held back:" << report.declined->detail;
        if (report.keyringIsClosed)
            line.setKeyringHold(true);
        else
            line.pauseUntil(now + report.declined->retryAfter.value_or(5s));
    }
    if (report.accountChanged)
        loadLines();
    if (m_stopping)
        QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);  // we may stand on what it ends
    else
        m_soon.start();
}

void Publisher::holdForKeyring(bool held)
{
    if (held)
        return;  // each line learns it when it asks; an account without secrets goes on
    for (const auto &[id, line] : m_lines)
        line->setKeyringHold(false);
    m_soon.start();
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
    m_soon.stop();
    if (m_alarm)
        m_alarm->ringAt({});
    if (m_inFlight > 0)
        m_lastCall.start(longestLastCall);
    QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);
}

void Publisher::finishStop()
{
    if (m_inFlight > 0 || std::exchange(m_isStopped, true))
        return;
    m_lastCall.stop();
    // In this order: nobody may take over before the last word is written.
    m_tools.reset();
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
