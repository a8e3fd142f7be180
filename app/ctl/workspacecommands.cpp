// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/latepolicy.h"
#include "app/ctl/workspacecontext.h"
#include "core/store/backup.h"
#include "core/store/integrity.h"
#include "core/store/metricrepository.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>

#include <algorithm>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

/// `said` is for people, `json` for programs.
ExitCode answer(const QJsonObject &json, const QString &said, const Invocation &invocation, const Streams &streams)
{
    if (invocation.global.json)
        print(QJsonDocument{json}, streams);
    else
        streams.out.write(said.toUtf8() + '\n');
    return ExitCode::Done;
}

QJsonObject workspaceJson(const Workspace &workspace)
{
    const auto obstacle = workspace.obstacleToPublishing();
    const auto late = workspace.latePolicy();
    const auto readsMetrics = MetricRepository{workspace.database()}.isOn();
    return {{u"path"_s, workspace.path()},
            {u"id"_s, workspace.key()},
            {u"media"_s, workspace.mediaFolder()},
            {u"zone"_s, QString::fromLatin1(workspace.zone())},
            {u"expiry_hours"_s, double(workspace.expiry().count()) / 3'600'000},
            {u"read_metrics"_s, !readsMetrics || *readsMetrics},
            {u"late"_s, toWord(late.beyond)},
            {u"late_minutes"_s, qint64{late.grace.count()}},
            {u"schema"_s, workspace.database().schemaVersion()},
            {u"at_home"_s, workspace.residence() == Residence::Home},
            {u"obstacle"_s, obstacle ? QJsonValue{obstacle->detail} : QJsonValue{}}};
}

ExitCode show(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto json = workspaceJson((*context)->workspace());
    QString said;
    for (auto one = json.begin(); one != json.end(); ++one)
        said += u"%1: %2\n"_s.arg(one.key(), one.value().toVariant().toString());
    return answer(json, said.trimmed(), invocation, streams);
}

/// All or nothing.
Result<void> change(Workspace &workspace, const Invocation &invocation)
{
    const auto late = latePolicyFrom(invocation, workspace.latePolicy());
    if (!late)
        return late.error();
    bool isNumber = true;
    const int hours = invocation.has(u"expire-hours") ? invocation.value(u"expire-hours").toInt(&isNumber) : 1;
    if (!isNumber || hours < 1)
        return Error{ErrorKind::Invalid,
                     u"--expire-hours wants a number above 0, not \"%1\"."_s.arg(invocation.value(u"expire-hours"))};
    return inTransaction(workspace.database(), [&]() -> Result<void> {
        if (invocation.has(u"zone")) {
            if (auto done = workspace.setZone(invocation.value(u"zone")); !done)
                return done;
        }
        if (invocation.has(u"expire-hours")) {
            if (auto done = workspace.setExpiry(std::chrono::hours{hours}); !done)
                return done;
        }
        if (invocation.has(u"read-metrics")) {
            const bool on = invocation.value(u"read-metrics") == "on"_L1;
            if (auto done = MetricRepository{workspace.database()}.setOn(on); !done)
                return done;
        }
        return workspace.setLatePolicy(**late);
    });
}

ExitCode set(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    if (invocation.options.isEmpty())
        return fail({ErrorKind::Invalid,
                     u"Say what to set: --late, --late-minutes, --expire-hours, --zone or --read-metrics."_s},
                    invocation, streams);
    if (const auto done = change((*context)->workspace(), invocation); !done)
        return fail(done.error(), invocation, streams);
    (*context)->tellEngine();
    return show(invocation, streams);
}

ExitCode adopt(const Invocation &invocation, const Streams &streams)
{
    if (invocation.has(u"moved") == invocation.has(u"copy"))
        return fail({ErrorKind::Invalid,
                     u"Say which: --moved when this is the only one from now on, --copy when the other one goes on "
                     "publishing."_s},
                    invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    auto &workspace = (*context)->workspace();
    if (workspace.residence() == Residence::Home)
        return fail({ErrorKind::Conflict, u"This workspace is where it belongs: there is nothing to adopt."_s},
                    invocation, streams);
    const auto relocation = invocation.has(u"copy") ? Relocation::Copy : Relocation::Moved;
    if (const auto settled = workspace.settleIn(relocation, (*context)->clock()); !settled)
        return fail(settled.error(), invocation, streams);
    (*context)->tellEngine();
    const auto said = relocation == Relocation::Copy
        ? u"Adopted as a copy: what was planned is a draft here."_s
        : u"Adopted: what fell due while it was elsewhere waits for your word, see `post list --state unconfirmed`."_s;
    return answer(workspaceJson(workspace), said, invocation, streams);
}

ExitCode backUpTo(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Name the file to write."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto file = QFileInfo{invocation.arguments.first()}.absoluteFilePath();
    if (const auto done = backUp((*context)->database(), file); !done)
        return fail(done.error(), invocation, streams);
    return answer({{u"file"_s, file}, {u"bytes"_s, QFileInfo{file}.size()}, {u"media"_s, mediaFolderOf(file)}},
                  u"Backed up to %1, with its media beside it."_s.arg(file), invocation, streams);
}

ExitCode restore(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1 || !invocation.has(u"to"))
        return fail({ErrorKind::Invalid, u"Name the backup, and where to restore it: restore FILE --to PATH."_s},
                    invocation, streams);
    const auto to = QFileInfo{invocation.value(u"to")}.absoluteFilePath();
    if (const auto done = restoreBackup(invocation.arguments.first(), to); !done)
        return fail(done.error(), invocation, streams);
    return answer({{u"path"_s, to}, {u"media"_s, mediaFolderOf(to)}},
                  u"Restored to %1. Before it publishes, say what it is: `workspace adopt --moved` when it takes the "
                  "place of the old one, `workspace adopt --copy` when that one goes on publishing."_s.arg(to),
                  invocation, streams);
}

ExitCode check(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto &workspace = (*context)->workspace();
    const bool full = invocation.has(u"full");
    const auto findings = checkIntegrity(workspace.database(), workspace.mediaFolder(), full);
    if (!findings)
        return fail(findings.error(), invocation, streams);
    QJsonArray json;
    QStringList said;
    for (const auto &finding : *findings) {
        json += QJsonObject{{u"code"_s, finding.code}, {u"message"_s, finding.message}};
        said += finding.message;
    }
    if (said.isEmpty())
        said += full ? u"The workspace and all its media are sound."_s : u"The workspace is sound."_s;
    (void)answer({{u"sound"_s, findings->isEmpty()}, {u"full"_s, full}, {u"findings"_s, json}}, said.join(u'\n'),
                 invocation, streams);
    const bool damaged
        = std::any_of(findings->begin(), findings->end(), [](const IntegrityFinding &one) { return one.damage; });
    return damaged ? ExitCode::BadWorkspace : findings->isEmpty() ? ExitCode::Done : ExitCode::Refused;
}

}  // namespace

QList<Command> workspaceCommands()
{
    using enum Option::Takes;
    return {{.group = u"workspace"_s, .verb = u"show"_s, .summary = u"show the workspace itself"_s, .run = show},
            {.group = u"workspace"_s,
             .verb = u"set"_s,
             .summary = u"change what holds for the whole workspace"_s,
             .options = lateOptions(false)
                 + QList<Option>{{u"expire-hours"_s, u"H"_s, u"hours after which a late post is given up"_s},
                                 {u"zone"_s, u"Z"_s, u"IANA time zone of new posts"_s},
                                 {.name = u"read-metrics"_s,
                                  .valueName = u"WHEN"_s,
                                  .summary = u"on: what platforms count of posts is read by itself; off: by hand"_s,
                                  .choices = {u"on"_s, u"off"_s}}},
             .run = set},
            {.group = u"workspace"_s,
             .verb = u"adopt"_s,
             .summary = u"say what a workspace is that was moved, copied or restored"_s,
             .options = {{u"moved"_s, {}, u"the only one from now on"_s, Nothing},
                         {u"copy"_s, {}, u"a copy: the other one goes on publishing"_s, Nothing}},
             .run = adopt},
            {.group = u"backup"_s,
             .summary = u"write a copy of the workspace and its media"_s,
             .arguments = u"FILE"_s,
             .run = backUpTo},
            {.group = u"restore"_s,
             .summary = u"make a workspace from a backup"_s,
             .arguments = u"FILE"_s,
             .options = {{u"to"_s, u"PATH"_s, u"the workspace file to make"_s}},
             .run = restore},
            {.group = u"check"_s,
             .summary = u"look for damage"_s,
             .options = {{u"full"_s, {}, u"read every page, index and media file"_s, Nothing}},
             .run = check}};
}

}  // namespace carillon::ctl
