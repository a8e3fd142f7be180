// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/outlook.h"

#include "core/publisher/accountline.h"
#include "core/publisher/hosts.h"
#include "core/store/database.h"
#include "core/store/linerepository.h"

#include <algorithm>

namespace carillon {

namespace {

void noteBreaker(QList<OpenBreaker> &breakers, const QString &host, const HostOutage &outage, const QString &account)
{
    const auto known
        = std::find_if(breakers.begin(), breakers.end(), [&](const auto &breaker) { return breaker.host == host; });
    if (known == breakers.end())
        breakers += OpenBreaker{.host = host, .outage = outage, .accounts = {account}};
    else
        known->accounts += account;
}

}  // namespace

Result<void> rebuildLedger(AccountLine &line, Database &database, Instant now)
{
    LineRepository lines{database};
    auto uses = lines.uses(line.account().id, now - line.ledger().longestPeriod(), now);
    if (!uses)
        return uses.error();
    for (const auto &use : *uses)
        line.ledger().book(use.at, use.cost);
    const auto last = lines.lastStart(line.account().id);
    if (!last)
        return last.error();
    if (*last)
        line.noteStart(**last);
    return {};
}

Result<Outlook> lookAhead(Database &database, const QList<Account> &accounts,
                          const std::vector<std::unique_ptr<Platform>> &platforms, Instant now)
{
    Outlook outlook;
    Hosts hosts;
    std::vector<LineView> views;
    for (const auto &account : accounts) {
        const auto *platform = findPlatform(platforms, account.platform);
        if (!platform)
            continue;
        // One slot for each line: what else shares the platform's slots ends sooner than anything told here.
        const auto index = static_cast<int>(views.size());
        AccountLine line{account, *platform, index, false};
        line.setHost(hosts.indexOf(account));
        const auto outage = hosts.outage(line.host());
        if (outage)
            noteBreaker(outlook.breakers, hosts.name(line.host()), *outage, account.key);
        const auto heads = LineRepository{database}.heads(account.id, 1);
        if (!heads)
            return heads.error();
        line.setHeads(*heads, false);
        if (auto done = rebuildLedger(line, database, now); !done)
            return done.error();
        auto view = line.view(now);
        // The engine would look up when the post is due, and find the host spared.
        if (outage)
            view.notBefore = std::max(view.notBefore, outage->until);
        views.push_back(view);
    }
    const std::vector<int> idle(static_cast<size_t>(hosts.count()));
    const auto plan = planDispatch(views, std::vector<PlatformView>(views.size()), hosts.views(idle, now), now);
    outlook.nextWakeUp = plan.start.empty() ? plan.wakeUpAt : std::optional{now};
    return outlook;
}

}  // namespace carillon
