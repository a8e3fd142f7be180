// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher reading its workspace: accounts, what was used of their limits, what is next. And what it does when
// that cannot be read.
#include "core/accounts/credentialkeeper.h"
#include "core/accounts/frozenaccount.h"
#include "core/publisher/accountline.h"
#include "core/publisher/alarm.h"
#include "core/publisher/publisher.h"
#include "core/store/accountrepository.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/linerepository.h"
#include "core/store/metricrepository.h"
#include "core/store/pauserepository.h"
#include "core/store/platformlimitsrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/userepository.h"
#include "core/store/waitrepository.h"

namespace carillon {

using namespace std::chrono_literals;

namespace {

constexpr int headsAtOnce = 64;
constexpr auto unreadPause = 5s;
constexpr int recalledAtOnce = 100;

}  // namespace

/// Told once for as long as it lasts. Nobody else would have us look again. A damaged file mends itself never.
void Publisher::noteTrouble(const Error &error)
{
    if (error.kind == ErrorKind::Damaged && !m_stopping) {
        emit refused(error);
        stop();
        return;
    }
    if (!std::exchange(m_isTroubled, true))
        emit troubled(error);
    if (m_stopping || !m_alarm)
        return;
    const auto now = m_clock.now();
    m_lookAgainAt = m_lookAgainAt.value_or(now + unreadPause);
    if (m_wakeUpAt && *m_wakeUpAt > now && *m_wakeUpAt < *m_lookAgainAt)
        return;
    m_wakeUpAt = m_lookAgainAt;
    m_alarm->ringAt(m_wakeUpAt);
}

/// What is known may have come to its end, or be less than all.
void Publisher::lookAgain(Instant now)
{
    // A clock that was set back must not stretch the pause.
    const bool isTime = m_lookAgainAt && (*m_lookAgainAt <= now || *m_lookAgainAt > now + unreadPause);
    if (isTime)
        m_lookAgainAt.reset();
    if (isTime || (m_pauseEndsAt && *m_pauseEndsAt <= now))
        loadLines();
}

void Publisher::loadLines()
{
    const auto done = readLines();
    m_isRead = done.has_value();
    m_recallsAreDue = true;
    if (!done)
        noteTrouble(done.error());
}

Result<void> Publisher::readLines()
{
    if (auto done = lookAtPauses(); !done)
        return done;
    const auto accounts = AccountRepository{m_workspace->database()}.all();
    if (!accounts)
        return accounts.error();
    const auto ofPlatforms = PlatformLimitsRepository{m_workspace->database()}.all();
    if (!ofPlatforms)
        return ofPlatforms.error();
    const auto timeliness = m_workspace->timeliness();
    if (!timeliness)
        return timeliness.error();
    const auto readsFigures = MetricRepository{m_workspace->database()}.isOn();
    if (!readsFigures)
        return readsFigures.error();
    m_figures.isOn = *readsFigures;
    m_figures.known.clear();
    m_platformLimits = *ofPlatforms;
    m_timeliness = *timeliness;
    const auto waits = WaitRepository{m_workspace->database()}.all(m_clock.now());
    if (!waits)
        return waits.error();
    const auto apps = AppCredentialRepository{m_workspace->database()}.ofAccounts();
    if (!apps)
        return apps.error();
    QSet<AccountId> living;
    for (const auto &account : *accounts) {
        living.insert(account.id);
        if (auto done = readLine(account); !done)
            return done;
        if (const auto line = m_lines.find(account.id); line != m_lines.end()) {
            line->second->noteWaits(waits->value(account.id));
            line->second->setApp(appOf(*apps, account.id));
        }
    }
    std::erase_if(m_lines, [&](const auto &entry) {
        return !living.contains(entry.first) && entry.second->running() == 0 && !entry.second->isAsking();
    });
    return arrangeLedgers();
}

Result<void> Publisher::readLine(const Account &account)
{
    const auto at = std::find_if(m_platforms.begin(), m_platforms.end(),
                                 [&](const auto &platform) { return platform->traits().id == account.platform; });
    if (at == m_platforms.end())
        return {};
    const auto limits = effectiveLimits((*at)->traits(), (*at)->windowsFor(freeze(account)),
                                        m_platformLimits.value(account.platform).overrides, account.overrides);
    const auto known = m_lines.find(account.id);
    if (known != m_lines.end()) {
        if (known->second->account().version != account.version)
            m_credentials->forget(account.key);
        if (mayPublish(known->second->account()) && !mayPublish(account))
            known->second->noteAbsence(m_clock.now());
        known->second->update(account, limits);
        known->second->setHandOver(handOverOf(account, (*at)->traits()));
        known->second->setHost(m_hosts.indexOf(account));
        return {};
    }
    const auto lastStart = LineRepository{m_workspace->database()}.lastStart(account.id);
    if (!lastStart)
        return lastStart.error();
    const auto index = static_cast<int>(at - m_platforms.begin());
    auto line = std::make_unique<AccountLine>(account, limits, index, m_options.ignoresSpacing);
    line->setHost(m_hosts.indexOf(account));
    line->setHandOver(handOverOf(account, (*at)->traits()));
    if (*lastStart)
        line->noteStart(**lastStart);
    m_lines.emplace(account.id, std::move(line));
    return {};
}

/// A ledger whose windows are new learns from the journal what was used of them.
Result<void> Publisher::arrangeLedgers()
{
    std::vector<LedgerBook::LimitedAccount> accounts;
    for (const auto &[id, line] : m_lines)
        accounts.push_back({line->account(), line->limits(), line->app()});
    const auto now = m_clock.now();
    const UseRepository uses{m_workspace->database()};
    auto done = m_ledgers.arrange(accounts, now, [&](LimitScope scope, const Account &sharer, Instant since) {
        return uses.uses(scope, sharer, since, now);
    });
    if (!done)
        return done;
    for (const auto &[id, line] : m_lines)
        line->setLedgers(m_ledgers.ledgersOf(line->account()));
    for (auto &[account, limits, app] : accounts)
        limits = quarterOf(limits);
    done = m_spareLedgers.arrange(accounts, now, [&](LimitScope scope, const Account &sharer, Instant since) {
        return uses.questions(scope, sharer, since, now);
    });
    if (!done)
        return done;
    for (const auto &[id, line] : m_lines)
        line->setSpareLedgers(m_spareLedgers.ledgersOf(line->account()));
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

/// What may be handed over to its platform, as long as that has room.
Result<QList<LineRepository::Head>> Publisher::aheadOf(const AccountLine &line, Instant now)
{
    const auto &rule = line.handOver();
    if (!rule || line.onlyRecalls())
        return QList<LineRepository::Head>{};
    HandOverRepository handOvers{m_workspace->database()};
    const auto held = handOvers.held(line.account().id, now);
    if (!held)
        return held.error();
    if (rule->mostWaiting > 0 && held->all >= rule->mostWaiting)
        return QList<LineRepository::Head>{};
    auto heads = handOvers.ahead(line.account().id, now + rule->leastLead + handOverMargin, rule->farthest,
                                 headsAtOnce + line.running());
    if (!heads)
        return heads;
    erase_if(*heads, [&](const LineRepository::Head &head) { return line.isRunning(head.id); });
    // One that failed for a passing reason comes later than those behind it.
    std::sort(heads->begin(), heads->end(), [](const auto &a, const auto &b) { return a.actAt < b.actAt; });
    return heads;
}

void Publisher::recallUnwanted(Instant now)
{
    auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
        HandOverRepository handOvers{m_workspace->database()};
        for (const auto &[id, line] : m_lines) {
            if (!m_platforms[static_cast<size_t>(line->platformIndex())]->traits().handOver.isOffered())
                continue;
            const bool all = line->account().paused || !line->handOver();
            const auto posts = handOvers.unwanted(id, all, now + recallMargin, recalledAtOnce);
            if (!posts)
                return posts.error();
            for (const auto post : *posts) {
                const auto copy = PlatformPostRepository{m_workspace->database()}.find(post);
                if (!copy)
                    return copy.error();
                if (!*copy)
                    continue;
                const auto act = handOvers.recall(**copy, PlatformPostState::Scheduled, (*copy)->dueAt, now);
                if (!act)
                    return act.error();
            }
            m_recallsAreDue = m_recallsAreDue || posts->size() == recalledAtOnce;
            if (!posts->isEmpty())
                line->forgetHeads();
        }
        return {};
    });
    if (!done) {
        m_recallsAreDue = true;
        noteTrouble(done.error());
    }
}

/// False where they cannot be read: the first of what was known before may not be the first any more.
bool Publisher::refill(AccountLine &line, Instant now)
{
    const bool isFast = line.isFast(now);
    Waiting waiting;
    for (const auto lane : allLanes) {
        const int limit = headsAtOnce + line.running();
        auto heads = headsOf(line, lane, limit, now);
        if (!heads) {
            noteTrouble(heads.error());
            return false;
        }
        const bool all = heads->size() < limit;
        erase_if(*heads, [&](const LineRepository::Head &head) {
            const bool mustWait = line.onlyRecalls() && head.act != Purpose::Recall;
            return mustWait || line.isRunning(head.id);
        });
        waiting.fill(lane, std::move(heads).value(), all || line.onlyRecalls());
    }
    const auto ahead = aheadOf(line, now);
    if (!ahead) {
        noteTrouble(ahead.error());
        return false;
    }
    waiting.fill(Lane::Ahead, *ahead, ahead->size() < headsAtOnce);
    line.setHeads(std::move(waiting), now);
    // That a post waits for its turn is for those who look on, and costs a fifth of publishing it.
    if (isFast || !line.waiting().manyAreDue(now))
        return true;
    auto queued = inTransaction(m_workspace->database(), [&] {
        return LineRepository{m_workspace->database()}.queueDue(line.account().id, now, headsAtOnce);
    });
    if (!queued)
        noteTrouble(queued.error());
    return true;
}

}  // namespace carillon
