// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/handover.h"
#include "core/planner/aftermath.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/postsnapshot.h"
#include "core/planner/sentences.h"
#include "core/planner/shortcommits.h"
#include "core/store/accountrepository.h"
#include "core/store/actrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/journalrepository.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

bool isPlanned(PlatformPostState state)
{
    return state == Scheduled || state == Queued || state == Retrying;
}

}  // namespace

Result<Act> PostPlanner::undo(const QString &key)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    ChangeRepository repository{m_database};
    const auto batch = repository.find(key);
    if (!batch)
        return batch.error();
    if (!*batch)
        return Error{ErrorKind::NotFound, PlannerSentences::tr("There is no change %1.").arg(key)};
    if ((*batch)->undoneAt)
        return Error{ErrorKind::Conflict,
                     PlannerSentences::tr("This was undone already, at %1.").arg(toIsoUtc(*(*batch)->undoneAt))};
    if ((*batch)->kind == ChangeKind::Import)
        return Error{ErrorKind::Conflict,
                     PlannerSentences::tr("This is an import; it is undone as one, with `import undo`.")};
    const auto changes = repository.changes((*batch)->id);
    if (!changes)
        return changes.error();
    Act act{.batch = key};
    const ManyPosts work{.count = changes->size(),
                         .each = [&](qsizetype at) -> Result<void> {
                             if (auto done = undoChange(changes->at(at), act); !done)
                                 return done;
                             return repository.remove(
                                 changes->at(at));  // should this end half-way, the rest can still be undone
                         },
                         .close = [&](bool isLast) -> Result<void> {
                             return isLast ? repository.markUndone((*batch)->id, true, m_clock.now()) : Result<void>{};
                         },
                         .forget =
                             [&] {
                                 act = {.batch = key};
                             }};
    if (auto done = inShortCommits(m_database, m_clock, work); !done)
        return done.error();
    return act;
}

Result<void> PostPlanner::undoChange(const Change &change, Act &act)
{
    if (change.entity == "account"_L1)
        return undoAccount(change);
    if (change.entity == "tag"_L1)
        return undoTag(change);
    if (change.entity == "limits"_L1)
        return undoLimits(change);
    if (change.entity == "platform-limits"_L1)
        return undoPlatformLimits(change);
    const auto id = PostId::fromRow(change.entityId);
    if (!change.after) {
        if (auto done = m_posts.setDeleted(id, change.versionAfter, std::nullopt); !done)
            return done;
        if (auto done = bringBack(id, snapshotFromJson(*change.before), {}, act); !done)
            return done;
    } else if (!change.before) {
        return undoAdding(id, snapshotFromJson(*change.after), act);
    } else if (auto done = undoEditing(id, change, act); !done) {
        return done;
    }
    const auto post = m_posts.byId(id);
    if (!post)
        return post.error();
    if (*post)
        act.posts += (*post)->key;
    return {};
}

Result<void> PostPlanner::undoAdding(PostId id, const PostSnapshot &after, Act &act)
{
    const auto now = takeSnapshot(m_database, id);
    if (!now)
        return now.error();
    if (!*now)
        return movedOn(PlannerSentences::tr("the post was deleted since"));
    if (auto untouched = ensureUntouched(**now, after); !untouched)
        return untouched;
    const auto post = m_posts.byId(id);
    if (!post)
        return post.error();
    const auto accounts = AccountRepository{m_database}.all();
    if (!accounts)
        return accounts.error();
    bool isHeld = false;
    for (const auto &copy : (*now)->copies) {
        const bool isThere = copy.state == HandedOver;
        isHeld = isHeld || isThere;
        if (isThere)
            act.notes += takenBackFirst(nameOf(copy.account, *accounts));
        auto done = isThere ? recallToDelete(copy) : m_copies.remove(copy, m_clock.now());
        if (!done)
            return done;
    }
    act.posts += (*post)->key;
    return isHeld ? Result<void>{} : m_posts.setDeleted(id, (*now)->version, m_clock.now());
}

Result<void> PostPlanner::undoEditing(PostId id, const Change &change, Act &act)
{
    const auto before = snapshotFromJson(*change.before);
    const auto after = snapshotFromJson(*change.after);
    if (auto done = revive(after); !done)
        return done;
    const auto now = takeSnapshot(m_database, id);
    if (!now)
        return now.error();
    if (!*now)
        return movedOn(PlannerSentences::tr("the post was deleted since"));
    if (auto untouched = ensureUntouched(**now, after); !untouched)
        return untouched;

    int version = (*now)->version;
    if (before.revision != after.revision) {
        if (auto done = m_posts.restoreRevision(id, version++, before.revision); !done)
            return done;
    }
    if (before.plan != after.plan) {
        if (auto done = m_posts.plan(id, version++, before.plan); !done)
            return done;
    }
    if (before.tags != after.tags || before.priority != after.priority || before.maxSpeed != after.maxSpeed) {
        const auto post = m_posts.byId(id);
        if (!post)
            return post.error();
        if (auto done = m_posts.setTags(id, before.tags); !done)
            return done;
        if (auto done = m_posts.setExtra(id, (*post)->extra, before.priority); !done)
            return done;
        if (auto done = m_posts.setMaxSpeed(id, before.maxSpeed); !done)
            return done;
        if (auto done = m_posts.touch(id, version); !done)
            return done;
    }
    QList<StepId> steps;
    for (const auto list : {"absent_steps"_L1, "found_steps"_L1}) {
        for (const auto &step : (*change.after)[list].toArray())
            steps += StepId::fromRow(step.toInteger());
    }
    JournalRepository journal{m_database};
    if (auto done = journal.doubtAgain(steps); !done)
        return done;
    for (const auto &noted : (*change.after)["live_parts"_L1].toArray()) {
        const auto copy = PlatformPostId::fromRow(noted.toArray().at(0).toInteger());
        if (auto done = journal.noteLiveParts(copy, noted.toArray().at(1).toInt()); !done)
            return done;
    }
    return bringBack(id, before, after, act);
}

Result<void> PostPlanner::recallToDelete(const PlatformPost &copy)
{
    const auto now = m_clock.now();
    if (now + recallMargin > copy.handedOverFor.value_or(now))
        return movedOn(whatHappened(copy.state));
    const auto opened = HandOverRepository{m_database}.recall(copy, Canceled, copy.dueAt, now, true);
    return opened ? Result<void>{} : opened.error();
}

/// What an act had its platforms give up is deleted by now, or will be: what is comes back.
Result<void> PostPlanner::revive(const PostSnapshot &after)
{
    HandOverRepository handOvers{m_database};
    for (const auto &copy : after.copies) {
        if (!copy.act || copy.act->aim != RecallAim::Delete)
            continue;
        if (auto done = handOvers.revive(copy.id, copy.act->publication); !done)
            return done;
    }
    return {};
}

/// Writes the platform posts of `before` back, those first that were removed between it and `after`.
Result<void> PostPlanner::bringBack(PostId id, const PostSnapshot &before, const PostSnapshot &after, Act &act)
{
    for (const auto &copy : before.copies) {
        if (copyIn(after.copies, copy.id))
            continue;
        if (auto done = m_copies.restore(copy.id); !done)
            return done;
    }
    const auto now = m_copies.ofPost(id);
    if (!now)
        return now.error();
    for (const auto &copy : after.copies) {
        const auto *current = copyIn(*now, copy.id);
        if (copyIn(before.copies, copy.id) || !current)
            continue;
        if (auto done = m_copies.remove(*current, m_clock.now()); !done)
            return done;
    }
    for (const auto &copy : before.copies) {
        const auto *left = copyIn(after.copies, copy.id);
        const auto *current = copyIn(*now, copy.id);
        if (left && left->version == copy.version) {
            // The act did nothing to it, but what its platform has since is the content that goes.
            const bool isHeld = current && current->state == HandedOver && !current->act;
            if (!isHeld || before.revision == after.revision)
                continue;
        }
        if (!current)
            return movedOn(PlannerSentences::tr("the post was removed from an account since"));
        if (left && hasStayed(*current, *left))
            continue;
        if (auto done = putBack(*current, copy, act); !done)
            return done;
    }
    return {};
}

/// Its platform has it since: it is taken back first.
Result<void> PostPlanner::recallAgain(const PlatformPost &current, const PlatformPost &before, Act &act)
{
    const auto now = m_clock.now();
    if (now + recallMargin > current.handedOverFor.value_or(now))
        return movedOn(whatHappened(current.state));
    auto then = afterRecall(before.state);
    if (then == Scheduled && before.dueAt && *before.dueAt <= now) {
        then = Draft;
        act.notes += PlannerSentences::tr(
                         "Its time, %1, has passed, so it is not planned again. Move it to another time, or publish it "
                         "now.")
                         .arg(toIsoUtc(*before.dueAt));
    }
    const auto opened = HandOverRepository{m_database}.recall(current, then, before.dueAt, now);
    return opened ? Result<void>{} : opened.error();
}

/// A time that has passed meanwhile is never planned again in silence, and nothing is planned for an account that is
/// not there any more.
Result<void> PostPlanner::putBack(const PlatformPost &current, const PlatformPost &earlier, Act &act)
{
    auto before = earlier;
    if (current.state == HandedOver && !current.act)
        return recallAgain(current, earlier, act);
    if (before.state == HandedOver && current.state == HandedOver) {
        if (isBeingActedOn(current) || current.tries > 0)
            return movedOn(PlannerSentences::tr("it is being taken back from its platform at this moment"));
        const auto progress = ActRepository{m_database}.progress(current);
        if (!progress)
            return progress.error();
        if (progress->done > 0)
            return movedOn(PlannerSentences::tr("it is being taken back from its platform at this moment"));
    } else if (before.state == HandedOver) {
        // It was taken back: it goes its way from here, and is handed over again.
        before.state = Scheduled;
        before.act.reset();
        before.actAt = before.dueAt;
    }
    if (isPlanned(before.state)) {
        const auto accounts = AccountRepository{m_database}.all();
        if (!accounts)
            return accounts.error();
        if (std::none_of(accounts->begin(), accounts->end(),
                         [&](const Account &one) { return one.id == before.account; }))
            return movedOn(PlannerSentences::tr("the account was removed"));
    }
    if (current.act != before.act) {
        ActRepository acts{m_database};
        if (current.act) {
            if (auto done = acts.setVoid(*current.act, true, m_clock.now()); !done)
                return done;
        }
        if (before.act) {
            if (auto done = acts.setVoid(*before.act, false, m_clock.now()); !done)
                return done;
        }
    }
    // What waited for a word waits for it again.
    const bool asked = before.hold == Hold::Review;
    const bool passed = isPlanned(before.state) && !asked && before.actAt && *before.actAt <= m_clock.now();
    if (!passed)
        return m_copies.takeBack(current, before);
    if (isPlanned(current.state) && current.actAt)
        return movedOn(PlannerSentences::tr("the time it had before, %1, has passed. Give it another time instead")
                           .arg(toIsoUtc(*before.actAt)));
    auto parked = current;
    parked.dueAt = before.dueAt;
    parked.actAt.reset();
    act.notes
        += PlannerSentences::tr(
               "Its time, %1, has passed, so it is not planned again. Move it to another time, or publish it now.")
               .arg(toIsoUtc(*before.actAt));
    return m_copies.move(parked, mayMove(current.state, Draft) ? Draft : Canceled);
}

}  // namespace carillon
