// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/plannersentences.h"
#include "core/planner/postplanner.h"
#include "core/planner/sentences.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;
using enum PlatformPostState;

namespace {

/// What the account of `copy` gets; of one that was removed, which is named no more, the common content.
PostContent contentOn(const PlatformPost &copy, const PostContent &content, const QList<Account> &accounts)
{
    const auto account
        = std::find_if(accounts.begin(), accounts.end(), [&](const Account &one) { return one.id == copy.account; });
    return contentFor(content, account == accounts.end() ? QString{} : account->key);
}

/// `own` laid over `variant`.
PostVariant merged(PostVariant variant, const PostVariant &own)
{
    const auto take = [](auto &to, const auto &from) {
        if (from)
            to = from;
    };
    take(variant.parts, own.parts);
    take(variant.media, own.media);
    take(variant.link, own.link);
    take(variant.title, own.title);
    take(variant.firstComment, own.firstComment);
    return variant;
}

/// What readers see already can't be changed from here; what comes after it can.
bool keepsLiveParts(const PostContent &before, const PostContent &after, const PlatformPost &copy)
{
    // Behind a post that is out as a whole nothing comes but its comment.
    const auto live = copy.comment == CommentState::None ? copy.liveParts : qsizetype{-1};
    return after.parts.mid(0, live) == before.parts.mid(0, live) && after.media == before.media
        && after.link == before.link && after.title == before.title;
}

bool keepsEarlierText(PlatformPostState state)
{
    return state == Publishing || state == Retrying || state == Unconfirmed;
}

}  // namespace

PostContent edited(PostContent content, const PostEdit &edit)
{
    content.parts = edit.parts.value_or(content.parts);
    content.media = edit.media.value_or(content.media);
    content.link = edit.link.value_or(content.link);
    content.title = edit.title.value_or(content.title);
    content.firstComment = edit.firstComment.value_or(content.firstComment);
    content.options = edit.options.value_or(content.options);
    for (const auto &account : edit.followers)
        content.variants.remove(account);
    for (auto at = edit.variants.constBegin(); at != edit.variants.constEnd(); ++at) {
        const auto variant = merged(content.variants.value(at.key()), at.value());
        if (!variant.followsAll())
            content.variants.insert(at.key(), variant);
    }
    return content;
}

Result<Act> PostPlanner::edit(const QString &key, const PostEdit &edit)
{
    return perform(ChangeKind::Edit, Deed::Edit, {key}, [&](Scene &scene) -> Result<void> {
        const bool allOut = !scene.copies.isEmpty()
            && std::all_of(scene.copies.begin(), scene.copies.end(),
                           [](const PlatformPost &copy) { return copy.state == Published; });
        if (allOut) {
            for (const auto &copy : scene.copies)
                scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
            return {};
        }
        auto planned = scene.copies;
        planned.removeIf([](const PlatformPost &copy) {
            return copy.state != Scheduled && copy.state != Queued && copy.state != HandedOver;
        });
        const auto checked = accountsOf(scene, planned);
        if (!checked)
            return checked.error();
        auto version = scene.post.version;
        auto done = rewrite(scene, edited(scene.post.content, edit), *checked, version);
        if (done && version == scene.post.version)
            done = m_posts.touch(scene.post.id, version);
        if (done && edit.tags)
            done = m_posts.setTags(scene.post.id, *edit.tags);
        if (done && edit.priority)
            done = m_posts.setExtra(scene.post.id, scene.post.extra, *edit.priority);
        if (done && edit.maxSpeed)
            done = m_posts.setMaxSpeed(scene.post.id, *edit.maxSpeed);
        scene.changed = 1;
        return done;
    });
}

Result<void> PostPlanner::rewrite(Scene &scene, const PostContent &content, const QList<Account> &checked, int &version)
{
    const bool differs = content != scene.post.content;
    for (const auto &copy : scene.copies) {
        const auto name = nameOf(copy.account, scene.accounts);
        const auto before = contentOn(copy, scene.post.content, scene.accounts);
        const auto after = contentOn(copy, content, scene.accounts);
        const bool halfOut = copy.liveParts > 0 && copy.state != Published;
        const bool keeps = !halfOut || keepsLiveParts(before, after, copy);
        if (!keeps && copy.comment == CommentState::Missing)
            return Error{ErrorKind::Conflict,
                         PlannerSentences::tr("The post is live on %1, only its first comment is not. Leave all else "
                                              "as it is and change the comment; or duplicate the post.")
                             .arg(name)};
        if (!keeps)
            return Error{
                ErrorKind::Conflict,
                PlannerSentences::tr("The first %n of its parts are live on %1. Leave them and their pictures as they "
                                     "are and change what comes after; or duplicate the post.",
                                     nullptr, copy.liveParts)
                    .arg(name)};
        if (copy.state == Published)
            scene.left += whyLeft(copy.state, name);
        else if (copy.state == Publishing && copy.handedOverFor && before != after)
            scene.left += PlannerSentences::tr("%1: its platform is being given it at this moment. The change follows.")
                              .arg(name);
        else if (keepsEarlierText(copy.state) && before != after)
            scene.left += PlannerSentences::tr("%1 The change waits: it is used only if the post is planned again.")
                              .arg(whyLeft(copy.state, name));
    }
    if (auto sound = check(scene, content, checked); !sound || !differs)
        return sound;
    if (auto done = recallForContent(scene, content); !done)
        return done;
    return m_posts.revise(scene.post.id, version++, content, scene.now);
}

/// What a platform holds with another content comes back, and is handed over anew.
Result<void> PostPlanner::recallForContent(Scene &scene, const PostContent &content)
{
    for (auto &copy : scene.copies) {
        const bool isMeant = copy.state == HandedOver && (!copy.act || copy.act->then != Scheduled);
        if (!isMeant || contentOn(copy, scene.post.content, scene.accounts) == contentOn(copy, content, scene.accounts))
            continue;
        const auto then = copy.act && copy.act->then ? *copy.act->then : Scheduled;
        if (auto done = recall(scene, copy, then, copy.dueAt); !done)
            return done;
        const auto now = m_copies.find(copy.id);
        if (!now)
            return now.error();
        copy = now->value_or(copy);
    }
    return {};
}

Result<Act> PostPlanner::save(const QString &key, NewPost wanted, PastPolicy past)
{
    if (auto allowed = mayPlan(); !allowed)
        return allowed.error();
    if (auto ready = makeReady(wanted, past); !ready)
        return ready.error();
    return foreseen(perform(ChangeKind::Edit, Deed::Edit, {key}, [&](Scene &scene) -> Result<void> {
        auto meant = scene.accounts;
        meant.removeIf([&](const Account &account) { return !wanted.accounts.contains(account.id); });
        if (meant.size() != wanted.accounts.size())
            return Error{ErrorKind::Invalid,
                         PlannerSentences::tr("An account was named twice, or was removed meanwhile.")};
        auto version = scene.post.version;
        // A draft may hold what no platform would take yet.
        if (auto done = rewrite(scene, wanted.content, wanted.draft ? QList<Account>{} : meant, version); !done)
            return done;
        if (auto done = m_posts.plan(scene.post.id, version, wanted.plan); !done)
            return done;
        if (auto done = m_posts.setTags(scene.post.id, wanted.tags); !done)
            return done;
        if (auto done = m_posts.setExtra(scene.post.id, scene.post.extra, wanted.priority); !done)
            return done;
        scene.changed = 1;
        return reassign(scene, wanted);
    }));
}

/// Gives the post the accounts that are wanted, at their time.
Result<void> PostPlanner::reassign(Scene &scene, const NewPost &wanted)
{
    auto missing = wanted.accounts;
    for (const auto &copy : scene.copies) {
        const bool isWanted = missing.removeAll(copy.account) > 0;
        if (!mayBePlanned(copy.state)) {
            if (copy.state != Published)  // that was said with the content
                scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
            continue;
        }
        if (!isWanted && copy.state == HandedOver)
            return Error{ErrorKind::Conflict, whyLeft(copy.state, nameOf(copy.account, scene.accounts))};
        if (auto done = isWanted ? arrange(scene, wanted, copy) : m_copies.remove(copy, scene.now); !done)
            return done;
    }
    const auto due = wanted.plan ? std::optional{wanted.plan->due} : std::nullopt;
    for (const auto account : missing) {
        if (auto done = m_copies.add(scene.post.id, account, wanted.draft ? Draft : Scheduled, due, scene.now); !done)
            return done;
    }
    return {};
}

/// Puts one copy where it is wanted; one that is there already is not touched.
Result<void> PostPlanner::arrange(Scene &scene, const NewPost &wanted, PlatformPost copy)
{
    if (!wanted.draft) {
        const bool isThere = (copy.state == Scheduled || copy.state == Queued || copy.state == Retrying)
            && copy.dueAt == wanted.plan->due;
        const bool isHeld
            = copy.state == HandedOver && copy.dueAt == wanted.plan->due && (!copy.act || copy.act->then == Scheduled);
        if (isHeld)
            return {};
        return isThere ? Result<void>{} : schedule(scene, copy, wanted.plan->due);
    }
    if (copy.state == HandedOver)
        return recall(scene, copy, Draft, wanted.plan ? std::optional{wanted.plan->due} : std::nullopt);
    if (copy.state != Draft && !mayMove(copy.state, Draft)) {
        scene.left += whyLeft(copy.state, nameOf(copy.account, scene.accounts));
        return {};
    }
    copy.dueAt = wanted.plan ? std::optional{wanted.plan->due} : std::nullopt;
    copy.actAt.reset();
    copy.tries = 0;
    return m_copies.move(copy, Draft);
}

}  // namespace carillon
