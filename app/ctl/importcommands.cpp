// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/workspacecontext.h"
#include "core/exchange/importer.h"
#include "core/exchange/importundo.h"
#include "core/publisher/enginelock.h"

#include <QIODevice>
#include <QJsonArray>

namespace carillon::ctl {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto restBesideAnEngine = 20ms;

QStringList importFormats()
{
    return {u"carillon"_s};
}

ExitCode usage(const QString &message, const Streams &streams)
{
    streams.err.write("carillonctl: " + message.toUtf8() + '\n');
    return ExitCode::Usage;
}

/// "NAME=VALUE", cut at the last "=" where the name may hold one.
std::optional<QHash<QString, QString>> pairsOf(const QStringList &given)
{
    QHash<QString, QString> pairs;
    for (const auto &pair : given) {
        const auto cut = pair.lastIndexOf(u'=');
        if (cut < 1)
            return {};
        pairs.insert(pair.left(cut), pair.mid(cut + 1));
    }
    return pairs;
}

PastTimes pastPolicy(const QString &word)
{
    return word == u"now" ? PastTimes::Now : word == u"draft" ? PastTimes::Draft : PastTimes::Refuse;
}

QString severityWord(const RowProblem &problem)
{
    return problem.severity == Severity::Error ? u"error"_s : u"warning"_s;
}

QJsonObject toJson(const ImportReport &report, bool dryRun)
{
    QJsonArray problems;
    for (const auto &problem : report.problems)
        problems += QJsonObject{{u"record"_s, problem.record}, {u"line"_s, problem.line},
                                {u"column"_s, problem.column}, {u"severity"_s, severityWord(problem)},
                                {u"code"_s, problem.code},     {u"message"_s, problem.message}};
    return {{u"dry_run"_s, dryRun},
            {u"imported"_s, report.imported},
            {u"batch"_s, report.batch.isEmpty() ? QJsonValue{} : QJsonValue{report.batch}},
            {u"rows"_s, report.rows},
            {u"added"_s, report.added},
            {u"updated"_s, report.updated},
            {u"unchanged"_s, report.unchanged},
            {u"bad"_s, report.bad},
            {u"warnings"_s, report.warnings},
            {u"blank_lines"_s, report.blankLines},
            {u"kept_columns"_s, QJsonArray::fromStringList(report.keptColumns)},
            {u"problems"_s, problems},
            {u"problems_left_out"_s, report.problemsLeftOut}};
}

QString verdict(const ImportReport &report, bool dryRun)
{
    const auto counts = u"%1 rows: %2 new, %3 changed, %4 unchanged, %5 with an error, %6 warnings."_s.arg(report.rows)
                            .arg(report.added)
                            .arg(report.updated)
                            .arg(report.unchanged)
                            .arg(report.bad)
                            .arg(report.warnings);
    const auto outcome = dryRun ? u"Dry run: nothing was imported."_s
        : report.imported       ? u"Imported. To take it back: carillonctl import undo %1"_s.arg(report.batch)
        : report.bad > 0 ? u"Nothing was imported. Mend the rows above, or import the others with --skip-bad-rows."_s
                         : u"Nothing had to be imported."_s;
    return counts + u'\n' + outcome;
}

void printReport(const ImportReport &report, bool dryRun, const Streams &streams)
{
    QList<QStringList> rows;
    for (const auto &problem : report.problems)
        rows += {QString::number(problem.record), QString::number(problem.line), problem.column, severityWord(problem),
                 problem.message};
    if (!rows.isEmpty())
        printTable({u"ROW"_s, u"LINE"_s, u"COLUMN"_s, u"KIND"_s, u"WHAT"_s}, rows, streams);
    auto text = verdict(report, dryRun);
    if (report.problemsLeftOut > 0)
        text.prepend(u"... and %1 more.\n"_s.arg(report.problemsLeftOut));
    if (!report.keptColumns.isEmpty())
        text += u"\nColumns kept with the posts, but not used: %1."_s.arg(report.keptColumns.join(u", "));
    streams.out.write(text.toUtf8() + '\n');
}

ExitCode importFile(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return usage(u"import takes one FILE"_s, streams);
    const auto format = invocation.value(u"format", importFormats().front());
    if (!importFormats().contains(format))
        return usage(u"there is no import from \"%1\" yet; there is: %2"_s.arg(format, importFormats().join(u", ")),
                     streams);
    const auto columns = pairsOf(invocation.values(u"map-column"));
    const auto accounts = pairsOf(invocation.values(u"map-account"));
    if (!columns || !accounts)
        return usage(u"--map-column takes HEADER=FIELD, --map-account takes NAME=ID"_s, streams);

    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const ImportOptions options{.file = invocation.arguments.front(),
                                .dryRun = invocation.has(u"dry-run"),
                                .skipBadRows = invocation.has(u"skip-bad-rows"),
                                .past = pastPolicy(invocation.value(u"past")),
                                .maxSpeed = invocation.has(u"max-speed"),
                                .zone = invocation.value(u"zone"),
                                .mediaRoot = invocation.value(u"media-root"),
                                .columns = *columns,
                                .accounts = *accounts,
                                .rest = EngineLock::isHeld((*context)->workspace().path()) ? restBesideAnEngine : 0ms};
    auto report = Importer{(*context)->workspace(), (*context)->platforms(), (*context)->clock(), options}.run();
    if (!report)
        return fail(report.error(), invocation, streams);
    if (report->imported)
        (*context)->tellEngine();
    if (invocation.global.json)
        print(QJsonDocument{toJson(*report, options.dryRun)}, streams);
    else
        printReport(*report, options.dryRun, streams);
    return report->bad > 0 && !options.skipBadRows ? ExitCode::Refused : ExitCode::Done;
}

QJsonArray toJson(const QList<UndoReport::Kept> &posts)
{
    QJsonArray array;
    for (const auto &post : posts)
        array += QJsonObject{{u"id"_s, post.key}, {u"reason"_s, post.reason}};
    return array;
}

ExitCode undo(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return usage(u"import undo takes one BATCH, as import printed it"_s, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto report = undoImport((*context)->database(), invocation.arguments.front(), (*context)->clock());
    if (!report)
        return fail(report.error(), invocation, streams);
    (*context)->tellEngine();
    if (invocation.global.json) {
        print(QJsonDocument{QJsonObject{{u"batch"_s, invocation.arguments.front()},
                                        {u"removed"_s, report->removed},
                                        {u"reverted"_s, report->reverted},
                                        {u"kept"_s, toJson(report->kept)},
                                        {u"noted"_s, toJson(report->noted)}}},
              streams);
        return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (const auto &post : report->kept)
        rows += {post.key, u"stays"_s, post.reason};
    for (const auto &post : report->noted)
        rows += {post.key, u"reverted"_s, post.reason};
    if (!rows.isEmpty())
        printTable({u"POST"_s, u"OUTCOME"_s, u"WHY"_s}, rows, streams);
    streams.out.write(u"%1 posts removed, %2 changed back, %3 stay.\n"_s.arg(report->removed)
                          .arg(report->reverted)
                          .arg(report->kept.size())
                          .toUtf8());
    return ExitCode::Done;
}

}  // namespace

QList<Command> importCommands()
{
    return {
        {.group = u"import"_s,
         .summary = u"plan posts from a CSV file"_s,
         .arguments = u"FILE"_s,
         .options = {{u"format"_s, u"FORMAT"_s, u"of the file: "_s + importFormats().join(u", ")},
                     {u"map-column"_s, u"HEADER=FIELD"_s, u"read the file's column HEADER as our FIELD"_s},
                     {u"map-account"_s, u"NAME=ID"_s, u"NAME in the file means the account ID"_s},
                     {u"zone"_s, u"ZONE"_s, u"time zone of rows that name none; else the workspace's"_s},
                     {u"media-root"_s, u"DIR"_s, u"media lie in or below DIR; else beside the file"_s},
                     {u"past"_s,
                      u"WHAT"_s,
                      u"with a time gone by: refuse (default), now, draft"_s,
                      Option::Takes::Value,
                      {u"refuse"_s, u"now"_s, u"draft"_s}},
                     {u"max-speed"_s,
                      {},
                      u"its new posts ignore the spacing between posts, limits never"_s,
                      Option::Takes::Nothing},
                     {u"dry-run"_s, {}, u"check everything, write nothing"_s, Option::Takes::Nothing},
                     {u"skip-bad-rows"_s, {}, u"import the rows without an error"_s, Option::Takes::Nothing}},
         .run = importFile,
         .details
         = u"All rows are imported or none. A row with a known id changes that post, if it isn't published yet."_s},
        {.group = u"import"_s,
         .verb = u"undo"_s,
         .summary = u"take an import back"_s,
         .arguments = u"BATCH"_s,
         .run = undo,
         .details = u"Posts that were changed or published since stay, and are named."_s},
    };
}

}  // namespace carillon::ctl
