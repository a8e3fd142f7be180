// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/postupdate.h"

#include "core/exchange/exchangesentences.h"
#include "core/exchange/heldcopy.h"
#include "core/store/accountrepository.h"
#include "core/store/database.h"
#include "core/store/importrepository.h"
#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

bool canStillChange(const PlatformPost &copy)
{
    return copy.state == PlatformPostState::Draft || copy.state == PlatformPostState::Scheduled
        || copy.state == PlatformPostState::Queued || copy.state == PlatformPostState::HandedOver;
}

bool mayBeOut(const PlatformPost &copy)
{
    return copy.state == PlatformPostState::Publishing || copy.state == PlatformPostState::Retrying
        || copy.state == PlatformPostState::Published || copy.state == PlatformPostState::Unconfirmed;
}

PlatformPostState stateFor(const NewPost &wanted)
{
    return wanted.plan && !wanted.draft ? PlatformPostState::Scheduled : PlatformPostState::Draft;
}

std::optional<Instant> dueOf(const NewPost &wanted)
{
    return wanted.plan ? std::optional{wanted.plan->due} : std::nullopt;
}

bool sameContent(PostContent one, PostContent other)
{
    const auto forget = [](QList<PostMedia> &media) {
        for (auto &medium : media) {
            medium.asset = {.sha256 = medium.asset.sha256};
            for (auto &captions : medium.captions)
                captions.asset = {.sha256 = captions.asset.sha256};
        }
    };
    for (auto *content : {&one, &other}) {
        forget(content->media);
        for (auto &variant : content->variants) {
            if (variant.media)
                forget(*variant.media);
        }
    }
    return one == other;
}

/// Whether the account of `copy` gets another content by `after` than by `before`.
bool getsOther(const QList<Account> &accounts, const PlatformPost &copy, const PostContent &before,
               const PostContent &after)
{
    const auto account
        = std::find_if(accounts.begin(), accounts.end(), [&](const Account &one) { return one.id == copy.account; });
    const auto key = account == accounts.end() ? QString{} : account->key;
    return !sameContent(contentFor(before, key), contentFor(after, key));
}

bool samePlan(const std::optional<PlannedTime> &one, const std::optional<PlannedTime> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->due == other->due && one->date == other->date && one->time == other->time && one->zone == other->zone;
}

Result<void> moveCopies(Database &database, const KnownPost &known, const NewPost &wanted, Instant now)
{
    PlatformPostRepository copies{database};
    const auto accounts = AccountRepository{database}.all();
    if (!accounts)
        return accounts.error();
    auto missing = wanted.accounts;
    for (auto copy : known.copies) {
        const bool wantedStill = missing.removeAll(copy.account) > 0;
        if (!canStillChange(copy))
            continue;
        if (copy.state == PlatformPostState::HandedOver) {
            const HeldWish wish{.then = wantedStill ? stateFor(wanted) : PlatformPostState::Canceled,
                                .due = dueOf(wanted),
                                .isOtherContent = getsOther(*accounts, copy, known.post.content, wanted.content)};
            if (auto adjusted = adjustHeld(database, copy, wish, now); !adjusted)
                return adjusted;
            continue;
        }
        if (!wantedStill) {
            if (auto removed = copies.remove(copy, now); !removed)
                return removed;
            continue;
        }
        copy.dueAt = dueOf(wanted);
        copy.plannedAt = now;
        copy.actAt = stateFor(wanted) == PlatformPostState::Scheduled ? copy.dueAt : std::nullopt;
        if (auto moved = copies.move(copy, stateFor(wanted)); !moved)
            return moved;
    }
    for (const auto account : missing) {
        if (auto added = copies.add(known.post.id, account, stateFor(wanted), dueOf(wanted), now); !added)
            return added;
    }
    return {};
}

Result<void> writePost(Database &database, const KnownPost &known, const NewPost &wanted, Instant now)
{
    PostRepository posts{database};
    auto version = known.post.version;
    if (!sameContent(known.post.content, wanted.content)) {
        if (auto revised = posts.revise(known.post.id, version++, wanted.content, now); !revised)
            return revised;
    }
    // The plan is written even when it is the same: writing it raises the version, by which undoing sees later edits.
    if (auto planned = posts.plan(known.post.id, version, wanted.plan); !planned)
        return planned;
    if (auto tagged = posts.setTags(known.post.id, wanted.tags); !tagged)
        return tagged;
    return posts.setExtra(known.post.id, wanted.extra, wanted.priority);
}

}  // namespace

std::optional<QString> obstacleToUpdate(const KnownPost &known, Instant now)
{
    if (std::any_of(known.copies.begin(), known.copies.end(),
                    [&](const PlatformPost &copy) { return isBeyondRecall(copy, now); }))
        return ExchangeSentences::tr(
            "Its platform publishes the post with this id at this moment, which nobody can stop, so it stays as it is. "
            "Leave the id empty to make a new post.");
    if (std::any_of(known.copies.begin(), known.copies.end(), mayBeOut))
        return ExchangeSentences::tr(
            "The post with this id is published already, or on its way, so it stays as it is. Leave the id empty "
            "to make a new post.");
    if (!known.copies.isEmpty() && std::none_of(known.copies.begin(), known.copies.end(), canStillChange))
        return ExchangeSentences::tr(
            "The post with this id was canceled, or failed, or expired; an import does not bring it back. Leave "
            "the id empty to make a new post, or retry this one.");
    return {};
}

bool isSameAs(const KnownPost &known, const NewPost &wanted)
{
    const auto &post = known.post;
    auto tags = wanted.tags;
    tags.sort();
    if (!sameContent(post.content, wanted.content) || !samePlan(post.plan, wanted.plan) || post.tags != tags
        || post.extra != wanted.extra || post.priority != wanted.priority
        || known.copies.size() != wanted.accounts.size())
        return false;
    return std::all_of(known.copies.begin(), known.copies.end(), [&](const PlatformPost &copy) {
        return wanted.accounts.contains(copy.account)
            && (!canStillChange(copy) || meantState(copy) == stateFor(wanted));
    });
}

QList<PlatformPost> endedCopies(const KnownPost &known)
{
    auto ended = known.copies;
    ended.removeIf(canStillChange);
    return ended;
}

Result<Change> updatePost(Database &database, const NewPost &wanted, Instant now)
{
    auto known = findKnownPost(database, wanted.key);
    if (!known)
        return known.error();
    if (!*known)
        return Error{ErrorKind::Conflict,
                     ExchangeSentences::tr("The post %1 was deleted meanwhile. Import again.").arg(wanted.key)};
    if (const auto obstacle = obstacleToUpdate(**known, now))
        return Error{ErrorKind::Conflict, u"%1: %2"_s.arg(wanted.key, *obstacle)};
    if (auto written = writePost(database, **known, wanted, now); !written)
        return written.error();
    if (auto moved = moveCopies(database, **known, wanted, now); !moved)
        return moved.error();

    const auto after = findKnownPost(database, wanted.key);
    if (!after)
        return after.error();
    return Change{.entity = u"post"_s,
                  .entityId = (*after)->post.id.row(),
                  .before = noteOf(**known),
                  .after = noteOf(**after),
                  .versionAfter = (*after)->post.version};
}

namespace {

/// Copies that the update removed are living again, at the version they have now.
Result<QList<PlatformPost>> copiesToRevert(Database &database, const Change &change, PostId post, Instant now)
{
    PlatformPostRepository copies{database};
    QList<qint64> before;
    for (const auto &copy : change.before->value("copies"_L1).toArray())
        before += copy["id"_L1].toInteger();
    auto living = copies.ofPost(post);
    if (!living)
        return living;
    QList<qint64> seen;
    for (const auto &copy : *living) {
        seen += copy.id.row();
        if (before.contains(copy.id.row()) || !canStillChange(copy))
            continue;
        if (auto removed = copies.remove(copy, now); !removed)
            return removed.error();
    }
    for (const auto row : before) {
        if (seen.contains(row))
            continue;
        if (auto restored = copies.restore(PlatformPostId::fromRow(row)); !restored)
            return restored.error();
    }
    return copies.ofPost(post);
}

/// What one copy was before, by what is noted of the change.
struct CopyBefore
{
    QJsonObject before;
    QJsonObject after;

    [[nodiscard]] bool wasHeld() const
    {
        return before["state"_L1].toString() == toWord(PlatformPostState::HandedOver)
            && before["recall"_L1].toString().isEmpty();
    }
    [[nodiscard]] bool wasDraft() const { return before["state"_L1].toString() == toWord(PlatformPostState::Draft); }
    /// It was canceled by being left out of the file.
    [[nodiscard]] bool endedByUpdate(const PlatformPost &copy) const
    {
        return copy.state == PlatformPostState::Canceled
            && after["recall"_L1].toString() == toWord(PlatformPostState::Canceled) && !copy.removedAt;
    }
};

QHash<qint64, CopyBefore> copiesBefore(const Change &change)
{
    QHash<qint64, CopyBefore> found;
    for (const auto &value : change.before->value("copies"_L1).toArray())
        found[value["id"_L1].toInteger()].before = value.toObject();
    for (const auto &value : change.after->value("copies"_L1).toArray()) {
        if (const auto at = found.find(value["id"_L1].toInteger()); at != found.end())
            at->after = value.toObject();
    }
    return found;
}

/// `changed`: the content that the import has put in the place of the one that the post has again.
Result<bool> revertCopies(Database &database, const Change &change, const Post &post, const PostContent &changed,
                          Instant now)
{
    const auto living = copiesToRevert(database, change, post.id, now);
    const auto accounts = AccountRepository{database}.all();
    if (!living || !accounts)
        return living ? accounts.error() : living.error();
    const auto known = copiesBefore(change);
    bool becameDraft = false;
    for (auto copy : *living) {
        const auto was = known.constFind(copy.id.row());
        if (was == known.constEnd() || (!canStillChange(copy) && !was->endedByUpdate(copy)))
            continue;
        if (was->wasHeld() && copy.state == PlatformPostState::HandedOver) {
            const auto left = leaveHeld(database, copy, now);
            if (!left)
                return left.error();
            if (*left)
                continue;
        }
        copy.dueAt = instantNoted(was->before["due"_L1]);
        copy.plannedAt = instantNoted(was->before["planned"_L1]).value_or(now);
        copy.actAt.reset();
        const bool late = !was->wasDraft() && copy.dueAt && *copy.dueAt <= now;
        becameDraft = becameDraft || late;
        const auto to = was->wasDraft() || late ? PlatformPostState::Draft : PlatformPostState::Scheduled;
        if (copy.state == PlatformPostState::HandedOver) {
            // As it is stored, since it is compared with that.
            const auto stored = PlatformPostRepository{database}.find(copy.id);
            if (!stored)
                return stored.error();
            const HeldWish wish{
                .then = to, .due = copy.dueAt, .isOtherContent = getsOther(*accounts, copy, changed, post.content)};
            if (auto done = adjustHeld(database, **stored, wish, now); !done)
                return done.error();
            continue;
        }
        if (to == PlatformPostState::Scheduled)
            copy.actAt = copy.dueAt;
        if (auto moved = PlatformPostRepository{database}.move(copy, to); !moved)
            return moved.error();
    }
    return becameDraft;
}

}  // namespace

Result<Reverted> revertUpdate(Database &database, const Change &change, Instant now)
{
    PostRepository posts{database};
    const auto id = PostId::fromRow(change.entityId);
    const auto post = posts.byId(id);
    if (!post)
        return post.error();
    if (!*post)
        return Reverted{};  // deleted since: nothing to give back
    const auto copies = PlatformPostRepository{database}.ofPost(id);
    if (!copies)
        return copies.error();
    if ((*post)->version != change.versionAfter)
        return Reverted{(*post)->key, ExchangeSentences::tr("it was changed since the import")};
    if (std::any_of(copies->begin(), copies->end(),
                    [&](const PlatformPost &copy) { return mayBeOut(copy) || isBeyondRecall(copy, now); }))
        return Reverted{(*post)->key, ExchangeSentences::tr("it is published or on its way")};

    const auto &before = *change.before;
    const auto revision = ImportRepository{database}.revision(id, before["revision"_L1].toInt());
    if (!revision)
        return revision.error();
    auto content = posts.content(*revision);
    if (!content)
        return content.error();
    NewPost wanted{.content = std::move(content).value(),
                   .plan = planNoted(before["plan"_L1].toObject()),
                   .priority = priorityFromWord(before["priority"_L1].toString()).value_or(Priority::Normal),
                   .extra = before["extra"_L1].toObject()};
    for (const auto &tag : before["tags"_L1].toArray())
        wanted.tags += tag.toString();
    if (auto written = writePost(database, {**post, *copies}, wanted, now); !written)
        return written.error();
    auto again = **post;
    again.content = wanted.content;
    const auto becameDraft = revertCopies(database, change, again, (*post)->content, now);
    if (!becameDraft)
        return becameDraft.error();
    Reverted reverted;
    reverted.becameDraft = *becameDraft;
    if (*becameDraft) {
        reverted.key = (*post)->key;
        reverted.reason = ExchangeSentences::tr("its time before has gone by, so it is a draft now");
    }
    return reverted;
}

}  // namespace carillon
