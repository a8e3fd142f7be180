// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannedtime.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"
#include "core/store/actrepository.h"
#include "core/store/journalrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

/// Starts anew: no tries, no error, and media uploaded again, since the platform may have thrown them away meanwhile.
Result<void> PostPlanner::schedule(Scene &scene, PlatformPost copy, Instant due)
{
    if (copy.state == HandedOver)
        return recall(scene, copy, Scheduled, due);
    JournalRepository journal{m_database};
    const auto publication = journal.publicationOf(copy.id);
    if (!publication)
        return publication.error();
    if (*publication) {
        if (auto done = journal.discardHarmless(**publication); !done)
            return done;
    }
    copy.dueAt = due;
    copy.actAt = due;
    copy.plannedAt = scene.now;
    copy.tries = 0;
    copy.hold = Hold::None;
    copy.error.reset();
    ++scene.changed;
    return m_copies.move(copy, Scheduled);
}

Result<void> PostPlanner::scheduleMeant(Scene &scene, Instant due)
{
    QList<PlatformPost> planned;
    for (const auto &copy : scene.meant) {
        if (mayBePlanned(copy.state))
            planned += copy;
        else
            scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
    }
    if (scene.meant.isEmpty())
        scene.left += PlannerSentences::tr("The post has no account.");
    const auto accounts = accountsOf(scene, planned);
    if (!accounts)
        return accounts.error();
    if (auto checked = check(scene, scene.post.content, *accounts); !checked)
        return checked;
    for (const auto &copy : planned) {
        if (auto done = schedule(scene, copy, due); !done)
            return done;
    }
    return {};
}

Result<Act> PostPlanner::move(const QStringList &keys, const PlannedTime &plan, PastPolicy past)
{
    const auto timed = timely(plan, past);
    if (!timed)
        return timed.error();
    return foreseen(perform(ChangeKind::Move, Deed::Move, keys, [&](Scene &scene) -> Result<void> {
        scene.meant = scene.copies;
        if (auto done = scheduleMeant(scene, timed->due); !done || scene.changed == 0)
            return done;
        return m_posts.plan(scene.post.id, scene.post.version, *timed);
    }));
}

Result<Act> PostPlanner::publishNow(const QStringList &keys)
{
    return foreseen(perform(ChangeKind::Move, Deed::PublishNow, keys, [&](Scene &scene) -> Result<void> {
        if (auto done = scheduleMeant(scene, scene.now); !done || scene.changed == 0)
            return done;
        if (scene.changed != int(scene.copies.size()))
            return {};  // the others keep the post's time
        const auto zone = scene.post.plan ? scene.post.plan->zone : m_workspace.zone();
        return m_posts.plan(scene.post.id, scene.post.version, planFor(scene.now, zone));
    }));
}

Result<Act> PostPlanner::retry(const QStringList &keys)
{
    return foreseen(perform(ChangeKind::Retry, Deed::Retry, keys, [&](Scene &scene) -> Result<void> {
        QList<PlatformPost> failed;
        for (const auto &copy : scene.meant) {
            if (copy.hold == Hold::Act) {
                if (auto done = ActRepository{m_database}.tryAgain(copy, scene.now); !done)
                    return done;
                ++scene.changed;
            } else if (copy.state == Failed || copy.state == Expired) {
                failed += copy;
            } else {
                scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
            }
        }
        const auto accounts = accountsOf(scene, failed);
        if (!accounts)
            return accounts.error();
        if (auto checked = check(scene, scene.post.content, *accounts); !checked)
            return checked;
        for (const auto &copy : failed) {
            if (auto done = schedule(scene, copy, scene.now); !done)
                return done;
        }
        return {};
    }));
}

Result<Act> PostPlanner::unschedule(const QStringList &keys)
{
    return perform(ChangeKind::Move, Deed::BackToDraft, keys, [&](Scene &scene) -> Result<void> {
        for (auto copy : scene.meant) {
            if (copy.state == HandedOver) {
                if (auto done = recall(scene, copy, Draft, copy.dueAt); !done)
                    return done;
                continue;
            }
            if (!mayMove(copy.state, Draft)) {
                scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
                continue;
            }
            copy.actAt.reset();
            copy.tries = 0;
            ++scene.changed;
            if (auto done = m_copies.move(copy, Draft); !done)
                return done;
        }
        return {};
    });
}

}  // namespace carillon
