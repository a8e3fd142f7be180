// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountnames.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/store/accountrepository.h"
#include "core/store/eventrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QJsonObject pauseOf(const Account &account)
{
    return {{u"paused"_s, account.paused}, {u"reason"_s, account.pauseReason}};
}

}  // namespace

Result<Act> PostPlanner::pause(const QList<AccountId> &accounts, const QString &reason)
{
    return setPaused(accounts, true, reason);
}

Result<Act> PostPlanner::resume(const QList<AccountId> &accounts)
{
    return setPaused(accounts, false, {});
}

Result<Act> PostPlanner::setPaused(const QList<AccountId> &accounts, bool paused, const QString &reason)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    return inTransaction(m_database, [&]() -> Result<Act> {
        AccountRepository repository{m_database};
        const auto all = repository.all();
        if (!all)
            return all.error();
        QList<Change> changes;
        QStringList names;
        for (auto account : *all) {
            const bool meant = accounts.isEmpty() || accounts.contains(account.id);
            if (!meant || (account.paused == paused && account.pauseReason == reason))
                continue;
            Change change{.entity = u"account"_s, .entityId = account.id.row(), .before = pauseOf(account)};
            account.paused = paused;
            account.pauseReason = reason;
            const auto stored = repository.update(account);
            if (!stored)
                return stored.error();
            if (auto told = tellPause(*stored); !told)
                return told.error();
            change.after = pauseOf(*stored);
            change.versionAfter = stored->version;
            changes += change;
            names += accountLabel(account);
        }
        if (changes.isEmpty())
            return Error{ErrorKind::Conflict,
                         all->isEmpty() ? PlannerSentences::tr("There is no account yet.")
                             : paused   ? PlannerSentences::tr("Nothing to do: it is paused already.")
                                        : PlannerSentences::tr("Nothing to do: it is going already.")};
        const auto label = paused ? PlannerSentences::tr("Pause %1") : PlannerSentences::tr("Resume %1");
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

}  // namespace carillon
