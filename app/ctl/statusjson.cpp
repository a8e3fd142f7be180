// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/statusjson.h"

#include "app/ctl/limitjson.h"
#include "app/ctl/postjson.h"
#include "core/accounts/accountnames.h"
#include "core/planner/limitsinuse.h"
#include "core/publisher/enginelock.h"
#include "core/store/accountrepository.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A post is late when it is this far behind its time (DECISIONS 6).
constexpr auto tolerance = 2min;

QJsonValue milliseconds(std::optional<std::chrono::milliseconds> length)
{
    return length ? QJsonValue{qint64{length->count()}} : QJsonValue{};
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

QJsonObject accountJson(const Account &account, const QMap<QString, int> &backlog, const LimitsInUse &limits,
                        Instant now)
{
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
        {u"limited_until"_s, limited ? toJson(account.limitedUntil) : QJsonValue{}},
        {u"backlog"_s, countsJson(backlog)},
        {u"windows"_s, windowsJson(limits.windows(account, now))}};
}

QJsonObject workspaceJson(const Workspace &workspace)
{
    return {
        {u"path"_s, workspace.path()}, {u"id"_s, workspace.key()}, {u"zone"_s, QString::fromLatin1(workspace.zone())}};
}

QJsonObject concern(const QString &code, const QString &message)
{
    return {{u"code"_s, code}, {u"message"_s, message}};
}

void addAccountConcerns(const QList<Account> &accounts, QJsonArray &concerns)
{
    for (const auto &account : accounts) {
        if (account.state == AccountState::Connected)
            continue;
        const auto what = account.state == AccountState::NeedsLogin ? u"must be connected again"_s
                                                                    : u"may not post until its platform lets it"_s;
        concerns += concern(toWord(account.state),
                            u"%1 %2. %3"_s.arg(accountLabel(account), what, account.stateReason).trimmed());
    }
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
            {u"average_time"_s, milliseconds(figures.averageTime())},
            {u"platform_errors"_s, figures.attemptErrors},
            {u"errors"_s, countsJson(figures.errorsByKind)},
            {u"expired_posts"_s, figures.expired},
            {u"posts_per_minute"_s, figures.postsPerMinute()},
            {u"lateness_ms"_s,
             QJsonObject{{u"p50"_s, milliseconds(figures.latenessAt(0.5))},
                         {u"p99"_s, milliseconds(figures.latenessAt(0.99))},
                         {u"max"_s, milliseconds(figures.latenessAt(1))}}}};
}

Result<QJsonObject> statusJson(const WorkspaceContext &context)
{
    const auto now = context.clock().now();
    StatisticsRepository statistics{context.database()};
    const auto backlog = statistics.backlog();
    if (!backlog)
        return backlog.error();
    const auto next = statistics.nextAct();
    if (!next)
        return next.error();
    const auto day = statistics.figures(now - 24h);
    if (!day)
        return day.error();
    const auto accounts = AccountRepository{context.database()}.all();
    if (!accounts)
        return accounts.error();

    const auto limits = LimitsInUse::read(context.database(), context.platforms(), *accounts, now);
    if (!limits)
        return limits.error();

    QMap<QString, int> all;
    QMap<QString, QMap<QString, int>> byPlatform;
    QJsonArray accountsJson;
    for (const auto &account : *accounts) {
        const auto own = backlog->value(account.id);
        for (auto one = own.begin(); one != own.end(); ++one) {
            all[one.key()] += one.value();
            byPlatform[account.platform][one.key()] += one.value();
        }
        accountsJson += accountJson(account, own, *limits, now);
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
                       {u"next_wake_up"_s, toJson(*next)},
                       {u"last_24h"_s, toJson(sumOf(*day))}};
}

Result<QJsonArray> healthConcerns(const WorkspaceContext &context)
{
    QJsonArray concerns;
    if (const auto obstacle = context.workspace().obstacleToPublishing())
        concerns += concern(u"workspace"_s, obstacle->detail);
    const auto accounts = AccountRepository{context.database()}.all();
    if (!accounts)
        return accounts.error();
    addAccountConcerns(*accounts, concerns);

    StatisticsRepository statistics{context.database()};
    const auto backlog = statistics.backlog();
    if (!backlog)
        return backlog.error();
    QMap<QString, int> counts;
    for (const auto &account : *accounts) {
        const auto own = backlog->value(account.id);
        for (const auto &state : {u"failed"_s, u"unconfirmed"_s, u"expired"_s})
            counts[state] += own.value(state);
    }
    for (auto one = counts.begin(); one != counts.end(); ++one) {
        if (one.value() > 0)
            concerns += concern(one.key(), u"%1 %2: see `post list --state %2`."_s.arg(one.value()).arg(one.key()));
    }
    const auto overdue = statistics.overdue(context.clock().now() - tolerance);
    if (!overdue)
        return overdue.error();
    if (*overdue > 0)
        concerns += concern(u"late"_s,
                            EngineLock::isHeld(context.workspace().path())
                                ? u"%1 due and not sent, though an engine is running."_s.arg(*overdue)
                                : u"%1 due and not sent: nothing publishes from this workspace. Start `run` or the "
                                  "window."_s.arg(*overdue));
    return concerns;
}

}  // namespace carillon::ctl
