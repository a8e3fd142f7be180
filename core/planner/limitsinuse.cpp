// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/planner/limitsinuse.h"

#include "core/accounts/frozenaccount.h"
#include "core/store/appcredentialrepository.h"
#include "core/store/platformlimitsrepository.h"
#include "core/store/userepository.h"

namespace carillon {

Result<LimitsByAccount> limitsOf(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                 const QList<Account> &accounts)
{
    const auto ofPlatforms = PlatformLimitsRepository{database}.all();
    if (!ofPlatforms)
        return ofPlatforms.error();
    LimitsByAccount limits;
    for (const auto &account : accounts) {
        if (const auto *platform = findPlatform(platforms, account.platform))
            limits.insert(account.id,
                          effectiveLimits(platform->traits(), platform->windowsFor(freeze(account)),
                                          ofPlatforms->value(account.platform).overrides, account.overrides));
    }
    return limits;
}

Result<LimitsInUse> LimitsInUse::read(Database &database, LimitsByAccount limits, const QList<Account> &accounts,
                                      Instant now)
{
    LimitsInUse read;
    read.m_limits = std::move(limits);
    const auto apps = AppCredentialRepository{database}.ofAccounts();
    if (!apps)
        return apps.error();
    std::vector<LedgerBook::LimitedAccount> limited;
    for (const auto &account : accounts)
        limited.push_back({account, read.of(account), appOf(*apps, account.id)});
    const UseRepository uses{database};
    auto done = read.m_book.arrange(limited, now, [&](LimitScope scope, const Account &sharer, Instant since) {
        return uses.uses(scope, sharer, since, now);
    });
    if (!done)
        return done.error();
    return read;
}

Result<LimitsInUse> LimitsInUse::read(Database &database, const std::vector<std::unique_ptr<Platform>> &platforms,
                                      const QList<Account> &accounts, Instant now)
{
    auto limits = limitsOf(database, platforms, accounts);
    return limits ? read(database, std::move(limits).value(), accounts, now) : limits.error();
}

QList<WindowUse> LimitsInUse::windows(const Account &account, Instant now) const
{
    AccountWindows ledgers;
    ledgers.setLedgers(ledgersOf(account));
    QList<WindowUse> uses;
    for (const auto &window : of(account).windows)
        uses += WindowUse{window, ledgers.used(window, now)};
    return uses;
}

}  // namespace carillon
