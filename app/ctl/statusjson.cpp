// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/statusjson.h"

#include "app/ctl/health.h"
#include "app/ctl/limitjson.h"
#include "app/ctl/postjson.h"
#include "core/planner/limitsinuse.h"
#include "core/publisher/enginelock.h"
#include "core/publisher/outlook.h"
#include "core/store/accountrepository.h"
#include "core/store/eventrepository.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonValue milliseconds(std::optional<std::chrono::milliseconds> length)
{
    return length ? QJsonValue{qint64{length->count()}} : QJsonValue{};
}

QJsonObject sharesJson(const TimeHistogram &times)
{
    return {{u"p50"_s, milliseconds(times.valueAt(0.5))},
            {u"p99"_s, milliseconds(times.valueAt(0.99))},
            {u"max"_s, milliseconds(times.valueAt(1))}};
}

QJsonObject countsJson(const QMap<QString, int> &counts)
{
    QJsonObject json;
    for (auto one = counts.begin(); one != counts.end(); ++one)
        json.insert(one.key(), one.value());
    return json;
}

/// How much of each window of the account is used now.
QJsonArray windowsJson(const QList<WindowUse> &windows)
{
    QJsonArray json;
    for (const auto &window : windows) {
        auto one = toJson(window.limit);
        one.insert(u"used"_s, window.used);
        json += one;
    }
    return json;
}

/// Without asking keyring or platform: by what was told last.
Result<QJsonObject> tokenJson(const WorkspaceContext &context, const Account &account)
{
    const auto last = EventRepository{context.database()}.lastOfToken(account.id);
    if (!last)
        return last.error();
    const auto state = tokenState(account, *last);
    const bool isBad = state == TokenState::RefreshFailing || state == TokenState::Rejected;
    return QJsonObject{{u"state"_s, toWord(state)},
                       {u"since"_s, *last ? QJsonValue{toIsoUtc((*last)->at)} : QJsonValue{}},
                       {u"reason"_s, isBad && *last ? (*last)->detail["message"_L1].toString() : QString{}}};
}

Result<QJsonObject> accountJson(const WorkspaceContext &context, const Account &account,
                                const QMap<QString, int> &backlog, const LimitsInUse &limits, Instant now)
{
    const auto token = tokenJson(context, account);
    if (!token)
        return token.error();
    const bool limited = account.limitedUntil && *account.limitedUntil > now;
    const auto state = account.state == AccountState::Connected && account.paused ? u"paused"_s : toWord(account.state);
    return QJsonObject{
        {u"id"_s, account.key},
        {u"platform"_s, account.platform},
        {u"name"_s, account.name},
        {u"handle"_s, account.handle},
        {u"state"_s, state},
        {u"reason"_s, account.state == AccountState::Connected ? account.pauseReason : account.stateReason},
        {u"paused"_s, account.paused},
        {u"has_secret"_s, account.hasSecret},
        {u"token"_s, *token},
        {u"limited_until"_s, limited ? toJson(account.limitedUntil) : QJsonValue{}},
        {u"backlog"_s, countsJson(backlog)},
        {u"windows"_s, windowsJson(limits.windows(account, now))}};
}

QJsonObject workspaceJson(const Workspace &workspace)
{
    return {
        {u"path"_s, workspace.path()}, {u"id"_s, workspace.key()}, {u"zone"_s, QString::fromLatin1(workspace.zone())}};
}

QJsonArray breakersJson(const QList<OpenBreaker> &breakers)
{
    QJsonArray json;
    for (const auto &breaker : breakers)
        json += QJsonObject{{u"host"_s, breaker.host},
                            {u"since"_s, toIsoUtc(breaker.outage.since)},
                            {u"next_try"_s, toIsoUtc(breaker.outage.until)},
                            {u"offline"_s, breaker.outage.offline},
                            {u"accounts"_s, QJsonArray::fromStringList(breaker.accounts)}};
    return json;
}

}  // namespace

QJsonObject toJson(const Figures &figures)
{
    const auto rate = figures.successRate();
    return {{u"posts_processed"_s, figures.processed()},
            {u"published"_s, figures.published},
            {u"failed"_s, figures.failed},
            {u"unconfirmed"_s, figures.unconfirmed},
            {u"success_rate"_s, rate ? QJsonValue{*rate} : QJsonValue{}},
            {u"average_time"_s, milliseconds(figures.busy.mean())},
            {u"platform_errors"_s, figures.attemptErrors},
            {u"errors"_s, countsJson(figures.errorsByKind)},
            {u"expired_posts"_s, figures.expired},
            {u"posts_per_minute"_s, figures.postsPerMinute()},
            {u"attempt_ms"_s, sharesJson(figures.busy)},
            {u"lateness_ms"_s, sharesJson(figures.lateness)}};
}

Result<QJsonObject> statusJson(const WorkspaceContext &context)
{
    const auto now = context.clock().now();
    StatisticsRepository statistics{context.database()};
    const auto backlog = statistics.backlog();
    if (!backlog)
        return backlog.error();
    const auto day = statistics.figures(now - 24h);
    if (!day)
        return day.error();
    const auto accounts = AccountRepository{context.database()}.all();
    if (!accounts)
        return accounts.error();
    const auto limits = LimitsInUse::read(context.database(), context.platforms(), *accounts, now);
    if (!limits)
        return limits.error();
    std::vector<LookedAt> looked;
    for (const auto &account : *accounts) {
        if (findPlatform(context.platforms(), account.platform))
            looked.push_back({account, limits->of(account), limits->ledgersOf(account)});
    }
    const auto outlook = lookAhead(context.database(), looked, now);
    if (!outlook)
        return outlook.error();

    QMap<QString, int> all;
    QMap<QString, QMap<QString, int>> byPlatform;
    QJsonArray accountsJson;
    for (const auto &account : *accounts) {
        const auto own = backlog->value(account.id);
        for (auto one = own.begin(); one != own.end(); ++one) {
            all[one.key()] += one.value();
            byPlatform[account.platform][one.key()] += one.value();
        }
        auto json = accountJson(context, account, own, *limits, now);
        if (!json)
            return json.error();
        accountsJson += std::move(json).value();
    }
    QJsonObject platforms;
    for (auto one = byPlatform.begin(); one != byPlatform.end(); ++one)
        platforms.insert(one.key(), countsJson(one.value()));
    const auto obstacle = context.workspace().obstacleToPublishing();
    return QJsonObject{{u"workspace"_s, workspaceJson(context.workspace())},
                       {u"engine_running"_s, EngineLock::isHeld(context.workspace().path())},
                       {u"obstacle"_s, obstacle ? QJsonValue{obstacle->detail} : QJsonValue{}},
                       {u"backlog"_s, countsJson(all)},
                       {u"by_platform"_s, platforms},
                       {u"accounts"_s, accountsJson},
                       {u"breakers"_s, breakersJson(outlook->breakers)},
                       {u"next_wake_up"_s, toJson(outlook->nextWakeUp)},
                       {u"last_24h"_s, toJson(sumOf(*day))}};
}

}  // namespace carillon::ctl
