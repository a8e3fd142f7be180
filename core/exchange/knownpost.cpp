// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/knownpost.h"

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

QJsonObject toJson(const PlannedTime &plan)
{
    return {{u"due"_s, toJson(plan.due)},
            {u"date"_s, plan.date.toString(Qt::ISODate)},
            {u"time"_s, plan.time.toString(Qt::ISODateWithMs)},
            {u"zone"_s, QString::fromLatin1(plan.zone)},
            {u"fold"_s, plan.fold == Fold::Second ? 1 : 0},
            {u"tzdata"_s, plan.tzdata}};
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

QJsonObject noteOf(const KnownPost &known)
{
    QJsonArray copies;
    for (const auto &copy : known.copies)
        copies += QJsonObject{{u"id"_s, copy.id.row()},
                              {u"state"_s, toWord(copy.state)},
                              {u"recall"_s, copy.act && copy.act->then ? toWord(*copy.act->then) : QString{}},
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

std::optional<Instant> instantNoted(const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return {};
    return Instant{std::chrono::milliseconds{value.toInteger()}};
}

std::optional<PlannedTime> planNoted(const QJsonObject &plan)
{
    if (plan.isEmpty())
        return {};
    return PlannedTime{.due = *instantNoted(plan["due"_L1]),
                       .date = QDate::fromString(plan["date"_L1].toString(), Qt::ISODate),
                       .time = QTime::fromString(plan["time"_L1].toString(), Qt::ISODateWithMs),
                       .zone = plan["zone"_L1].toString().toLatin1(),
                       .fold = plan["fold"_L1].toInt() == 1 ? Fold::Second : Fold::First,
                       .tzdata = plan["tzdata"_L1].toString()};
}

}  // namespace carillon
