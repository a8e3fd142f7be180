// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher at work: which account's next post starts now, and what becomes of it. Who leads stands in
// publisher.cpp.
#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/base/log.h"
#include "core/publisher/accountline.h"
#include "core/publisher/alarm.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/enginelock.h"
#include "core/publisher/nextmove.h"
#include "core/publisher/publisher.h"
#include "core/store/accountrepository.h"
#include "core/store/changesignal.h"
#include "core/store/eventrepository.h"
#include "core/store/linerepository.h"
#include "core/store/pauserepository.h"
#include "core/store/platformlimitsrepository.h"
#include "core/store/userepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int headsAtOnce = 64;
/// By then it sleeps, or slept, or never will: nobody waits for a word that does not come.
constexpr auto longestFallingAsleep = 1min;

/// Nothing starts while the journal cannot be read: nobody knows what the limits leave.
constexpr auto unreadPause = 5s;

std::optional<Instant> earlier(std::optional<Instant> a, std::optional<Instant> b)
{
    return a && b ? std::min(*a, *b) : (a ? a : b);
}

Event outageEvent(AccountId account, const QString &host, const std::optional<HostOutage> &outage, Instant now)
{
    Event event{.kind = outage ? EventKind::HostUnreachable : EventKind::HostReachable,
                .at = now,
                .account = account,
                .detail = {{u"host"_s, host}}};
    if (outage && outage->offline)
        event.detail["offline"_L1] = true;
    return event;
}

}  // namespace

void Publisher::loadLines()
{
    if (auto done = lookAtPauses(); !done)
        emit troubled(done.error());
    auto accounts = AccountRepository{m_workspace->database()}.all();
    const auto ofPlatforms = PlatformLimitsRepository{m_workspace->database()}.all();
    if (!accounts || !ofPlatforms) {
        emit troubled(accounts ? ofPlatforms.error() : accounts.error());
        return;
    }
    m_platformLimits = *ofPlatforms;
    m_expiry = m_workspace->expiry();
    QSet<AccountId> living;
    for (auto &account : *accounts) {
        living.insert(account.id);
        const auto at = std::find_if(m_platforms.begin(), m_platforms.end(),
                                     [&](const auto &platform) { return platform->traits().id == account.platform; });
        if (at == m_platforms.end())
            continue;
        const auto limits = effectiveLimits((*at)->traits(), (*at)->windowsFor(freeze(account)),
                                            m_platformLimits.value(account.platform).overrides, account.overrides);
        const auto known = m_lines.find(account.id);
        if (known != m_lines.end()) {
            if (known->second->account().version != account.version)
                m_credentials->forget(account.key);
            if (mayPublish(known->second->account()) && !mayPublish(account))
                known->second->noteAbsence(m_clock.now());
            known->second->update(account, limits);
            known->second->setHost(m_hosts.indexOf(account));
            continue;
        }
        const auto index = static_cast<int>(at - m_platforms.begin());
        auto line = std::make_unique<AccountLine>(account, limits, index, m_options.ignoresSpacing);
        line->setHost(m_hosts.indexOf(account));
        noteLastStart(*line);
        m_lines.emplace(account.id, std::move(line));
    }
    std::erase_if(m_lines,
                  [&](const auto &entry) { return !living.contains(entry.first) && entry.second->running() == 0; });
    if (auto done = arrangeLedgers(); !done)
        emit troubled(done.error());
}

/// A ledger whose windows are new learns from the journal what was used of them.
Result<void> Publisher::arrangeLedgers()
{
    std::vector<LedgerBook::LimitedAccount> accounts;
    for (const auto &[id, line] : m_lines)
        accounts.push_back({line->account(), line->limits()});
    const auto now = m_clock.now();
    for (const auto &blank : m_ledgers.arrange(accounts)) {
        const auto uses
            = UseRepository{m_workspace->database()}.uses(blank.scope, blank.sharer, now - blank.ledger->reach(), now);
        if (!uses)
            return uses.error();
        for (const auto &use : *uses)
            blank.ledger->book(use.at, use.cost);
        m_ledgers.filled(blank);
    }
    for (const auto &[id, line] : m_lines)
        line->setLedgers(m_ledgers.ledgersOf(line->account()));
    return {};
}

Result<QList<LineRepository::Head>> Publisher::headsOf(const AccountLine &line, Lane lane, int limit, Instant now)
{
    LineRepository lines{m_workspace->database()};
    while (true) {
        auto heads = lines.heads(line.account().id, lane, limit);
        if (!heads)
            return heads;
        QList<PlatformPostId> paused;
        for (const auto &head : *heads) {
            if (head.isPaused && head.actAt <= now && !line.isRunning(head.id))
                paused += head.id;
        }
        if (paused.isEmpty())
            return heads;
        // Out of the index with them, so that those behind are seen.
        auto held = inTransaction(m_workspace->database(),
                                  [&] { return PauseRepository{m_workspace->database()}.hold(paused); });
        if (!held)
            return held.error();
    }
}

void Publisher::noteLastStart(AccountLine &line)
{
    const auto last = LineRepository{m_workspace->database()}.lastStart(line.account().id);
    if (!last)
        emit troubled(last.error());
    else if (*last)
        line.noteStart(**last);
}

void Publisher::refill(AccountLine &line, Instant now)
{
    Waiting waiting;
    for (const auto lane : allLanes) {
        const int limit = headsAtOnce + line.running();
        auto heads = headsOf(line, lane, limit, now);
        if (!heads) {
            emit troubled(heads.error());
            return;
        }
        const bool all = heads->size() < limit;
        erase_if(*heads, [&](const LineRepository::Head &head) { return line.isRunning(head.id); });
        waiting.fill(lane, std::move(heads).value(), all);
    }
    line.setHeads(std::move(waiting));
    if (!line.waiting().manyAreDue(now))
        return;
    auto queued = inTransaction(m_workspace->database(), [&] {
        return LineRepository{m_workspace->database()}.queueDue(line.account().id, now, headsAtOnce);
    });
    if (!queued)
        emit troubled(queued.error());
}

std::vector<PlatformView> Publisher::platformViews() const
{
    std::vector<PlatformView> views(m_platforms.size());
    for (size_t at = 0; at < m_platforms.size(); ++at) {
        const auto &traits = m_platforms[at]->traits();
        views[at].maxConcurrent = platformConcurrency(traits, m_platformLimits.value(traits.id).overrides);
    }
    for (const auto &[id, line] : m_lines)
        views[static_cast<size_t>(line->platformIndex())].inFlight += line->inFlight();
    return views;
}

void Publisher::noteHost(int host, HostSign sign)
{
    const bool wasDown = m_hosts.outage(host).has_value();
    if (m_hosts.note(host, sign, m_clock.now()))
        rememberOutage(host, wasDown);
}

/// All its accounts say so: a window and another program look there.
void Publisher::rememberOutage(int host, bool wasDown)
{
    const auto &outage = m_hosts.outage(host);
    qCInfo(logPublisher) << m_hosts.name(host) << (outage ? "gives no answer" : "answers again");
    for (const auto &[id, line] : m_lines) {
        if (outage && line->host() == host)
            line->noteAbsence(outage->since);
    }
    auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
        AccountRepository accounts{m_workspace->database()};
        for (const auto &[id, line] : m_lines) {
            if (line->host() != host)
                continue;
            if (auto written = accounts.setOutage(id, outage); !written)
                return written;
            if (outage.has_value() == wasDown)
                continue;
            const auto event = outageEvent(id, m_hosts.name(host), outage, m_clock.now());
            if (auto told = EventRepository{m_workspace->database()}.tell(event); !told)
                return told;
        }
        return {};
    });
    if (!done)
        emit troubled(done.error());  // it is only told; what counts is in memory
}

/// At once, not at the run's end: its other parts may take long, and others of the account may want to start meanwhile.
std::optional<Instant> Publisher::noteRate(AccountLine &line, const RateHeaders &rate) const
{
    const auto now = m_clock.now();
    line.noteRate(rate, now);
    const auto spent = spentUntil(rate, now);
    if (spent)
        line.pauseUntil(*spent);
    return spent;
}

void Publisher::setOffline(bool offline)
{
    m_hosts.setOffline(offline);
    if (offline || !m_tools || m_stopping)
        return;
    for (int host = 0; host < m_hosts.count(); ++host) {
        if (m_hosts.tryAtOnce(host, m_clock.now()))
            rememberOutage(host, true);
    }
    lookSoon();
}

std::vector<HostView> Publisher::hostViews(Instant now) const
{
    std::vector<int> inFlight(static_cast<size_t>(m_hosts.count()));
    for (const auto &[id, line] : m_lines)
        inFlight[static_cast<size_t>(line->host())] += line->inFlight();
    return m_hosts.views(inFlight, now);
}

void Publisher::dispatch()
{
    if (!m_tools || m_stopping)
        return;
    const auto now = m_clock.now();
    if (m_sleep && m_clock.elapsed() - m_sleep->told < longestFallingAsleep) {
        m_alarm->ringAt(now + longestFallingAsleep);
        if (m_inFlight == 0)
            emit readyToSleep();
        return;
    }
    noteSleep(now);
    if (!m_ledgers.isWhole() || (m_pauseEndsAt && *m_pauseEndsAt <= now))
        loadLines();
    if (!m_ledgers.isWhole()) {
        m_alarm->ringAt(now + unreadPause);
        return;
    }
    lookAtLogins();
    bool thereIsMore = false;
    for (;;) {
        std::vector<AccountLine *> lines;
        std::vector<LineView> views;
        for (const auto &[id, line] : m_lines) {
            const bool reviewed = isReviewed(*line, now);
            if (m_stopping)
                return;
            thereIsMore = thereIsMore || !reviewed;
            if (line->wantsHeads(now))
                refill(*line, now);
            lines.push_back(line.get());
            views.push_back(line->view(now, m_turns));
            views.back().open = views.back().open && reviewed;
        }
        const auto plan = planDispatch(views, platformViews(), hostViews(now), now);
        for (const auto at : plan.start) {
            if (lines[at]->stillFits(now))
                run(*lines[at], lines[at]->start(now, ++m_turns));
        }
        if (!plan.start.empty())
            continue;
        const auto next = earlier(plan.wakeUpAt, m_pauseEndsAt);
        m_wakeUpAt = earlier(earlier(next, m_renewAt), notePresence(lines, now));
        m_alarm->ringAt(m_wakeUpAt);
        if (thereIsMore)
            lookSoon();
        else if (m_inFlight == 0 && !m_isRenewing && !m_releasing.isActive()) {
            const bool held = std::any_of(lines.begin(), lines.end(), [&](const AccountLine *line) {
                const auto *head = line->waiting().front(now);
                return line->keyringHold() && head && head->actAt <= now;
            });
            emit rested(next, held);
        }
        return;
    }
}

void Publisher::run(AccountLine &line, const LineRepository::Head &head)
{
    ++m_inFlight;
    m_heartbeat.start();
    take(line.account().id, head.id, head.act.has_value());
}

QCoro::Task<void> Publisher::take(AccountId account, PlatformPostId id, bool isAct)
{
    auto &line = *m_lines.at(account);
    RunOrder order{.platformPost = id,
                   .isAct = isAct,
                   .account = line.account(),
                   .expiry = expiryOf(line.account()),
                   .reserve = [this, &line, id](const Cost &cost) { return line.reserve(id, cost, m_clock.now()); },
                   .freeSlot =
                       [this, &line, id] {
                           line.freeSlot(id);
                           lookSoon();
                       },
                   .noteHost = [this, &line](HostSign sign) { noteHost(line.host(), sign); },
                   .noteRate = [this, &line](const RateHeaders &rate) { return noteRate(line, rate); },
                   .hostIsDown =
                       [this, &line] {
                           return m_hosts.isDown(line.host());
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
    if (report.ended)
        emit acted(id.row(), report.ended->purpose, report.ended->isDone);
    else if (report.state && !report.isAct)
        emit putDown(id.row(), *report.state);
    if (report.asked)
        emit asked(1);
    // It will be looked at again: its place in the line is known to the store only.
    if (!report.state || !isFinal(*report.state) || report.isAct)
        line.forgetHeads();
    if (report.lostLead) {
        loseLead();
        return;
    }
    if (report.declined) {
        qCInfo(logPublisher) << "held back:" << report.declined->detail;
        if (report.keyringIsClosed) {
            line.setKeyringHold(true);
            line.noteAbsence(now);
        } else {
            line.pauseUntil(now + report.declined->retryAfter.value_or(5s));
        }
    }
    if (report.accountChanged)
        loadLines();
    if (m_stopping)
        QMetaObject::invokeMethod(this, &Publisher::finishStop, Qt::QueuedConnection);  // we may stand on what it ends
    else
        lookSoon();
}

void Publisher::holdForKeyring(bool held)
{
    if (held)
        return;  // each line learns it when it asks; an account without secrets goes on
    for (const auto &[id, line] : m_lines)
        line->setKeyringHold(false);
    m_renewalsSeen.clear();
    lookSoon();
}

}  // namespace carillon
