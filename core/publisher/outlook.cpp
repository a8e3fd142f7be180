// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publisher/outlook.h"

#include "core/base/earlier.h"
#include "core/publisher/accountline.h"
#include "core/publisher/hosts.h"
#include "core/store/database.h"
#include "core/store/linerepository.h"
#include "core/store/pauserepository.h"

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

/// Of a line, as far as no paused tag holds it; a tag that holds more than the first few makes the foretold too early.
Result<Waiting> firstOf(AccountId account, Database &database)
{
    constexpr int few = 16;
    Waiting waiting;
    for (const auto lane : allLanes) {
        auto heads = LineRepository{database}.heads(account, lane, few);
        if (!heads)
            return heads.error();
        const bool all = heads->size() < few;
        erase_if(*heads, [](const LineRepository::Head &head) { return head.isPaused; });
        waiting.fill(lane, std::move(heads).value(), all);
    }
    return waiting;
}

}  // namespace

Result<Outlook> lookAhead(Database &database, const std::vector<LookedAt> &accounts, Instant now)
{
    Outlook outlook;
    Hosts hosts;
    std::vector<LineView> views;
    for (const auto &[account, limits, ledgers] : accounts) {
        // One slot for each line: what else shares the platform's slots ends sooner than anything told here.
        const auto index = static_cast<int>(views.size());
        AccountLine line{account, limits, index, false};
        line.setLedgers(ledgers);
        line.setHost(hosts.indexOf(account));
        const auto outage = hosts.outage(line.host());
        if (outage)
            noteBreaker(outlook.breakers, hosts.name(line.host()), *outage, account.key);
        auto waiting = firstOf(account.id, database);
        if (!waiting)
            return waiting.error();
        line.setHeads(std::move(waiting).value(), now);
        const auto last = LineRepository{database}.lastStart(account.id);
        if (!last)
            return last.error();
        if (*last)
            line.noteStart(**last);
        auto view = line.view(now, 0);
        // The engine would look up when the post is due, and find the host spared.
        if (outage)
            view.notBefore = std::max(view.notBefore, outage->until);
        views.push_back(view);
    }
    const std::vector<int> idle(static_cast<size_t>(hosts.count()));
    const auto plan = planDispatch(views, std::vector<PlatformView>(views.size()), hosts.views(idle, now), now);
    outlook.nextWakeUp = plan.start.empty() ? plan.wakeUpAt : std::optional{now};
    const auto pauseEnds = PauseRepository{database}.nextEnd();
    if (!pauseEnds)
        return pauseEnds.error();
    outlook.nextWakeUp = earlier(outlook.nextWakeUp, *pauseEnds);
    return outlook;
}

}  // namespace carillon
