// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"
#include "core/store/eventrepository.h"

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

Result<Act> PostPlanner::cancel(const QStringList &keys)
{
    return perform(ChangeKind::Cancel, Deed::Cancel, keys, [&](Scene &scene) -> Result<void> {
        for (auto copy : scene.meant) {
            if (copy.state == HandedOver) {
                if (auto done = recall(scene, copy, Canceled, copy.dueAt); !done)
                    return done;
                continue;
            }
            if (copy.act) {
                if (auto done = withdraw(scene, copy); !done)
                    return done;
                continue;
            }
            if (copy.state == Published || !mayMove(copy.state, Canceled)) {
                scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
                continue;
            }
            copy.actAt.reset();
            ++scene.changed;
            if (auto done = m_copies.move(copy, Canceled); !done)
                return done;
            if (auto told = tell(scene, copy, EventKind::PostCanceled); !told)
                return told;
        }
        return {};
    });
}

Result<Act> PostPlanner::remove(const QStringList &keys)
{
    return perform(ChangeKind::Delete, Deed::Delete, keys, [&](Scene &scene) -> Result<void> {
        bool isHeld = false;
        for (const auto &copy : scene.meant) {
            if (copy.state == HandedOver) {
                isHeld = true;
                scene.left += takenBackFirst(nameOf(copy.account, scene.accounts));
                if (auto done = recall(scene, copy, Canceled, copy.dueAt, true); !done)
                    return done;
                continue;
            }
            // All or nothing: half a deleted post would go on being published.
            if (copy.state == Publishing)
                return Error{ErrorKind::Conflict, whyLeft(copy.state, nameOf(copy.account, scene.accounts))};
            if (copy.act && copy.hold != Hold::Act)
                return Error{
                    ErrorKind::Conflict,
                    PlannerSentences::tr("%1: it is being changed or deleted at its platform. Wait for that, or "
                                         "cancel it first.")
                        .arg(nameOf(copy.account, scene.accounts))};
            if (auto done = m_copies.remove(copy, scene.now); !done)
                return done;
        }
        scene.changed = 1;
        if (isHeld || scene.meant.size() < scene.copies.size())
            return {};
        return m_posts.setDeleted(scene.post.id, scene.post.version, scene.now);
    });
}

/// What ends a post's way, or says what became of it. All else that a person does is in the history of changes.
Result<void> PostPlanner::tell(const Scene &scene, const PlatformPost &copy, EventKind kind, const QJsonObject &detail)
{
    return EventRepository{m_database}.tell(
        {.kind = kind, .at = scene.now, .account = copy.account, .platformPost = copy.id, .detail = detail});
}

}  // namespace carillon
