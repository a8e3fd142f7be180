// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/postupdate.h"

#include "core/exchange/exchangesentences.h"
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
        || copy.state == PlatformPostState::Queued;
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

bool samePlan(const std::optional<PlannedTime> &one, const std::optional<PlannedTime> &other)
{
    if (!one || !other)
        return one.has_value() == other.has_value();
    return one->due == other->due && one->date == other->date && one->time == other->time && one->zone == other->zone;
}

QJsonValue toJson(std::optional<Instant> instant)
{
    return instant ? QJsonValue{qint64{instant->time_since_epoch().count()}} : QJsonValue{};
}

std::optional<Instant> instantFrom(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    return Instant{std::chrono::milliseconds{value.toInteger()}};
}

QJsonObject toJson(const PlannedTime &plan)
{
    return {{u"due"_s, toJson(plan.due)},
            {u"date"_s, plan.date.toString(Qt::ISODate)},
            {u"time"_s, plan.time.toString(Qt::ISODateWithMs)},
            {u"zone"_s, QString::fromLatin1(plan.zone)},
            {u"fold"_s, plan.fold == Fold::Second ? 1 : 0},
            {u"tzdata"_s, plan.tzdata}};
}

std::optional<PlannedTime> planFrom(const QJsonObject &plan)
{
    if (plan.isEmpty())
        return {};
    return PlannedTime{.due = *instantFrom(plan["due"_L1]),
                       .date = QDate::fromString(plan["date"_L1].toString(), Qt::ISODate),
                       .time = QTime::fromString(plan["time"_L1].toString(), Qt::ISODateWithMs),
                       .zone = plan["zone"_L1].toString().toLatin1(),
                       .fold = plan["fold"_L1].toInt() == 1 ? Fold::Second : Fold::First,
                       .tzdata = plan["tzdata"_L1].toString()};
}

QJsonObject toJson(const KnownPost &known)
{
    QJsonArray copies;
    for (const auto &copy : known.copies)
        copies += QJsonObject{{u"id"_s, copy.id.row()},
                              {u"state"_s, toWord(copy.state)},
                              {u"due"_s, toJson(copy.dueAt)},
                              {u"planned"_s, toJson(copy.plannedAt)},
                              {u"act"_s, toJson(copy.actAt)}};
    return {{u"revision"_s, known.post.revision},
            {u"plan"_s, known.post.plan ? toJson(*known.post.plan) : QJsonObject{}},
            {u"priority"_s, toWord(known.post.priority)},
            {u"tags"_s, QJsonArray::fromStringList(known.post.tags)},
            {u"extra"_s, known.post.extra},
            {u"copies"_s, copies}};
}

Result<void> moveCopies(Database &database, const KnownPost &known, const NewPost &wanted, Instant now)
{
    PlatformPostRepository copies{database};
    auto missing = wanted.accounts;
    for (auto copy : known.copies) {
        const bool wantedStill = missing.removeAll(copy.account) > 0;
        if (!canStillChange(copy))
            continue;
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

Result<std::optional<KnownPost>> findKnownPost(Database &database, const QString &key)
{
    auto post = PostRepository{database}.find(key);
    if (!post)
        return post.error();
    if (!*post)
        return std::optional<KnownPost>{};
    auto copies = PlatformPostRepository{database}.ofPost((*post)->id);
    if (!copies)
        return copies.error();
    return std::optional{KnownPost{**post, std::move(copies).value()}};
}

std::optional<QString> obstacleToUpdate(const KnownPost &known)
{
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
        const auto state = copy.state == PlatformPostState::Queued ? PlatformPostState::Scheduled : copy.state;
        return wanted.accounts.contains(copy.account) && (!canStillChange(copy) || state == stateFor(wanted));
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
    if (const auto obstacle = obstacleToUpdate(**known))
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
                  .before = toJson(**known),
                  .after = toJson(**after),
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

Result<bool> revertCopies(Database &database, const Change &change, PostId post, Instant now)
{
    const auto living = copiesToRevert(database, change, post, now);
    if (!living)
        return living.error();
    bool becameDraft = false;
    for (auto copy : *living) {
        for (const auto &value : change.before->value("copies"_L1).toArray()) {
            if (value["id"_L1].toInteger() != copy.id.row() || !canStillChange(copy))
                continue;
            copy.dueAt = instantFrom(value["due"_L1]);
            copy.plannedAt = instantFrom(value["planned"_L1]).value_or(now);
            copy.actAt.reset();
            const bool wasDraft = value["state"_L1].toString() == toWord(PlatformPostState::Draft);
            const bool late = !wasDraft && copy.dueAt && *copy.dueAt <= now;
            becameDraft = becameDraft || late;
            if (!wasDraft && !late)
                copy.actAt = copy.dueAt;
            const auto to = wasDraft || late ? PlatformPostState::Draft : PlatformPostState::Scheduled;
            if (auto moved = PlatformPostRepository{database}.move(copy, to); !moved)
                return moved.error();
        }
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
    if (std::any_of(copies->begin(), copies->end(), mayBeOut))
        return Reverted{(*post)->key, ExchangeSentences::tr("it is published or on its way")};

    const auto &before = *change.before;
    const auto revision = ImportRepository{database}.revision(id, before["revision"_L1].toInt());
    if (!revision)
        return revision.error();
    auto content = posts.content(*revision);
    if (!content)
        return content.error();
    NewPost wanted{.content = std::move(content).value(),
                   .plan = planFrom(before["plan"_L1].toObject()),
                   .priority = priorityFromWord(before["priority"_L1].toString()).value_or(Priority::Normal),
                   .extra = before["extra"_L1].toObject()};
    for (const auto &tag : before["tags"_L1].toArray())
        wanted.tags += tag.toString();
    if (auto written = writePost(database, {**post, *copies}, wanted, now); !written)
        return written.error();
    const auto becameDraft = revertCopies(database, change, id, now);
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
