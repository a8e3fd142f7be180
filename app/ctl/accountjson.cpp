// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/accountjson.h"

#include "app/ctl/limitjson.h"
#include "core/accounts/frozenaccount.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

QJsonObject limitsJson(const Account &account, const Platform &platform, const LimitOverrides &ofPlatform)
{
    return toJson(
        effectiveLimits(platform.traits(), platform.windowsFor(freeze(account)), ofPlatform, account.overrides));
}

}  // namespace

QString accountStateWord(const Account &account)
{
    const bool pausedOnly = account.paused && account.state == AccountState::Connected;
    return pausedOnly ? u"paused"_s : toWord(account.state);
}

QJsonObject accountJson(const Account &account, const Platform *platform, const LimitOverrides &ofPlatform)
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
    if (account.loginEndsAt)
        json[u"login_ends_at"_s] = toIsoUtc(*account.loginEndsAt);
    if (account.late)
        json[u"late"_s] = QJsonObject{{u"beyond"_s, toWord(account.late->beyond)},
                                      {u"grace_minutes"_s, qint64{account.late->grace.count()}}};
    if (platform)
        json[u"limits"_s] = limitsJson(account, *platform, ofPlatform);
    return json;
}

}  // namespace carillon::ctl
