// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher at work: which account's next post starts now, and what becomes of it. Who leads stands in
// publisher.cpp.
#include "core/accounts/credentialkeeper.h"
#include "core/base/earlier.h"
#include "core/base/log.h"
#include "core/platforms/mediacheck.h"
#include "core/publisher/accountline.h"
#include "core/publisher/alarm.h"
#include "core/publisher/commitgroup.h"
#include "core/publisher/enginelock.h"
#include "core/publisher/nextmove.h"
#include "core/publisher/publisher.h"
#include "core/store/accountrepository.h"
#include "core/store/changesignal.h"
#include "core/store/eventrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// By then it sleeps, or slept, or never will: nobody waits for a word that does not come.
constexpr auto longestFallingAsleep = 1min;

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
        noteTrouble(done.error());  // it is only told; what counts is in memory
}

/// At once, not at the run's end: its other parts may take long, and others of the account may want to start meanwhile.
std::optional<Instant> Publisher::noteRate(AccountLine &line, const RateHeaders &rate, bool wasLost) const
{
    const auto now = m_clock.now();
    line.noteRate(rate, now);
    const auto spent = wasLost ? line.noteLostCall(now) : spentUntil(rate, now);
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
    lookAgain(now);
    if (m_stopping)
        return;
    if (!m_isRead) {
        // Nobody knows what is paused, and what the limits leave.
        m_wakeUpAt = m_lookAgainAt;
        m_alarm->ringAt(m_wakeUpAt);
        return;
    }
    lookAtLogins();
    if (std::exchange(m_recallsAreDue, false))
        recallUnwanted(now);
    bool thereIsMore = false;
    for (;;) {
        std::vector<AccountLine *> lines;
        std::vector<LineView> views;
        for (const auto &[id, line] : m_lines) {
            const bool reviewed = isReviewed(*line, now);
            const bool isFilled = !line->wantsHeads(now) || refill(*line, now);
            if (m_stopping)
                return;
            thereIsMore = thereIsMore || !reviewed;
            lines.push_back(line.get());
            views.push_back(line->view(now, m_turns));
            views.back().open = views.back().open && reviewed && isFilled;
        }
        const auto plan = planDispatch(views, platformViews(), hostViews(now), now);
        for (const auto at : plan.start) {
            if (lines[at]->stillFits(now))
                run(*lines[at], lines[at]->start(now, ++m_turns));
        }
        if (!plan.start.empty())
            continue;
        const auto present = notePresence(lines, now);
        tendMedia(now);
        lookAtFigures(now);
        m_isTroubled = m_isTroubled && m_lookAgainAt.has_value();
        const auto next = earlier(earlier(plan.wakeUpAt, m_pauseEndsAt), m_lookAgainAt);
        m_wakeUpAt = earlier(earlier(next, m_renewAt), earlier(earlier(present, nextTending()), m_figures.at));
        m_alarm->ringAt(m_wakeUpAt);
        if (thereIsMore)
            lookSoon();
        else if (!isAtWork() && !m_releasing.isActive()) {
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
    take(line.account().id, head);
}

QCoro::Task<void> Publisher::take(AccountId account, const LineRepository::Head &head)
{
    const auto id = head.id;
    auto &line = *m_lines.at(account);
    RunOrder order{
        .platformPost = id,
        .isAct = head.act.has_value(),
        .isAhead = head.ahead.has_value(),
        .isAppKnown = line.app().has_value(),
        .account = line.account(),
        .expiry = expiryOf(line.account()),
        .reserve = [this, &line, id](const Cost &cost) { return line.reserve(id, cost, m_clock.now()); },
        .freeSlot =
            [this, &line, id] {
                line.freeSlot(id);
                lookSoon();
            },
        .noteHost =
            [this, &line](HostSign sign, const QUrl &asked) {
                if (isOnOwnHost(line.account(), asked))
                    noteHost(line.host(), sign);
                else
                    m_hosts.noteAside(line.account(), asked, sign, m_clock.now());
            },
        .noteRate = [this, &line](const RateHeaders &rate, bool wasLost) { return noteRate(line, rate, wasLost); },
        .hostTriedAt = [this, &line](const QUrl &asked) -> std::optional<Instant> {
            if (!isOnOwnHost(line.account(), asked))
                return m_hosts.asideTriedAt(line.account(), asked);
            return m_hosts.isDown(line.host()) ? std::optional{m_clock.now()} : std::nullopt;
        },
        .noteUploadsSpent = [&line](Instant until) { line.noteUploadsSpent(until); },
        .serviceWaits = [this, &line](const QUrl &service) { return line.serviceWaits(service, m_clock.now()); },
        .noteServiceLimited =
            [&line](const QUrl &service, Instant until) {
                line.noteServiceLimited(service, until);
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
    const bool isNew = line.isNew(id);
    line.finish(id, report.used, now);
    if (report.ended)
        emit acted(id.row(), report.ended->purpose, report.ended->isDone);
    else if (report.state && !report.isAct)
        emit putDown(id.row(), *report.state);
    if (report.asked)
        emit asked(1);
    const auto &platform = *m_platforms[static_cast<size_t>(line.platformIndex())];
    if (report.state && isFinal(*report.state) && needsAddresses(platform.traits().media))
        m_tending.isWanted = true;
    m_figures.known.remove(account);
    // It will be looked at again: its place in the line is known to the store only.
    if (!report.state || !isFinal(*report.state) || report.isAct)
        line.forgetHeads();
    if (report.lostLead) {
        loseLead();
        return;
    }
    if (report.declined && report.declined->kind == ErrorKind::Damaged)
        noteTrouble(*report.declined);
    if (report.declined) {
        qCInfo(logPublisher) << "held back:" << report.declined->detail;
        if (report.keyringIsClosed) {
            line.setKeyringHold(true);
            line.noteAbsence(now);
        } else {
            const auto until = now + report.declined->retryAfter.value_or(5s);
            const bool lacksRoom = isNew && report.declined->kind == ErrorKind::RateLimited;
            if (lacksRoom)
                line.holdNewUntil(until);
            else
                line.pauseUntil(until);
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
    m_tending.isWanted = true;
    lookSoon();
}

}  // namespace carillon
