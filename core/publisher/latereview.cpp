// SPDX-License-Identifier: GPL-3.0-or-later
// The publisher's look at what fell due while nobody could send it, before it starts anything of that account.
#include "core/base/earlier.h"
#include "core/base/log.h"
#include "core/publisher/accountline.h"
#include "core/publisher/lateness.h"
#include "core/publisher/publisher.h"
#include "core/publisher/publishersentences.h"
#include "core/publisher/scribe.h"
#include "core/store/accountrepository.h"
#include "core/store/eventrepository.h"
#include "core/store/laterepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int reviewedAtOnce = 100;  ///< a short commit; other accounts have their turn in between
constexpr auto presenceIsGoodFor = 5min;
constexpr auto pauseAfterTrouble = 5s;

Error skipped()
{
    return {ErrorKind::Transient,
            PublisherSentences::tr(
                "It fell due while nothing could be sent, and late posts are skipped by your settings; nothing was "
                "published. Plan it again if it is still wanted.")};
}

}  // namespace

/// A program that sleeps sees nothing: neither its alarm nor, it may be, the change of the clock that passed over it.
void Publisher::noteSleep(Instant now)
{
    if (!m_wakeUpAt || now - *m_wakeUpAt <= noticeablyLate)
        return;
    qCInfo(logPublisher) << "asleep, or the clock was set forward: should have looked" << (now - *m_wakeUpAt) / 1s
                         << "s ago";
    for (const auto &[id, line] : m_lines)
        line->noteAbsence(*m_wakeUpAt - 1ms);
}

bool Publisher::isReviewed(AccountLine &line, Instant now)
{
    const auto since = line.absentSince();
    const bool isDown = m_hosts.outage(line.host()).has_value();
    if (!since || !line.isOpen() || (isDown && m_hosts.outage(line.host())->until > now))
        return true;
    const auto done = reviewLate(line, *since, now);
    if (!done) {
        if (m_tools->hasLostLead()) {
            loseLead();
            return false;
        }
        noteTrouble(done.error());
        line.pauseUntil(now + pauseAfterTrouble);
        return true;  // nothing starts before the pause is over, and then it is looked at first
    }
    if (*done && !isDown)
        line.endAbsence();
    return *done;
}

/// Writes what becomes of one that fell due at `due`; within a transaction.
Result<void> Publisher::decide(PlatformPostId id, const Account &account, Instant due, LateLook &look)
{
    const auto now = m_clock.now();
    const auto fate = lateFate(due, now, latePolicyOf(account), expiryOf(account));
    if (fate == LateFate::Goes)
        return {};
    if (fate == LateFate::Asks) {
        ++look.asked;
        return LateRepository{m_workspace->database()}.ask(id, account.id, now);
    }
    look.expired += id;
    const auto why = fate == LateFate::Skipped ? skipped() : Error{ErrorKind::Transient, tooLateSentence()};
    if (auto done = JournalRepository{m_workspace->database()}.giveUp(id, PlatformPostState::Expired, why); !done)
        return done;
    Event event{.kind = EventKind::PostExpired, .at = now, .account = account.id, .platformPost = id};
    if (fate == LateFate::Skipped)
        event.detail.insert("skipped"_L1, true);
    return EventRepository{m_workspace->database()}.tell(event);
}

void Publisher::tell(const LateLook &look)
{
    for (const auto id : look.expired)
        emit putDown(id.row(), PlatformPostState::Expired);
    if (look.asked > 0)
        emit asked(look.asked);
}

/// False when there is more.
Result<bool> Publisher::reviewLate(AccountLine &line, Instant since, Instant now)
{
    const auto &account = line.account();
    const auto before = goesSince(now, latePolicyOf(account), expiryOf(account));
    LateLook look;
    const auto found = inTransaction(m_workspace->database(), [&]() -> Result<qsizetype> {
        look = {};
        if (auto leads = m_tools->stillLeads(); !leads)
            return leads.error();
        const auto posts = LateRepository{m_workspace->database()}.fallenDue(account.id, since, before, reviewedAtOnce);
        if (!posts)
            return posts.error();
        for (const auto &post : *posts) {
            if (const auto done = decide(post.id, account, post.due, look); !done)
                return done.error();
        }
        return posts->size();
    });
    if (!found)
        return found.error();
    if (*found > 0)
        line.forgetHeads();
    tell(look);
    return *found < reviewedAtOnce;
}

/// What has fallen due and waits for the account's limits did so under our eyes: the next engine must not take it for
/// missed. Says when that is to be written again.
std::optional<Instant> Publisher::notePresence(const std::vector<AccountLine *> &lines, Instant now)
{
    std::optional<Instant> next;
    std::vector<AccountLine *> stale;
    for (auto *line : lines) {
        const auto *head = line->waiting().frontPost(now);
        const bool waits = line->isOpen() && !line->absentSince() && head && head->actAt <= now;
        if (!waits)
            continue;
        if (now - line->presenceNoted() >= presenceIsGoodFor)
            stale.push_back(line);
        const auto due = std::max(line->presenceNoted(), now - presenceIsGoodFor) + presenceIsGoodFor;
        next = earlier(next, due);
    }
    if (stale.empty())
        return next;
    const auto done = inTransaction(m_workspace->database(), [&]() -> Result<void> {
        AccountRepository accounts{m_workspace->database()};
        for (const auto *line : stale) {
            if (auto written = accounts.setPresentUntil(line->account().id, now); !written)
                return written;
        }
        return {};
    });
    if (!done)
        noteTrouble(done.error());  // at worst a restart asks about what it need not
    for (auto *line : stale)
        line->notePresence(now);
    return now + presenceIsGoodFor;
}

LatePolicy Publisher::latePolicyOf(const Account &account) const
{
    return account.late ? *account.late : m_timeliness.late;
}

std::chrono::milliseconds Publisher::expiryOf(const Account &account) const
{
    if (account.overrides.expiry)
        return *account.overrides.expiry;
    const auto ofPlatform = m_platformLimits.value(account.platform).overrides.expiry;
    return ofPlatform ? *ofPlatform : m_timeliness.expiry;
}

}  // namespace carillon
