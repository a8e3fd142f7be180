// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postplanner.h"

#include "core/planner/foresight.h"
#include "core/planner/plannedtime.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postsnapshot.h"
#include "core/planner/sentences.h"
#include "core/planner/shortcommits.h"
#include "core/store/accountrepository.h"
#include "core/store/mediahostrepository.h"

#include <QHash>

#include <algorithm>
#include <utility>

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
    return Error{ErrorKind::Invalid,
                 PlannerSentences::tr("%1 has passed (it is %2 now). Give a later time, or publish now.")
                     .arg(toIsoUtc(plan.due), toIsoUtc(now))};
}

Result<PostPlanner::Named> PostPlanner::named(const QString &key) const
{
    auto copy = m_copies.find(key);
    if (!copy)
        return copy.error();
    auto post = *copy ? m_posts.byId((*copy)->post) : m_posts.find(key);
    if (!post)
        return post.error();
    if (!*post)
        return Error{ErrorKind::NotFound, PlannerSentences::tr("There is no post %1.").arg(key)};
    return Named{**post, *copy};
}

/// The keys that name a post or one of its platform posts, together, in the order in which the posts are named first.
Result<QList<QStringList>> PostPlanner::byPost(const QStringList &keys) const
{
    QList<QStringList> groups;
    QHash<qint64, qsizetype> groupOf;
    for (const auto &key : keys) {
        const auto found = named(key);
        if (!found)
            return found.error();
        const auto row = found->post.id.row();
        if (!groupOf.contains(row)) {
            groupOf.insert(row, groups.size());
            groups += QStringList{};
        }
        groups[groupOf.value(row)] += key;
    }
    return groups;
}

/// The one post that `keys` name, as it is now.
Result<PostPlanner::Scene> PostPlanner::sceneOf(const QStringList &keys, Instant now) const
{
    const auto accounts = AccountRepository{m_database}.all();
    const auto first = named(keys.first());
    if (!accounts || !first)
        return accounts ? first.error() : accounts.error();
    const auto copies = m_copies.ofPost(first->post.id);
    if (!copies)
        return copies.error();
    Scene scene{.post = first->post, .copies = *copies, .accounts = *accounts, .now = now};
    for (const auto &key : keys) {
        const auto found = named(key);
        if (!found)
            return found.error();
        if (!found->copy) {
            scene.whole = true;
            scene.meant = scene.copies;
        } else if (std::none_of(scene.meant.begin(), scene.meant.end(),
                                [&](const PlatformPost &copy) { return copy.id == found->copy->id; })) {
            scene.meant += *found->copy;
        }
    }
    return scene;
}

Result<Act> PostPlanner::foreseen(Result<Act> act) const
{
    if (act)
        noteSlips(act.value(), m_workspace, m_platforms, m_clock.now());
    return act;
}

Result<Act> PostPlanner::perform(ChangeKind kind, Deed deed, const QStringList &keys, const Work &work)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    const auto groups = byPost(keys);
    if (!groups)
        return groups.error();
    if (groups->isEmpty())
        return Error{ErrorKind::NotFound, PlannerSentences::tr("No post was named.")};

    const auto now = m_clock.now();
    Act act;
    QString label;
    QList<Change> changes;
    std::optional<ChangeBatch> batch;
    const auto each = [&](qsizetype at) -> Result<void> {
        auto scene = sceneOf(groups->at(at), now);
        if (!scene)
            return scene.error();
        if (at == 0)
            label = labelFor(deed, scene->post.content, int(groups->size()));
        return performOn(*scene, work, act, changes);
    };
    const auto close = [&](bool) -> Result<void> {
        auto written = record(kind, label, std::exchange(changes, {}), batch);
        if (!written)
            return written.error();
        batch = *written;
        return {};
    };
    const auto forget = [&] {
        act = {};
        changes.clear();
    };
    if (auto done = inShortCommits(m_database, m_clock, {groups->size(), each, close, forget}); !done)
        return batch ? takenBack(*batch, done.error()) : done.error();
    act.batch = batch->key;
    return act;
}

/// Somebody changed a post while the earlier ones were being committed: all or none.
Error PostPlanner::takenBack(const ChangeBatch &batch, const Error &why)
{
    const auto known = ChangeRepository{m_database}.find(batch.key);
    if (known && !*known)
        return why;  // it was the first commit that failed
    if (const auto undone = undo(batch.key))
        return why;
    return {
        why.kind,
        PlannerSentences::tr(
            "%1 Some of the posts were done before that; the history has them, and what can be undone of it is undone "
            "with `undo %2`.")
            .arg(why.detail, batch.key)};
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

Result<ChangeBatch> PostPlanner::record(ChangeKind kind, const QString &label, const QList<Change> &changes,
                                        const std::optional<ChangeBatch> &known)
{
    ChangeRepository repository{m_database};
    auto batch = known ? Result<ChangeBatch>{*known} : repository.begin(kind, label, true, m_clock.now());
    if (!batch)
        return batch;
    for (const auto &change : changes) {
        if (auto done = repository.add(batch->id, change); !done)
            return done.error();
    }
    return batch;
}

Result<QList<Account>> PostPlanner::accountsOf(const Scene &scene, const QList<PlatformPost> &copies) const
{
    QList<Account> accounts;
    for (const auto &copy : copies) {
        const auto account = std::find_if(scene.accounts.begin(), scene.accounts.end(),
                                          [&](const Account &one) { return one.id == copy.account; });
        if (account == scene.accounts.end())
            return Error{ErrorKind::Conflict,
                         PlannerSentences::tr(
                             "The account of this post was removed. Delete the post, or duplicate it for another.")};
        accounts += *account;
    }
    return accounts;
}

/// Warnings are noted in the scene; errors refuse.
Result<void> PostPlanner::check(Scene &scene, const PostContent &content, const QList<Account> &accounts) const
{
    const auto host = MediaHostRepository{m_database}.current();
    if (!host)
        return host.error();
    const auto problems = checkPost(content, accounts, m_platforms, m_workspace.mediaFolder(), host->has_value());
    if (hasError(problems))
        return refusalFor(problems, scene.accounts);
    scene.problems += problems;
    return {};
}

}  // namespace carillon
