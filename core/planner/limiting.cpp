// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/accountnames.h"
#include "core/domain/handover.h"
#include "core/planner/limitchange.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"
#include "core/platforms/platform.h"
#include "core/store/accountrepository.h"
#include "core/store/platformlimitsrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;

/// State and waits of the account are taken as they are stored now: the engine changes them without a new version.
Result<Act> PostPlanner::setLimits(const Account &wanted)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    return inTransaction(m_database, [&]() -> Result<Act> {
        AccountRepository repository{m_database};
        const auto known = repository.find(wanted.key);
        if (!known)
            return known.error();
        if (!*known)
            return Error{ErrorKind::NotFound, PlannerSentences::tr("There is no such account any more.")};
        auto account = **known;
        account.version = wanted.version;
        const auto before = limitsToJson(account);
        account.overrides = wanted.overrides;
        account.late = wanted.late;
        account.options.remove(handOverOption);
        if (wanted.options.contains(handOverOption))
            account.options.insert(handOverOption, wanted.options[handOverOption]);
        const auto after = limitsToJson(account);
        const auto stored = repository.update(account);
        if (!stored)
            return stored.error();
        return recordLimits(accountLabel(account),
                            {.entity = u"limits"_s,
                             .entityId = account.id.row(),
                             .before = before,
                             .after = after,
                             .versionAfter = stored->version});
    });
}

Result<Act> PostPlanner::setPlatformLimits(const PlatformLimits &wanted)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    return inTransaction(m_database, [&]() -> Result<Act> {
        PlatformLimitsRepository repository{m_database};
        const auto known = repository.find(wanted.platform);
        if (!known)
            return known.error();
        const auto stored = repository.save(wanted);
        if (!stored)
            return stored.error();
        const auto *platform = findPlatform(m_platforms, wanted.platform);
        //: Whose limits: %1 is a platform
        const auto whose = PlannerSentences::tr("all accounts on %1")
                               .arg(platform ? platform->traits().displayName : wanted.platform);
        return recordLimits(whose,
                            {.entity = u"platform-limits"_s,
                             .before = limitsToJson(*known),
                             .after = limitsToJson(*stored),
                             .versionAfter = stored->version});
    });
}

/// What changed nothing is not kept: there is nothing to take back.
Result<Act> PostPlanner::recordLimits(const QString &whose, const Change &change)
{
    if (change.before == change.after)
        return Act{};
    //: An act in the history; %1 is an account, or "all accounts on Mastodon"
    const auto label = PlannerSentences::tr("Set the limits of %1").arg(whose);
    const auto batch = record(ChangeKind::Account, label, {change});
    if (!batch)
        return batch.error();
    return Act{.batch = batch->key};
}

Result<void> PostPlanner::undoLimits(const Change &change)
{
    auto account = changedAccount(change);
    if (!account)
        return account.error();
    if (limitsToJson(*account) != *change.after)
        return movedOn(PlannerSentences::tr("its limits were changed since"));
    auto restored = std::move(account).value();
    limitsFromJson(*change.before, restored);
    const auto done = AccountRepository{m_database}.update(restored);
    return done ? Result<void>{} : done.error();
}

Result<void> PostPlanner::undoPlatformLimits(const Change &change)
{
    PlatformLimitsRepository repository{m_database};
    auto restored = platformLimitsFromJson(*change.before);
    const auto known = repository.find(restored.platform);
    if (!known)
        return known.error();
    if (limitsToJson(*known) != *change.after)
        return movedOn(PlannerSentences::tr("its limits were changed since"));
    restored.version = known->version;
    const auto done = repository.save(restored);
    return done ? Result<void>{} : done.error();
}

}  // namespace carillon
