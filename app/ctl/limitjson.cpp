// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/limitjson.h"

#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array units{"posts"_L1, "calls"_L1, "points"_L1, "uploads"_L1, "deletes"_L1};
static_assert(units.size() == limitUnitCount);
constexpr std::array scopes{"account"_L1, "app_credential"_L1, "address"_L1};
static_assert(scopes.size() == limitScopeCount);

QJsonArray windowsJson(const QList<LimitWindow> &windows)
{
    QJsonArray json;
    for (const auto &window : windows) {
        auto one = toJson(window);
        one.insert(u"seconds"_s, one.take(u"period_s"_s));
        json += one;
    }
    return json;
}

}  // namespace

QJsonObject toJson(const LimitWindow &window)
{
    return {{u"amount"_s, window.amount},
            {u"period_s"_s, double(window.period.count()) / 1000},
            {u"unit"_s, units[static_cast<size_t>(window.unit)]},
            {u"scope"_s, scopes[static_cast<size_t>(window.scope)]},
            {u"reset"_s, window.resets() ? QJsonValue{QString::fromLatin1(window.resetZone)} : QJsonValue{}}};
}

QJsonObject toJson(const EffectiveLimits &limits)
{
    return toJson(LimitOverrides{.maxConcurrent = limits.maxConcurrent,
                                 .spacing = limits.spacing,
                                 .expiry = limits.expiry,
                                 .windows = limits.windows});
}

QJsonObject toJson(const LimitOverrides &overrides)
{
    QJsonObject json{{u"windows"_s, windowsJson(overrides.windows)}};
    if (overrides.maxConcurrent)
        json[u"max_concurrent"_s] = *overrides.maxConcurrent;
    if (overrides.spacing)
        json[u"spacing_ms"_s] = qint64{overrides.spacing->count()};
    if (overrides.expiry)
        json[u"expire_hours"_s] = qint64{overrides.expiry->count()};
    return json;
}

}  // namespace carillon::ctl
