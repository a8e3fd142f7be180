// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/postsnapshot.h"

#include "core/store/platformpostrepository.h"
#include "core/store/postrepository.h"

#include <QJsonArray>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QJsonValue toJson(std::optional<Instant> instant)
{
    return instant ? QJsonValue{qint64{instant->time_since_epoch().count()}} : QJsonValue{};
}

std::optional<Instant> instantFrom(const QJsonValue &value)
{
    if (!value.isDouble())
        return {};
    return Instant{std::chrono::milliseconds{value.toInteger()}};
}

QJsonObject toJson(const PlannedTime &plan)
{
    return {{u"due"_s, toJson(std::optional{plan.due})},        {u"date"_s, plan.date.toString(Qt::ISODate)},
            {u"time"_s, plan.time.toString(Qt::ISODateWithMs)}, {u"zone"_s, QString::fromLatin1(plan.zone)},
            {u"fold"_s, plan.fold == Fold::Second ? 1 : 0},     {u"tzdata"_s, plan.tzdata}};
}

PlannedTime planFrom(const QJsonObject &json)
{
    return {.due = instantFrom(json["due"_L1]).value_or(Instant{}),
            .date = QDate::fromString(json["date"_L1].toString(), Qt::ISODate),
            .time = QTime::fromString(json["time"_L1].toString(), Qt::ISODateWithMs),
            .zone = json["zone"_L1].toString().toLatin1(),
            .fold = json["fold"_L1].toInt() == 1 ? Fold::Second : Fold::First,
            .tzdata = json["tzdata"_L1].toString()};
}

QJsonObject toJson(const PlatformPost &copy)
{
    QJsonObject json{{u"id"_s, copy.id.row()},
                     {u"key"_s, copy.key},
                     {u"post"_s, copy.post.row()},
                     {u"account"_s, copy.account.row()},
                     {u"version"_s, copy.version},
                     {u"state"_s, toWord(copy.state)},
                     {u"hold"_s, toWord(copy.hold)},
                     {u"due"_s, toJson(copy.dueAt)},
                     {u"planned"_s, toJson(std::optional{copy.plannedAt})},
                     {u"act"_s, toJson(copy.actAt)},
                     {u"tries"_s, copy.tries},
                     {u"comment"_s, toWord(copy.comment)},
                     {u"remote_id"_s, copy.remoteId},
                     {u"permalink"_s, copy.permalink},
                     {u"published"_s, toJson(copy.publishedAt)}};
    if (copy.act) {
        json.insert("open_act"_L1, copy.act->publication.row());
        json.insert("open_act_purpose"_L1, toWord(copy.act->purpose));
        if (copy.act->then)
            json.insert("open_act_then"_L1, toWord(*copy.act->then));
        if (copy.act->aim == RecallAim::Delete)
            json.insert("open_act_aim"_L1, toWord(copy.act->aim));
    }
    if (copy.removedAt)
        json.insert("removed"_L1, toJson(copy.removedAt));
    if (copy.error) {
        json.insert("error_kind"_L1, toWord(copy.error->kind));
        json.insert("error_detail"_L1, copy.error->detail);
    }
    return json;
}

PlatformPost copyFrom(const QJsonObject &json)
{
    PlatformPost copy{.id = PlatformPostId::fromRow(json["id"_L1].toInteger()),
                      .key = json["key"_L1].toString(),
                      .post = PostId::fromRow(json["post"_L1].toInteger()),
                      .account = AccountId::fromRow(json["account"_L1].toInteger()),
                      .version = json["version"_L1].toInt(),
                      .state
                      = platformPostStateFromWord(json["state"_L1].toString()).value_or(PlatformPostState::Draft),
                      .hold = holdFromWord(json["hold"_L1].toString()).value_or(Hold::None),
                      .dueAt = instantFrom(json["due"_L1]),
                      .plannedAt = instantFrom(json["planned"_L1]).value_or(Instant{}),
                      .actAt = instantFrom(json["act"_L1]),
                      .tries = json["tries"_L1].toInt(),
                      .comment = commentStateFromWord(json["comment"_L1].toString()),
                      .remoteId = json["remote_id"_L1].toString(),
                      .permalink = json["permalink"_L1].toString(),
                      .publishedAt = instantFrom(json["published"_L1])};
    if (json.contains("open_act"_L1))
        copy.act = OpenAct{.publication = PublicationId::fromRow(json["open_act"_L1].toInteger()),
                           .purpose = purposeFromWord(json["open_act_purpose"_L1].toString()).value_or(Purpose::Delete),
                           .then = platformPostStateFromWord(json["open_act_then"_L1].toString()),
                           .aim = recallAimFromWord(json["open_act_aim"_L1].toString())};
    copy.removedAt = instantFrom(json["removed"_L1]);
    if (json.contains("error_kind"_L1))
        copy.error = Error{errorKindFromWord(json["error_kind"_L1].toString()), json["error_detail"_L1].toString()};
    return copy;
}

}  // namespace

Result<std::optional<PostSnapshot>> takeSnapshot(Database &database, PostId id)
{
    auto post = PostRepository{database}.byId(id);
    if (!post)
        return post.error();
    if (!*post)
        return std::optional<PostSnapshot>{};
    auto copies = PlatformPostRepository{database}.ofPost(id);
    if (!copies)
        return copies.error();
    return std::optional{PostSnapshot{.version = (*post)->version,
                                      .revision = (*post)->revision,
                                      .plan = (*post)->plan,
                                      .priority = (*post)->priority,
                                      .maxSpeed = (*post)->maxSpeed,
                                      .tags = (*post)->tags,
                                      .copies = std::move(copies).value()}};
}

QJsonObject toJson(const PostSnapshot &snapshot)
{
    QJsonArray copies;
    for (const auto &copy : snapshot.copies)
        copies += toJson(copy);
    QJsonObject json{{u"version"_s, snapshot.version},
                     {u"revision"_s, snapshot.revision},
                     {u"priority"_s, toWord(snapshot.priority)},
                     {u"max_speed"_s, snapshot.maxSpeed},
                     {u"tags"_s, QJsonArray::fromStringList(snapshot.tags)},
                     {u"copies"_s, copies}};
    if (snapshot.plan)
        json.insert("plan"_L1, toJson(*snapshot.plan));
    return json;
}

PostSnapshot snapshotFromJson(const QJsonObject &json)
{
    PostSnapshot snapshot{.version = json["version"_L1].toInt(),
                          .revision = json["revision"_L1].toInt(),
                          .priority = priorityFromWord(json["priority"_L1].toString()).value_or(Priority::Normal),
                          .maxSpeed = json["max_speed"_L1].toBool()};
    if (json.contains("plan"_L1))
        snapshot.plan = planFrom(json["plan"_L1].toObject());
    for (const auto &tag : json["tags"_L1].toArray())
        snapshot.tags += tag.toString();
    for (const auto &copy : json["copies"_L1].toArray())
        snapshot.copies += copyFrom(copy.toObject());
    return snapshot;
}

}  // namespace carillon
