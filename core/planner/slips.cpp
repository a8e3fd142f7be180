// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/slips.h"

#include "core/limits/forecast.h"
#include "core/planner/limitsinuse.h"
#include "core/planner/postcheck.h"
#include "core/store/accountrepository.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/userepository.h"

#include <QMap>
#include <QSet>

#include <algorithm>

namespace carillon {

namespace {

constexpr int jamRead = 1000;  ///< planned posts beyond the windows' neighbourhood

/// An account that takes part.
struct Part
{
    Account account;
    bool isAsked = false;                    ///< a wish is for it
    std::chrono::milliseconds neighbours{};  ///< how long before a wish a planned post matters
    int line = 0;
};

using Parts = QMap<AccountId, Part>;

QSet<QString> sharedScopes(const Account &account, const AppsOfAccounts &apps, const QList<LimitWindow> &windows)
{
    QSet<QString> names;
    for (const auto &window : windows) {
        if (window.scope != LimitScope::Account)
            names += scopeName(window.scope, account, appOf(apps, account.id));
    }
    return names;
}

QList<LimitWindow> sharedOnes(QList<LimitWindow> windows)
{
    windows.removeIf([](const LimitWindow &window) { return window.scope == LimitScope::Account; });
    return windows;
}

/// The accounts that are asked about and have windows at all, and those that share some of these.
Parts partsOf(const QList<Account> &accounts, const LimitsByAccount &limits, const AppsOfAccounts &apps,
              const QSet<AccountId> &asked)
{
    Parts parts;
    QSet<QString> shared;
    for (const auto &account : accounts) {
        const auto windows = limits.value(account.id).windows;
        if (!asked.contains(account.id) || windows.isEmpty())
            continue;
        parts.insert(account.id, {.account = account, .isAsked = true, .neighbours = 2 * longestReach(windows)});
        shared += sharedScopes(account, apps, windows);
    }
    for (const auto &account : accounts) {
        const auto windows = sharedOnes(limits.value(account.id).windows);
        if (!parts.contains(account.id) && sharedScopes(account, apps, windows).intersects(shared))
            parts.insert(account.id, {.account = account, .neighbours = 2 * longestReach(windows)});
    }
    return parts;
}

Cost costOf(const UseRepository::Planned &planned, const Account &account,
            const std::vector<std::unique_ptr<Platform>> &platforms)
{
    return costOn(account,
                  {.parts = QStringList(planned.parts, QString{}),
                   .media = QList<PostMedia>(planned.media),
                   .link = planned.link},
                  platforms);
}

/// Puts what is planned into the forecast, but for what a wish takes the place of.
Result<void> addPlanned(Database &database, const Part &part, const Wishes &wishes,
                        const std::vector<std::unique_ptr<Platform>> &platforms, Forecast &forecast)
{
    auto first = Instant::max();
    auto last = Instant::min();
    for (const auto &wish : wishes.all) {
        first = std::min(first, wish.due);
        last = std::max(last, wish.due);
    }
    auto planned
        = UseRepository{database}.planned(part.account.id, first - part.neighbours, last, part.isAsked ? jamRead : 0);
    if (!planned)
        return planned.error();
    std::reverse(planned.value().begin(), planned.value().end());
    for (const auto &post : *planned) {
        if (!wishes.insteadOf.contains(post.id))
            forecast.add({.line = part.line, .due = post.actAt, .cost = costOf(post, part.account, platforms)});
    }
    return {};
}

}  // namespace

Result<std::vector<std::optional<Slip>>> whenCouldTheyGo(Database &database,
                                                         const std::vector<std::unique_ptr<Platform>> &platforms,
                                                         const Wishes &wishes, Instant now)
{
    std::vector<std::optional<Slip>> slips(wishes.all.size());
    QSet<AccountId> asked;
    for (const auto &wish : wishes.all)
        asked.insert(wish.account);
    const auto accounts = AccountRepository{database}.all();
    if (!accounts)
        return accounts.error();
    auto limits = limitsOf(database, platforms, *accounts);
    if (!limits)
        return limits.error();
    const auto apps = AppCredentialRepository{database}.ofAccounts();
    if (!apps)
        return apps.error();
    auto parts = partsOf(*accounts, *limits, *apps, asked);
    QList<Account> taking;
    for (const auto &part : std::as_const(parts))
        taking += part.account;
    const auto inUse = LimitsInUse::read(database, std::move(limits).value(), taking, now);
    if (!inUse)
        return inUse.error();

    Forecast forecast;
    for (auto &part : parts) {
        Forecast::Line line{.windows = {},
                            .spacing = inUse->of(part.account).spacing,
                            .notBefore = part.account.limitedUntil.value_or(Instant{})};
        line.windows.setLedgers(inUse->ledgersOf(part.account));
        part.line = forecast.addLine(std::move(line));
        if (auto done = addPlanned(database, part, wishes, platforms, forecast); !done)
            return done.error();
    }
    std::vector<size_t> places;
    for (size_t place = 0; place < wishes.all.size(); ++place) {
        const auto &wish = wishes.all[place];
        const auto part = parts.constFind(wish.account);
        if (part == parts.constEnd())
            continue;
        forecast.add({.line = part->line, .due = wish.due, .cost = wish.cost, .isAsked = true});
        places.push_back(place);
    }
    const auto goings = forecast.played(now);
    for (size_t at = 0; at < goings.size(); ++at)
        slips[places[at]] = Forecast::slipOf(goings[at]);
    return slips;
}

}  // namespace carillon
