// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/key.h"
#include "core/planner/postplanner.h"
#include "core/planner/postsnapshot.h"
#include "core/planner/sentences.h"
#include "core/store/accountrepository.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

PostContent edited(PostContent content, const PostEdit &edit)
{
    content.parts = edit.parts.value_or(content.parts);
    content.media = edit.media.value_or(content.media);
    content.link = edit.link.value_or(content.link);
    content.title = edit.title.value_or(content.title);
    content.firstComment = edit.firstComment.value_or(content.firstComment);
    content.options = edit.options.value_or(content.options);
    return content;
}

/// What readers see already can't be changed from here; what comes after it can.
bool keepsLiveParts(const PostContent &before, const PostContent &after, int live)
{
    return after.parts.mid(0, live) == before.parts.mid(0, live) && after.media == before.media
        && after.link == before.link && after.title == before.title;
}

bool keepsEarlierText(PlatformPostState state)
{
    return state == PlatformPostState::Publishing || state == PlatformPostState::Retrying
        || state == PlatformPostState::Unconfirmed;
}

}  // namespace

Result<Act> PostPlanner::add(NewPost post, PastPolicy past)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    if (!post.draft && post.accounts.isEmpty())
        return Error{ErrorKind::Invalid, u"Name at least one account, or make it a draft."_s};
    if (!post.draft && !post.plan)
        return Error{ErrorKind::Invalid, u"Give a time, publish now, or make it a draft."_s};
    if (post.plan && !post.draft) {
        auto plan = timely(*post.plan, past);
        if (!plan)
            return plan.error();
        post.plan = *plan;
    }

    const auto all = AccountRepository{m_database}.all();
    if (!all)
        return all.error();
    QList<Account> accounts;
    for (const auto &account : *all) {
        if (post.accounts.contains(account.id))
            accounts += account;
    }
    if (accounts.size() != post.accounts.size())
        return Error{ErrorKind::Invalid, u"An account was named twice, or was removed meanwhile."_s};
    const auto problems = checkPost(post.content, accounts, m_platforms, m_workspace.mediaFolder());
    if (!post.draft && hasError(problems))
        return refusalFor(problems, accounts);
    return addRecorded(post, u"Add"_s, problems);
}

Result<Act> PostPlanner::addRecorded(const NewPost &post, const QString &verb, const QList<PostProblem> &problems)
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
        const auto batch = record(ChangeKind::Add, labelFor(verb, post.content, 1), {change});
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
                 .tags = scene.post.tags,
                 .extra = scene.post.extra};
    for (const auto &account : scene.accounts) {
        if (std::any_of(scene.copies.begin(), scene.copies.end(),
                        [&](const PlatformPost &copy) { return copy.account == account.id; }))
            post.accounts += account.id;
    }
    return addRecorded(post, u"Duplicate"_s, {});
}

Result<Act> PostPlanner::edit(const QString &key, const PostEdit &edit)
{
    return perform(ChangeKind::Edit, u"Edit"_s, {key}, [&](Scene &scene) -> Result<void> {
        QList<PlatformPost> planned;
        int published = 0;
        for (const auto &copy : scene.copies) {
            const auto name = nameOf(copy.account, scene.accounts);
            if (copy.state == PlatformPostState::Published) {
                ++published;
                scene.left += whyLeft(copy.state, name);
            } else if (keepsEarlierText(copy.state)) {
                scene.left += u"%1 The change waits: it is used only if the post is planned again."_s.arg(
                    whyLeft(copy.state, name));
            }
            if (copy.state == PlatformPostState::Scheduled || copy.state == PlatformPostState::Queued)
                planned += copy;
        }
        if (published > 0 && published == scene.copies.size())
            return {};

        const auto content = edited(scene.post.content, edit);
        for (const auto &copy : scene.copies) {
            const bool halfOut = copy.liveParts > 0 && copy.state != PlatformPostState::Published;
            if (halfOut && !keepsLiveParts(scene.post.content, content, copy.liveParts))
                return Error{ErrorKind::Conflict,
                             u"The first %1 of its parts are live on %2. Leave them and their pictures as they are and "
                             "change what comes after; or duplicate the post."_s.arg(copy.liveParts)
                                 .arg(nameOf(copy.account, scene.accounts))};
        }
        if (auto checked = check(scene, content, planned); !checked)
            return checked;
        auto done = content == scene.post.content
            ? m_posts.touch(scene.post.id, scene.post.version)
            : m_posts.revise(scene.post.id, scene.post.version, content, scene.now);
        if (done && edit.tags)
            done = m_posts.setTags(scene.post.id, *edit.tags);
        if (done && edit.priority)
            done = m_posts.setExtra(scene.post.id, scene.post.extra, *edit.priority);
        scene.changed = 1;
        return done;
    });
}

}  // namespace carillon
