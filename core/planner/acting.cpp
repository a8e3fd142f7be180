// SPDX-License-Identifier: GPL-3.0-or-later
// What a person wishes to be done to posts that are out. The engine does it; until then the wish can be taken back.
#include "core/domain/handover.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"
#include "core/store/actrepository.h"
#include "core/store/handoverrepository.h"
#include "core/store/journalrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

/// A part of which only a person's word says that it is live.
bool isWithoutId(const StepRecord &record)
{
    if (!record.step.creates || record.step.kind != StepKind::PublishPart)
        return false;
    const bool isByWord = record.state == StepState::Done && record.result["confirmed"_L1].toBool();
    return record.state == StepState::Intended || record.state == StepState::Doubtful
        || (isByWord && !record.result.contains("id"_L1));
}

}  // namespace

/// Why nothing can be done to `copy` at its platform; nothing when it can.
Result<std::optional<QString>> PostPlanner::whyNotActed(const Scene &scene, const PlatformPost &copy,
                                                        Purpose purpose) const
{
    const auto name = nameOf(copy.account, scene.accounts);
    if (copy.state != Published)
        return std::optional{whyLeft(copy.state, name)};
    const auto account = std::find_if(scene.accounts.begin(), scene.accounts.end(),
                                      [&](const Account &one) { return one.id == copy.account; });
    const auto *platform = account == scene.accounts.end() ? nullptr : findPlatform(m_platforms, account->platform);
    if (!platform)
        return std::optional{
            PlannerSentences::tr("%1: it is not connected any more. Do it on the platform itself.").arg(name)};
    if (!offers(platform->traits(), purpose))
        return std::optional{
            purpose == Purpose::Delete
                ? PlannerSentences::tr("%1: %2 lets nobody delete posts from here. Do it there.")
                      .arg(name, platform->traits().displayName)
                : PlannerSentences::tr("%1: %2 does not change posts that are live. Delete this one and post it again.")
                      .arg(name, platform->traits().displayName)};
    if (copy.act && copy.act->purpose == Purpose::Delete && copy.hold != Hold::Act)
        return std::optional{PlannerSentences::tr("%1: it is being deleted already.").arg(name)};
    const auto pieces = ActRepository{m_database}.livePieces(copy.id);
    if (!pieces)
        return pieces.error();
    if (pieces->isEmpty())
        return std::optional{
            PlannerSentences::tr(
                "%1: nobody here knows the post's id there, since it was confirmed by hand. Do it on the platform "
                "itself.")
                .arg(name)};
    const auto claim = JournalRepository{m_database}.look(copy);
    if (!claim)
        return claim.error();
    // Half of it would be deleted or changed, and called done.
    if (*claim && std::any_of((*claim)->journal.begin(), (*claim)->journal.end(), isWithoutId))
        return std::optional{
            PlannerSentences::tr(
                "%1: nobody here knows the id of one of its parts there, since that was confirmed by hand without an "
                "address. Do it on the platform itself.")
                .arg(name)};
    return std::optional<QString>{};
}

Result<Act> PostPlanner::deleteLive(const QStringList &keys)
{
    return perform(ChangeKind::DeleteLive, Deed::DeleteLive, keys, [&](Scene &scene) -> Result<void> {
        ActRepository acts{m_database};
        for (const auto &copy : scene.meant) {
            const auto obstacle = whyNotActed(scene, copy, Purpose::Delete);
            if (!obstacle)
                return obstacle.error();
            if (*obstacle) {
                scene.left += **obstacle;
                continue;
            }
            const auto revision = acts.liveRevision(copy.id);
            if (!revision)
                return revision.error();
            if (auto opened = acts.open(copy, Purpose::Delete, **revision, scene.now); !opened)
                return opened.error();
            ++scene.changed;
        }
        if (scene.meant.isEmpty())
            scene.left += PlannerSentences::tr("The post has no account.");
        return {};
    });
}

/// Those of the meant copies that can get `content`; why not is noted for the others.
Result<QList<PlatformPost>> PostPlanner::editableLive(Scene &scene, const PostContent &content) const
{
    ActRepository acts{m_database};
    QList<PlatformPost> found;
    for (const auto &copy : scene.meant) {
        if (copy.state != Published)
            continue;  // it takes the new content when it goes out
        const auto obstacle = whyNotActed(scene, copy, Purpose::Edit);
        if (!obstacle)
            return obstacle.error();
        if (*obstacle) {
            scene.left += **obstacle;
            continue;
        }
        const auto revision = acts.liveRevision(copy.id);
        if (!revision)
            return revision.error();
        const auto live = m_posts.contentFor(**revision, copy.account);
        if (!live)
            return live.error();
        const auto account = std::find_if(scene.accounts.begin(), scene.accounts.end(),
                                          [&](const Account &one) { return one.id == copy.account; });
        const auto wanted = contentFor(content, account->key);  // it is there: it could be acted on
        const auto name = nameOf(copy.account, scene.accounts);
        if (live->media != wanted.media)
            scene.left += PlannerSentences::tr("%1: only the words of what is live can be changed, not its media. "
                                               "Delete it and post it again.")
                              .arg(name);
        else if (live->parts.size() != wanted.parts.size())
            scene.left += PlannerSentences::tr("%1: what is live has another number of parts. Keep that, or delete it "
                                               "and post it again.")
                              .arg(name);
        else if (live->firstComment.trimmed().isEmpty() != wanted.firstComment.trimmed().isEmpty())
            scene.left += PlannerSentences::tr("%1: the words of a first comment can be changed there, but none can be "
                                               "added or taken away. Do that on the platform itself.")
                              .arg(name);
        else if (*live == wanted && !copy.act)
            scene.left += PlannerSentences::tr("%1: this is what is live already.").arg(name);
        else
            found += copy;
    }
    return found;
}

Result<Act> PostPlanner::editLive(const QString &key, const PostEdit &edit)
{
    return perform(ChangeKind::EditLive, Deed::EditLive, {key}, [&](Scene &scene) -> Result<void> {
        const auto content = edited(scene.post.content, edit);
        const auto copies = editableLive(scene, content);
        if (!copies)
            return copies.error();
        if (scene.meant.isEmpty())
            scene.left += PlannerSentences::tr("The post has no account.");
        if (copies->isEmpty()) {
            if (scene.left.isEmpty())
                scene.left += PlannerSentences::tr("Nothing of this post is live.");
            return {};
        }
        const auto checked = accountsOf(scene, *copies);
        if (!checked)
            return checked.error();
        auto version = scene.post.version;
        if (auto done = reviseForLive(scene, content, *checked, version); !done)
            return done;
        ActRepository acts{m_database};
        const auto revision = acts.currentRevision(scene.post.id);
        if (!revision)
            return revision.error();
        for (const auto &copy : *copies) {
            if (auto opened = acts.open(copy, Purpose::Edit, *revision, scene.now); !opened)
                return opened.error();
            ++scene.changed;
        }
        return {};
    });
}

/// The new revision, which the copies that still wait get too.
Result<void> PostPlanner::reviseForLive(Scene &scene, const PostContent &content, const QList<Account> &live,
                                        int &version)
{
    auto rest = scene;
    rest.copies.removeIf([](const PlatformPost &copy) { return copy.state == Published; });
    auto waiting = rest.copies;
    waiting.removeIf([](const PlatformPost &copy) { return copy.state != Scheduled && copy.state != Queued; });
    const auto others = accountsOf(scene, waiting);
    if (!others)
        return others.error();
    auto done = rewrite(rest, content, live + *others, version);
    scene.left = rest.left;
    scene.problems = rest.problems;
    return done;
}

Result<void> PostPlanner::recall(Scene &scene, const PlatformPost &copy, PlatformPostState then,
                                 std::optional<Instant> due, bool deletes)
{
    const auto name = nameOf(copy.account, scene.accounts);
    const auto goesAt = copy.handedOverFor.value_or(copy.dueAt.value_or(scene.now));
    if (scene.now + recallMargin > goesAt)
        return Error{ErrorKind::Conflict,
                     PlannerSentences::tr("%1: its platform publishes it at this moment, which nobody can stop. Wait a "
                                          "minute, then delete or change what is live.")
                         .arg(name)};
    ++scene.changed;
    const auto act = HandOverRepository{m_database}.recall(copy, then, due, scene.now, deletes);
    return act ? Result<void>{} : act.error();
}

/// Stops what is to be done to `copy`, which is out.
Result<void> PostPlanner::withdraw(Scene &scene, const PlatformPost &copy)
{
    ActRepository acts{m_database};
    const auto name = nameOf(copy.account, scene.accounts);
    const auto progress = acts.progress(copy);
    if (!progress)
        return progress.error();
    if (copy.act->purpose == Purpose::Delete && progress->done > 0)
        scene.left += PlannerSentences::tr("%1: %n part(s) from its end are deleted already and stay so.", nullptr,
                                           progress->done)
                          .arg(name);
    if (copy.act->purpose == Purpose::Edit && progress->done > 0)
        scene.left += PlannerSentences::tr("%1: its first %n part(s) are changed already and stay so.", nullptr,
                                           progress->done)
                          .arg(name);
    if (isBeingActedOn(copy))
        scene.left += PlannerSentences::tr("%1: a call is under way; what it does cannot be stopped.").arg(name);
    ++scene.changed;
    return acts.withdraw(copy, scene.now);
}

}  // namespace carillon
