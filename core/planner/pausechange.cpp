// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/pausechange.h"

#include <algorithm>

namespace carillon {

using namespace Qt::StringLiterals;

namespace {

QJsonObject pauseJson(bool paused, const QString &reason, const std::optional<Instant> &until)
{
    QJsonObject json{{u"paused"_s, paused}, {u"reason"_s, reason}};
    if (until)
        json.insert("until"_L1, qint64{until->time_since_epoch().count()});
    return json;
}

std::optional<Instant> untilOf(const QJsonObject &json)
{
    if (!json.contains("until"_L1))
        return {};
    return Instant{std::chrono::milliseconds{json["until"_L1].toInteger()}};
}

}  // namespace

QJsonObject pauseToJson(const Account &account)
{
    return pauseJson(account.paused, account.pauseReason, account.pauseUntil);
}

void pauseFromJson(const QJsonObject &json, Account &account)
{
    account.paused = json["paused"_L1].toBool();
    account.pauseReason = json["reason"_L1].toString();
    account.pauseUntil = untilOf(json);
}

std::optional<PausedTag> pausedTagIn(const QList<PausedTag> &tags, const QString &tag)
{
    const auto found = std::find_if(tags.begin(), tags.end(), [&](const PausedTag &one) { return one.tag == tag; });
    return found == tags.end() ? std::optional<PausedTag>{} : *found;
}

QJsonObject pauseToJson(const QString &tag, const std::optional<PausedTag> &pause)
{
    auto json = pause ? pauseJson(true, pause->reason, pause->until) : pauseJson(false, {}, {});
    json.insert("tag"_L1, tag);
    return json;
}

std::optional<PausedTag> pausedTagFrom(const QJsonObject &json)
{
    if (!json["paused"_L1].toBool())
        return {};
    return PausedTag{.tag = json["tag"_L1].toString(), .reason = json["reason"_L1].toString(), .until = untilOf(json)};
}

}  // namespace carillon
