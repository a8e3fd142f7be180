// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/postinput.h"
#include "app/ctl/postjson.h"
#include "app/ctl/statusjson.h"
#include "core/store/statisticsrepository.h"

#include <QIODevice>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// Rows of "what: value" for people, objects one level deep.
void printObject(const QJsonObject &object, const Streams &streams)
{
    QList<QStringList> rows;
    for (auto at = object.begin(); at != object.end(); ++at) {
        if (!at.value().isObject()) {
            rows += {at.key(), at.value().toVariant().toString()};
            continue;
        }
        const auto inner = at.value().toObject();
        for (auto member = inner.begin(); member != inner.end(); ++member) {
            if (!member.value().isObject() && !member.value().isArray())
                rows += {u"%1.%2"_s.arg(at.key(), member.key()), member.value().toVariant().toString()};
        }
    }
    printTable({u"WHAT"_s, u"VALUE"_s}, rows, streams);
}

void printBreakers(const QJsonArray &breakers, const Streams &streams)
{
    if (breakers.isEmpty())
        return;
    QList<QStringList> rows;
    for (const auto &breaker : breakers)
        rows += {breaker["host"_L1].toString(), breaker["since"_L1].toString(), breaker["next_try"_L1].toString(),
                 QString::number(breaker["accounts"_L1].toArray().size())};
    streams.out.write("\n");
    printTable({u"NO ANSWER FROM"_s, u"SINCE"_s, u"NEXT TRY"_s, u"ACCOUNTS"_s}, rows, streams);
}

ExitCode status(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto json = statusJson(**context);
    if (!json)
        return fail(json.error(), invocation, streams);
    if (invocation.global.json) {
        print(QJsonDocument{*json}, streams);
        return ExitCode::Done;
    }
    auto summary = *json;
    summary.remove("accounts"_L1);
    summary.remove("breakers"_L1);
    printObject(summary, streams);
    QList<QStringList> rows;
    for (const auto &account : (*json)["accounts"_L1].toArray()) {
        int waiting = 0;
        for (const auto state : {"scheduled"_L1, "queued"_L1, "handed-over"_L1})
            waiting += account["backlog"_L1][state].toInt();
        QStringList windows;
        for (const auto &window : account["windows"_L1].toArray())
            windows += u"%1/%2 in %3 s"_s.arg(window["used"_L1].toInt())
                           .arg(window["amount"_L1].toInt())
                           .arg(window["period_s"_L1].toDouble());
        rows += {account["id"_L1].toString(),
                 u"%1:%2"_s.arg(account["platform"_L1].toString(), account["handle"_L1].toString()),
                 account["state"_L1].toString(),
                 account["token"_L1]["state"_L1].toString(),
                 QString::number(waiting),
                 windows.join(u", "_s)};
    }
    streams.out.write("\n");
    printTable({u"ACCOUNT"_s, u"NAME"_s, u"STATE"_s, u"LOGIN"_s, u"WAITING"_s, u"WINDOWS"_s}, rows, streams);
    printBreakers((*json)["breakers"_L1].toArray(), streams);
    return ExitCode::Done;
}

ExitCode stats(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    Instant since;
    if (invocation.has(u"since")) {
        const auto read = readInstant(invocation.value(u"since"), **context);
        if (!read)
            return fail(read.error(), invocation, streams);
        since = *read;
    }
    const auto figures = StatisticsRepository{(*context)->database()}.figures(since);
    if (!figures)
        return fail(figures.error(), invocation, streams);
    QJsonObject platforms;
    const auto sums = byPlatform(*figures);
    for (auto one = sums.begin(); one != sums.end(); ++one)
        platforms.insert(one.key(), toJson(one.value()));
    QJsonObject accounts;
    for (const auto &one : *figures)
        accounts.insert(one.key, toJson(one.figures));
    auto json = toJson(sumOf(*figures));
    json.insert("since"_L1, since == Instant{} ? QJsonValue{} : QJsonValue{toIsoUtc(since)});
    json.insert("resolution"_L1, TimeHistogram::resolution);
    json.insert("by_platform"_L1, platforms);
    json.insert("by_account"_L1, accounts);
    if (invocation.global.json)
        print(QJsonDocument{json}, streams);
    else
        printObject(json, streams);
    return ExitCode::Done;
}

}  // namespace

QList<Command> statusCommands()
{
    return {{.group = u"status"_s, .summary = u"show what waits, and what holds it"_s, .run = status},
            {.group = u"stats"_s,
             .summary = u"count what was published, how well and how late"_s,
             .options = {{u"since"_s, u"TIME"_s, u"only what happened since"_s}},
             .run = stats}};
}

}  // namespace carillon::ctl
