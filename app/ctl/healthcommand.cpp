// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/health.h"
#include "app/ctl/workspacecontext.h"
#include "core/publisher/enginelock.h"
#include "core/secrets/keychainstore.h"
#include "core/store/accountrepository.h"
#include "core/store/actrepository.h"
#include "core/store/eventrepository.h"
#include "core/store/laterepository.h"
#include "core/store/statisticsrepository.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QStorageInfo>

#include <algorithm>

namespace carillon::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A post is late when it is this far behind its time (DECISIONS 6).
constexpr auto tolerance = 2min;

KeyringState keyringFor(const QList<Vitals::Member> &members)
{
    const bool needed
        = std::any_of(members.begin(), members.end(), [](const auto &member) { return member.account.hasSecret; });
    return needed ? KeychainStore{}.state().result() : KeyringState::Ready;
}

Result<void> readMembers(const WorkspaceContext &context, Vitals &vitals)
{
    const auto accounts = AccountRepository{context.database()}.all();
    if (!accounts)
        return accounts.error();
    const auto backlog = StatisticsRepository{context.database()}.backlog();
    if (!backlog)
        return backlog.error();
    for (const auto &account : *accounts) {
        const auto last = EventRepository{context.database()}.lastOfToken(account.id);
        if (!last)
            return last.error();
        vitals.members += {.account = account, .lastOfToken = *last};
        const auto own = backlog->value(account.id);
        for (const auto &state : {u"failed"_s, u"unconfirmed"_s, u"expired"_s})
            vitals.ended[state] += own.value(state);
    }
    return {};
}

Result<Vitals> readVitals(const WorkspaceContext &context)
{
    Vitals vitals{.now = context.clock().now(), .engineRuns = EngineLock::isHeld(context.workspace().path())};
    if (const auto obstacle = context.workspace().obstacleToPublishing())
        vitals.obstacle = obstacle->detail;
    if (auto done = readMembers(context, vitals); !done)
        return done.error();
    const auto overdue = StatisticsRepository{context.database()}.overdue(vitals.now - tolerance);
    if (!overdue)
        return overdue.error();
    vitals.overdue = *overdue;
    const auto asked = LateRepository{context.database()}.asked();
    if (!asked)
        return asked.error();
    vitals.asked = *asked;
    const auto failedActs = ActRepository{context.database()}.failed();
    if (!failedActs)
        return failedActs.error();
    vitals.failedActs = *failedActs;
    const auto media = HostedMediaRepository{context.database()}.troubles();
    if (!media)
        return media.error();
    vitals.media = *media;
    const auto latest = EventRepository{context.database()}.list({.limit = 1});
    if (!latest)
        return latest.error();
    if (!latest->isEmpty())
        vitals.lastEventAt = latest->first().event.at;
    vitals.keyring = keyringFor(vitals.members);
    const QStorageInfo storage{QFileInfo{context.workspace().path()}.absolutePath()};
    if (storage.isValid())
        vitals.bytesFree = storage.bytesAvailable();
    return vitals;
}

ExitCode health(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto vitals = readVitals(**context);
    if (!vitals)
        return fail(vitals.error(), invocation, streams);
    const auto concerns = concernsOf(*vitals);
    QJsonArray json;
    for (const auto &concern : concerns)
        json += QJsonObject{{u"code"_s, concern.code}, {u"message"_s, concern.message}};
    if (invocation.global.json) {
        print(QJsonDocument{QJsonObject{{u"healthy"_s, concerns.isEmpty()}, {u"concerns"_s, json}}}, streams);
    } else {
        for (const auto &concern : concerns)
            streams.out.write(concern.message.toUtf8() + '\n');
        if (concerns.isEmpty())
            streams.out.write("All is well.\n");
    }
    return concerns.isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

}  // namespace

QList<Command> healthCommands()
{
    return {{.group = u"health"_s,
             .summary = u"exit with 1 when a person should look"_s,
             .run = health,
             .details
             = u"Looks for accounts that need a person, posts that failed, expired, are in doubt or late, servers "
               "that give no answer, a storage for media that refuses, a closed keyring, a full disk and a wrong "
               "clock. The file itself is looked "
               "over by `check`."_s}};
}

}  // namespace carillon::ctl
