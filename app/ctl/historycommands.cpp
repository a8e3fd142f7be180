// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/actanswer.h"
#include "app/ctl/commands.h"
#include "app/ctl/postinput.h"
#include "app/ctl/postjson.h"
#include "core/store/changerepository.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int shownBatches = 20;

ExitCode undo(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Name one change; `history` lists them."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    PostPlanner planner{(*context)->workspace(), (*context)->clock(), (*context)->platforms()};
    return answerAct(**context, planner.undo(invocation.arguments.first()), ActShape::Undone, invocation, streams);
}

ExitCode history(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto limit = invocation.value(u"limit", QString::number(shownBatches)).toInt();
    if (limit < 1)
        return fail({ErrorKind::Invalid, u"--limit is a number from 1 on."_s}, invocation, streams);
    const auto batches = ChangeRepository{(*context)->database()}.recent(limit);
    if (!batches)
        return fail(batches.error(), invocation, streams);
    QJsonArray json;
    QList<QStringList> rows;
    for (const auto &batch : *batches) {
        json += QJsonObject{{u"id"_s, batch.key},      {u"kind"_s, toWord(batch.kind)},
                            {u"label"_s, batch.label}, {u"made_at"_s, toIsoUtc(batch.madeAt)},
                            {u"live"_s, batch.live},   {u"undone_at"_s, toJson(batch.undoneAt)}};
        rows += {batch.key, toIsoUtc(batch.madeAt), batch.undoneAt ? u"undone"_s : QString{}, batch.label};
    }
    if (invocation.global.json)
        print(QJsonDocument{QJsonObject{{u"batches"_s, json}}}, streams);
    else
        printTable({u"CHANGE"_s, u"MADE"_s, {}, u"WHAT"_s}, rows, streams);
    return ExitCode::Done;
}

ExitCode setPaused(const Invocation &invocation, const Streams &streams, bool paused)
{
    if (invocation.has(u"tag") && invocation.has(u"account"))
        return fail({ErrorKind::Invalid, u"Either --account or --tag."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto accounts = readAccounts(invocation, **context);
    if (!accounts)
        return fail(accounts.error(), invocation, streams);
    QList<AccountId> ids;
    for (const auto &account : *accounts)
        ids += account.id;
    std::optional<Instant> until;
    if (invocation.has(u"until")) {
        const auto read = readInstant(invocation.value(u"until"), **context);
        if (!read)
            return fail(read.error(), invocation, streams);
        until = *read;
    }
    PostPlanner planner{(*context)->workspace(), (*context)->clock(), (*context)->platforms()};
    const auto reason = invocation.value(u"reason");
    const auto tags = invocation.values(u"tag");
    const auto ofTags = [&] {
        return paused ? planner.pauseTags(tags, reason, until) : planner.resumeTags(tags);
    };
    const auto ofAccounts = [&] {
        return paused ? planner.pause(ids, reason, until) : planner.resume(ids);
    };
    const auto act = invocation.has(u"tag") ? ofTags() : ofAccounts();
    return answerAct(**context, act, ActShape::Accounts, invocation, streams);
}

}  // namespace

QList<Command> historyCommands()
{
    const Option account{u"account"_s, u"ID"_s, u"an account by id or platform:handle; without it and --tag all"_s};
    const Option tag{u"tag"_s, u"TAG"_s, u"posts with this tag, of any account; may be given several times"_s};
    return {
        {.group = u"undo"_s,
         .summary = u"take a change back"_s,
         .arguments = u"BATCH"_s,
         .run = undo,
         .details = u"BATCH is what the change printed; `history` lists the last ones."_s},
        {.group = u"history"_s,
         .summary = u"list what was changed last"_s,
         .options = {{u"limit"_s, u"N"_s, u"at most so many (20)"_s}},
         .run = history},
        {.group = u"pause"_s,
         .summary = u"send nothing until it is resumed"_s,
         .options = {account,
                     tag,
                     {u"until"_s, u"TIME"_s, u"resume by itself then, by the workspace's clock: 2026-12-31T18:00"_s},
                     {u"reason"_s, u"TEXT"_s, u"why, for those who wonder"_s}},
         .run =
             [](const Invocation &invocation, const Streams &streams) {
                 return setPaused(invocation, streams, true);
             }},
        {.group = u"resume"_s,
         .summary = u"send again"_s,
         .options = {account, tag},
         .run = [](const Invocation &invocation, const Streams &streams) {
             return setPaused(invocation, streams, false);
         }}};
}

}  // namespace carillon::ctl
