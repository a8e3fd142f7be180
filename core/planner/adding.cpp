// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/postsnapshot.h"
#include "core/planner/sentences.h"
#include "core/store/accountrepository.h"
#include "core/store/mediahostrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

/// A time that has gone by is refused, or becomes now.
Result<void> PostPlanner::makeReady(NewPost &post, PastPolicy past) const
{
    if (post.draft)
        return {};
    if (post.accounts.isEmpty())
        return Error{ErrorKind::Invalid, PlannerSentences::tr("Name at least one account, or make it a draft.")};
    if (!post.plan)
        return Error{ErrorKind::Invalid, PlannerSentences::tr("Give a time, publish now, or make it a draft.")};
    auto plan = timely(*post.plan, past);
    if (!plan)
        return plan.error();
    post.plan = *plan;
    return {};
}

Result<Act> PostPlanner::add(NewPost post, PastPolicy past)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    if (auto ready = makeReady(post, past); !ready)
        return ready.error();
    const auto all = AccountRepository{m_database}.all();
    if (!all)
        return all.error();
    QList<Account> accounts;
    for (const auto &account : *all) {
        if (post.accounts.contains(account.id))
            accounts += account;
    }
    if (accounts.size() != post.accounts.size())
        return Error{ErrorKind::Invalid, PlannerSentences::tr("An account was named twice, or was removed meanwhile.")};
    const auto host = MediaHostRepository{m_database}.current();
    if (!host)
        return host.error();
    const auto problems = checkPost(post.content, accounts, m_platforms, m_workspace.mediaFolder(), host->has_value());
    if (!post.draft && hasError(problems))
        return refusalFor(problems, accounts);
    return foreseen(addRecorded(post, Deed::Add, problems));
}

Result<Act> PostPlanner::addRecorded(const NewPost &post, Deed deed, const QList<PostProblem> &problems)
{
    return inTransaction(m_database, [&]() -> Result<Act> {
        const auto id = m_posts.add(post, m_clock.now());
        if (!id)
            return id.error();
        const auto after = takeSnapshot(m_database, *id);
        if (!after)
            return after.error();
        const Change change{
            .entity = u"post"_s, .entityId = id->row(), .after = toJson(**after), .versionAfter = (*after)->version};
        const auto batch = record(ChangeKind::Add, labelFor(deed, post.content, 1), {change});
        if (!batch)
            return batch.error();
        return Act{.batch = batch->key, .posts = {post.key}, .problems = problems};
    });
}

Result<Act> PostPlanner::duplicate(const QString &key)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    const auto found = sceneOf({key}, m_clock.now());
    if (!found)
        return found.error();
    const auto &scene = *found;
    NewPost post{.key = newKey(),
                 .content = scene.post.content,
                 .draft = true,
                 .priority = scene.post.priority,
                 .maxSpeed = scene.post.maxSpeed,
                 .tags = scene.post.tags,
                 .extra = scene.post.extra};
    for (const auto &account : scene.accounts) {
        if (std::any_of(scene.copies.begin(), scene.copies.end(),
                        [&](const PlatformPost &copy) { return copy.account == account.id; }))
            post.accounts += account.id;
    }
    return addRecorded(post, Deed::Duplicate, {});
}

}  // namespace carillon
