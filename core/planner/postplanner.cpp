// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postplanner.h"

#include "core/planner/plannedtime.h"
#include "core/planner/postsnapshot.h"
#include "core/planner/sentences.h"
#include "core/store/accountrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

PostPlanner::PostPlanner(Workspace &workspace, const Clock &clock,
                         const std::vector<std::unique_ptr<Platform>> &platforms)
    : m_workspace{workspace},
      m_database{workspace.database()},
      m_clock{clock},
      m_platforms{platforms},
      m_posts{workspace.database()},
      m_copies{workspace.database()}
{
}

Result<void> PostPlanner::mayPlan() const
{
    if (auto obstacle = m_workspace.obstacleToPlanning())
        return *std::move(obstacle);
    return {};
}

Result<PlannedTime> PostPlanner::timely(const PlannedTime &plan, PastPolicy past) const
{
    const auto now = m_clock.now();
    if (plan.due >= now)
        return plan;
    if (past == PastPolicy::Now)
        return planFor(now, plan.zone);
    return Error{
        ErrorKind::Invalid,
        u"%1 has passed (it is %2 now). Give a later time, or publish now."_s.arg(toIsoUtc(plan.due), toIsoUtc(now))};
}

/// The posts that `keys` name, each once, in the order named.
Result<QList<PostPlanner::Scene>> PostPlanner::scenes(const QStringList &keys) const
{
    const auto accounts = AccountRepository{m_database}.all();
    if (!accounts)
        return accounts.error();
    QList<Scene> scenes;
    for (const auto &key : keys) {
        const auto named = m_copies.find(key);
        if (!named)
            return named.error();
        auto post = *named ? m_posts.byId((*named)->post) : m_posts.find(key);
        if (!post)
            return post.error();
        if (!*post)
            return Error{ErrorKind::NotFound, u"There is no post %1."_s.arg(key)};
        auto known = std::find_if(scenes.begin(), scenes.end(),
                                  [&](const Scene &scene) { return scene.post.id == (*post)->id; });
        if (known == scenes.end()) {
            auto copies = m_copies.ofPost((*post)->id);
            if (!copies)
                return copies.error();
            scenes += Scene{.post = **post, .copies = *copies, .accounts = *accounts, .now = m_clock.now()};
            known = std::prev(scenes.end());
        }
        if (!*named) {
            known->whole = true;
            known->meant = known->copies;
        } else if (std::none_of(known->meant.begin(), known->meant.end(),
                                [&](const PlatformPost &copy) { return copy.id == (*named)->id; })) {
            known->meant += **named;
        }
    }
    return scenes;
}

Result<Act> PostPlanner::perform(ChangeKind kind, const QString &verb, const QStringList &keys, const Work &work)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    return inTransaction(m_database, [&]() -> Result<Act> {
        auto found = scenes(keys);
        if (!found)
            return found.error();
        if (found->isEmpty())
            return Error{ErrorKind::NotFound, u"No post was named."_s};
        Act act;
        QList<Change> changes;
        for (auto &scene : *found) {
            if (auto done = performOn(scene, work, act, changes); !done)
                return done.error();
        }
        auto batch = record(kind, labelFor(verb, found->first().post.content, int(found->size())), changes);
        if (!batch)
            return batch.error();
        act.batch = *batch;
        return act;
    });
}

Result<void> PostPlanner::performOn(Scene &scene, const Work &work, Act &act, QList<Change> &changes)
{
    const auto id = scene.post.id;
    const auto before = takeSnapshot(m_database, id);
    if (!before)
        return before.error();
    if (auto done = work(scene); !done)
        return done.error();
    if (scene.changed == 0)
        return Error{ErrorKind::Conflict, scene.left.join(u' ')};
    const auto after = takeSnapshot(m_database, id);
    if (!after)
        return after.error();

    Change change{.entity = u"post"_s, .entityId = id.row(), .before = toJson(**before)};
    if (*after) {
        change.after = toJson(**after);
        change.versionAfter = (*after)->version;
    } else {
        change.versionAfter = scene.post.version + 1;
    }
    if (change.after) {
        for (auto at = scene.memo.begin(); at != scene.memo.end(); ++at)
            change.after->insert(at.key(), at.value());
    }
    changes += change;
    act.posts += scene.post.key;
    act.notes += scene.left;
    act.problems += scene.problems;
    return {};
}

Result<QString> PostPlanner::record(ChangeKind kind, const QString &label, const QList<Change> &changes)
{
    ChangeRepository repository{m_database};
    const auto batch = repository.begin(kind, label, true, m_clock.now());
    if (!batch)
        return batch.error();
    for (const auto &change : changes) {
        if (auto done = repository.add(batch->id, change); !done)
            return done.error();
    }
    return batch->key;
}

/// Warnings are noted in the scene; errors refuse.
Result<void> PostPlanner::check(Scene &scene, const PostContent &content, const QList<PlatformPost> &copies) const
{
    QList<Account> accounts;
    for (const auto &copy : copies) {
        const auto account = std::find_if(scene.accounts.begin(), scene.accounts.end(),
                                          [&](const Account &one) { return one.id == copy.account; });
        if (account == scene.accounts.end())
            return Error{ErrorKind::Conflict,
                         u"The account of this post was removed. Delete the post, or duplicate it for another."_s};
        accounts += *account;
    }
    const auto problems = checkPost(content, accounts, m_platforms, m_workspace.mediaFolder());
    if (hasError(problems))
        return refusalFor(problems, scene.accounts);
    scene.problems += problems;
    return {};
}

}  // namespace carillon
