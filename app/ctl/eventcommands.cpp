// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/postinput.h"
#include "app/ctl/postjson.h"
#include "core/store/eventrepository.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownEvents = 100;

QStringList kindWords()
{
    QStringList words;
    for (size_t at = 0; at < eventKindCount; ++at)
        words += toWord(static_cast<EventKind>(at));
    return words;
}

QJsonObject toJson(const EventRepository::Told &told)
{
    QJsonObject json{{u"at"_s, toIsoUtc(told.event.at)},
                     {u"kind"_s, toWord(told.event.kind)},
                     {u"account"_s, {}},
                     {u"post"_s, told.post.isEmpty() ? QJsonValue{} : told.post},
                     {u"platform_post"_s, told.platformPost.isEmpty() ? QJsonValue{} : told.platformPost},
                     {u"error"_s, told.event.error ? QJsonValue{toWord(*told.event.error)} : QJsonValue{}},
                     {u"detail"_s, told.event.detail}};
    if (!told.accountKey.isEmpty())
        json["account"_L1] = QJsonObject{{u"id"_s, told.accountKey},
                                         {u"platform"_s, told.platform},
                                         {u"name"_s, told.accountName},
                                         {u"handle"_s, told.handle}};
    return json;
}

/// "late_ms 12, attempt 1": all that is known, in one cell.
QString detailCell(const EventRepository::Told &told)
{
    QStringList words;
    if (told.event.error)
        words += toWord(*told.event.error);
    for (auto member = told.event.detail.begin(); member != told.event.detail.end(); ++member) {
        const auto value = member.value().isArray() ? member.value().toVariant().toStringList().join(u' ')
                                                    : member.value().toVariant().toString();
        words += member.key() == "message"_L1 || member.key() == "reason"_L1 ? value : member.key() + u' ' + value;
    }
    return words.join(u", "_s);
}

Result<EventRepository::Query> readQuery(const Invocation &invocation, const WorkspaceContext &context)
{
    EventRepository::Query query{.limit = invocation.value(u"limit", QString::number(shownEvents)).toInt()};
    if (query.limit < 1)
        return Error{ErrorKind::Invalid, u"--limit is a number from 1 on."_s};
    if (invocation.has(u"since")) {
        const auto since = readInstant(invocation.value(u"since"), context);
        if (!since)
            return since.error();
        query.since = *since;
    }
    if (invocation.has(u"kind"))
        query.kind = eventKindFromWord(invocation.value(u"kind"));
    if (invocation.has(u"account")) {
        const auto accounts = readAccounts(invocation, context);
        if (!accounts)
            return accounts.error();
        if (accounts->size() > 1)
            return Error{ErrorKind::Invalid, u"Name one account."_s};
        query.account = accounts->first().id;
    }
    query.platformPost = invocation.value(u"platform-post");
    return query;
}

ExitCode events(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto query = readQuery(invocation, **context);
    if (!query)
        return fail(query.error(), invocation, streams);
    const auto told = EventRepository{(*context)->database()}.list(*query);
    if (!told)
        return fail(told.error(), invocation, streams);
    QJsonArray json;
    QList<QStringList> rows;
    for (const auto &one : *told) {
        json += toJson(one);
        const auto name = one.accountKey.isEmpty() ? QString{} : u"%1:%2"_s.arg(one.platform, one.handle);
        rows += {toIsoUtc(one.event.at), toWord(one.event.kind), name, one.platformPost, detailCell(one)};
    }
    if (invocation.global.json)
        print(QJsonDocument{QJsonObject{{u"events"_s, json}}}, streams);
    else
        printTable({u"TIME"_s, u"EVENT"_s, u"ACCOUNT"_s, u"PLATFORM POST"_s, u"WHAT"_s}, rows, streams);
    return told->isEmpty() ? ExitCode::NothingMatched : ExitCode::Done;
}

}  // namespace

QList<Command> eventCommands()
{
    return {{.group = u"events"_s,
             .summary = u"list what happened to posts, accounts and the engine"_s,
             .options = {{u"since"_s, u"TIME"_s, u"only what happened since"_s},
                         {.name = u"kind"_s,
                          .valueName = u"KIND"_s,
                          .summary = u"only events of this kind"_s,
                          .choices = kindWords()},
                         {u"account"_s, u"ID"_s, u"only of this account, by id or platform:handle"_s},
                         {u"platform-post"_s, u"ID"_s, u"only of this platform post"_s},
                         {u"limit"_s, u"N"_s, u"at most so many, the latest ones (100)"_s}},
             .run = events,
             .details = u"The oldest stands first. Events are kept for %1 days."_s.arg(eventsKept.count())}};
}

}  // namespace carillon::ctl
