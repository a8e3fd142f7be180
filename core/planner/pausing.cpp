// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountnames.h"
#include "core/planner/pausechange.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"
#include "core/store/accountrepository.h"
#include "core/store/eventrepository.h"
#include "core/store/pauserepository.h"

namespace carillon {

using namespace Qt::StringLiterals;

Result<Act> PostPlanner::pause(const QList<AccountId> &accounts, const QString &reason, std::optional<Instant> until)
{
    return setPaused(accounts, Pause{reason, until});
}

Result<Act> PostPlanner::resume(const QList<AccountId> &accounts)
{
    return setPaused(accounts, {});
}

Result<Act> PostPlanner::pauseTags(const QStringList &tags, const QString &reason, std::optional<Instant> until)
{
    return setTagsPaused(tags, Pause{reason, until});
}

Result<Act> PostPlanner::resumeTags(const QStringList &tags)
{
    return setTagsPaused(tags, {});
}

Result<void> PostPlanner::ensureAhead(const Pause &pause) const
{
    if (!pause.until || *pause.until > m_clock.now())
        return {};
    return Error{ErrorKind::Invalid,
                 PlannerSentences::tr("The pause would have ended already, at %1.").arg(toIsoUtc(*pause.until))};
}

Result<Act> PostPlanner::setPaused(const QList<AccountId> &accounts, const std::optional<Pause> &pause)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    if (auto ahead = pause ? ensureAhead(*pause) : Result<void>{}; !ahead)
        return ahead.error();
    return inTransaction(m_database, [&]() -> Result<Act> {
        AccountRepository repository{m_database};
        const auto all = repository.all();
        if (!all)
            return all.error();
        QList<Change> changes;
        QStringList names;
        for (auto account : *all) {
            const auto before = pauseToJson(account);
            account.paused = pause.has_value();
            account.pauseReason = pause ? pause->reason : QString{};
            account.pauseUntil = pause ? pause->until : std::nullopt;
            const bool meant = accounts.isEmpty() || accounts.contains(account.id);
            if (!meant || pauseToJson(account) == before)
                continue;
            const auto stored = repository.update(account);
            if (!stored)
                return stored.error();
            if (auto told = tellPause(*stored); !told)
                return told.error();
            changes += Change{.entity = u"account"_s,
                              .entityId = account.id.row(),
                              .before = before,
                              .after = pauseToJson(*stored),
                              .versionAfter = stored->version};
            names += accountLabel(account);
        }
        if (changes.isEmpty())
            return Error{ErrorKind::Conflict,
                         all->isEmpty() ? PlannerSentences::tr("There is no account yet.")
                             : pause    ? PlannerSentences::tr("Nothing to do: it is paused already.")
                                        : PlannerSentences::tr("Nothing to do: it is going already.")};
        const auto label = pause ? PlannerSentences::tr("Pause %1") : PlannerSentences::tr("Resume %1");
        const auto batch = record(ChangeKind::Account, label.arg(names.join(u", "_s)), changes);
        if (!batch)
            return batch.error();
        return Act{.batch = batch->key};
    });
}

Result<void> PostPlanner::tellPause(const Account &account)
{
    Event event{.kind = account.paused ? EventKind::AccountPaused : EventKind::AccountResumed,
                .at = m_clock.now(),
                .account = account.id};
    if (!account.pauseReason.isEmpty())
        event.detail = {{u"reason"_s, account.pauseReason}};
    return EventRepository{m_database}.tell(event);
}

Result<Act> PostPlanner::setTagsPaused(const QStringList &tags, const std::optional<Pause> &pause)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    if (auto ahead = pause ? ensureAhead(*pause) : Result<void>{}; !ahead)
        return ahead.error();
    return inTransaction(m_database, [&]() -> Result<Act> {
        PauseRepository repository{m_database};
        const auto known = repository.tags();
        if (!known)
            return known.error();
        QList<Change> changes;
        QStringList names;
        for (const auto &tag : tags) {
            const auto before = pausedTagIn(*known, tag);
            const auto after = pause && !tag.isEmpty() ? std::optional{PausedTag{tag, pause->reason, pause->until}}
                                                       : std::optional<PausedTag>{};
            if (before == after || names.contains(tag))
                continue;
            if (auto done = after ? repository.pause(*after) : repository.resume(tag); !done)
                return done.error();
            changes += Change{.entity = u"tag"_s, .before = pauseToJson(tag, before), .after = pauseToJson(tag, after)};
            names += tag;
        }
        if (changes.isEmpty())
            return Error{ErrorKind::Conflict,
                         pause ? PlannerSentences::tr("Nothing to do: it is paused already.")
                               : PlannerSentences::tr("Nothing to do: it is going already.")};
        const auto label
            = pause ? PlannerSentences::tr("Pause posts tagged %1") : PlannerSentences::tr("Resume posts tagged %1");
        const auto batch = record(ChangeKind::Account, label.arg(names.join(u", "_s)), changes);
        if (!batch)
            return batch.error();
        return Act{.batch = batch->key};
    });
}

/// As it stands now.
Result<Account> PostPlanner::changedAccount(const Change &change) const
{
    const auto all = AccountRepository{m_database}.all();
    if (!all)
        return all.error();
    const auto id = AccountId::fromRow(change.entityId);
    const auto account = std::find_if(all->begin(), all->end(), [&](const Account &one) { return one.id == id; });
    if (account == all->end())
        return movedOn(PlannerSentences::tr("the account was removed"));
    return *account;
}

/// An account's pause stands in the account; here it is written back when nothing else has been since.
Result<void> PostPlanner::undoAccount(const Change &change)
{
    auto account = changedAccount(change);
    if (!account)
        return account.error();
    // By what it holds: what was done to the account's limits since is another matter.
    if (pauseToJson(*account) != *change.after)
        return movedOn(PlannerSentences::tr("the account was changed since"));
    auto restored = std::move(account).value();
    pauseFromJson(*change.before, restored);
    const auto done = AccountRepository{m_database}.update(restored);
    return done ? tellPause(*done) : done.error();
}

Result<void> PostPlanner::undoTag(const Change &change)
{
    PauseRepository repository{m_database};
    const auto known = repository.tags();
    if (!known)
        return known.error();
    const auto tag = (*change.after)["tag"_L1].toString();
    if (pauseToJson(tag, pausedTagIn(*known, tag)) != *change.after)
        return movedOn(PlannerSentences::tr("the tag was paused or resumed since"));
    const auto before = pausedTagFrom(*change.before);
    return before ? repository.pause(*before) : repository.resume(tag);
}

}  // namespace carillon
