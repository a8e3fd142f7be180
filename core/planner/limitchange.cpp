// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/limitchange.h"

#include "core/domain/handover.h"

#include <QJsonArray>

namespace carillon {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

QJsonObject windowToJson(const LimitWindow &window)
{
    return {{u"amount"_s, window.amount},
            {u"period_ms"_s, qint64{window.period.count()}},
            {u"unit"_s, static_cast<int>(window.unit)},
            {u"scope"_s, static_cast<int>(window.scope)},
            {u"reset_zone"_s, QString::fromLatin1(window.resetZone)}};
}

LimitWindow windowFromJson(const QJsonObject &json)
{
    return {.amount = json["amount"_L1].toInt(),
            .period = milliseconds{json["period_ms"_L1].toInteger()},
            .unit = static_cast<LimitUnit>(json["unit"_L1].toInt()),
            .scope = static_cast<LimitScope>(json["scope"_L1].toInt()),
            .resetZone = json["reset_zone"_L1].toString().toLatin1()};
}

}  // namespace

QJsonObject limitsToJson(const LimitOverrides &limits)
{
    QJsonObject json;
    if (limits.maxConcurrent)
        json.insert("max_concurrent"_L1, *limits.maxConcurrent);
    if (limits.spacing)
        json.insert("spacing_ms"_L1, qint64{limits.spacing->count()});
    if (limits.expiry)
        json.insert("expiry_h"_L1, qint64{limits.expiry->count()});
    QJsonArray windows;
    for (const auto &window : limits.windows)
        windows += windowToJson(window);
    json.insert("windows"_L1, windows);
    return json;
}

LimitOverrides limitsFromJson(const QJsonObject &json)
{
    LimitOverrides limits;
    if (json.contains("max_concurrent"_L1))
        limits.maxConcurrent = json["max_concurrent"_L1].toInt();
    if (json.contains("spacing_ms"_L1))
        limits.spacing = milliseconds{json["spacing_ms"_L1].toInteger()};
    if (json.contains("expiry_h"_L1))
        limits.expiry = hours{json["expiry_h"_L1].toInteger()};
    for (const auto &window : json["windows"_L1].toArray())
        limits.windows += windowFromJson(window.toObject());
    return limits;
}

QJsonObject limitsToJson(const Account &account)
{
    QJsonObject json{{u"limits"_s, limitsToJson(account.overrides)}};
    if (account.options.contains(handOverOption))
        json.insert(handOverOption, account.options[handOverOption]);
    if (account.late)
        json.insert("late"_L1,
                    QJsonObject{{u"grace_min"_s, qint64{account.late->grace.count()}},
                                {u"beyond"_s, toWord(account.late->beyond)}});
    return json;
}

void limitsFromJson(const QJsonObject &json, Account &account)
{
    account.overrides = limitsFromJson(json["limits"_L1].toObject());
    account.options.remove(handOverOption);
    if (json.contains(handOverOption))
        account.options.insert(handOverOption, json[handOverOption]);
    account.late.reset();
    if (!json.contains("late"_L1))
        return;
    const auto late = json["late"_L1].toObject();
    account.late = LatePolicy{.grace = minutes{late["grace_min"_L1].toInteger()},
                              .beyond = lateChoiceFromWord(late["beyond"_L1].toString()).value_or(LateChoice::Ask)};
}

QJsonObject limitsToJson(const PlatformLimits &limits)
{
    return {{u"platform"_s, limits.platform}, {u"limits"_s, limitsToJson(limits.overrides)}};
}

PlatformLimits platformLimitsFromJson(const QJsonObject &json)
{
    return {.platform = json["platform"_L1].toString(), .overrides = limitsFromJson(json["limits"_L1].toObject())};
}

}  // namespace carillon
