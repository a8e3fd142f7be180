// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/accountjson.h"

#include "core/accounts/frozenaccount.h"

#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject limitsJson(const Account &account, const Platform &platform)
{
    const auto limits = effectiveLimits(platform.traits(), platform.windowsFor(freeze(account)), account.overrides);
    constexpr std::array units{"posts"_L1, "calls"_L1, "points"_L1, "uploads"_L1};
    QJsonArray windows;
    for (const auto &window : limits.windows)
        windows += QJsonObject{{u"amount"_s, window.amount},
                               {u"seconds"_s, static_cast<double>(window.period.count()) / 1000.0},
                               {u"unit"_s, units[static_cast<size_t>(window.unit)]}};
    QJsonObject json{{u"max_concurrent"_s, limits.maxConcurrent},
                     {u"spacing_ms"_s, qint64{limits.spacing.count()}},
                     {u"windows"_s, windows}};
    if (account.overrides.expiry)
        json[u"expire_hours"_s] = qint64{account.overrides.expiry->count()};
    return json;
}

}  // namespace

QString accountStateWord(const Account &account)
{
    const bool pausedOnly = account.paused && account.state == AccountState::Connected;
    return pausedOnly ? u"paused"_s : toWord(account.state);
}

QJsonObject accountJson(const Account &account, const Platform *platform)
{
    QJsonObject json{{u"id"_s, account.key},
                     {u"platform"_s, account.platform},
                     {u"name"_s, account.name},
                     {u"handle"_s, account.handle},
                     {u"server"_s, account.server.toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery)},
                     {u"sandbox"_s, account.sandbox},
                     {u"state"_s, accountStateWord(account)},
                     {u"paused"_s, account.paused},
                     {u"reason"_s, account.paused ? account.pauseReason : account.stateReason}};
    if (account.limitedUntil)
        json[u"limited_until"_s] = toIsoUtc(*account.limitedUntil);
    if (account.late)
        json[u"late"_s] = QJsonObject{{u"beyond"_s, toWord(account.late->beyond)},
                                      {u"grace_minutes"_s, qint64{account.late->grace.count()}}};
    if (platform)
        json[u"limits"_s] = limitsJson(account, *platform);
    return json;
}

}  // namespace carillon::ctl
