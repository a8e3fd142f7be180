// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/figuresjson.h"
#include "app/ctl/postinput.h"
#include "app/ctl/postjson.h"
#include "core/accounts/accountnames.h"
#include "core/exchange/csvwriter.h"
#include "core/messages/metricwords.h"
#include "core/planner/figureswish.h"
#include "core/store/accountrepository.h"
#include "core/store/metricrepository.h"

#include <QFileInfo>
#include <QIODevice>
#include <QJsonArray>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::days lookBack{30};
constexpr int mostRows = 1000;
constexpr int mostRowsOfFile = 1'000'000;
constexpr qsizetype shownText = 32;

constexpr std::array metrics{Metric::Views,  Metric::Reach,  Metric::Likes, Metric::Comments,
                             Metric::Shares, Metric::Quotes, Metric::Saves, Metric::Clicks};
static_assert(metrics.size() == metricCount);

struct Line
{
    MetricRepository::Listed post;
    std::optional<Account> account;
    std::optional<PostFigures> figures;

    [[nodiscard]] QString accountName() const { return account ? accountLabel(*account) : u"-"_s; }
};

QString shortened(const QString &text)
{
    const auto line = text.simplified();
    return line.size() > shownText ? line.left(shownText - 1) + u'…' : line;
}

Result<QList<Line>> readLines(const Invocation &invocation, const WorkspaceContext &context, int limit)
{
    const auto accounts = AccountRepository{context.database()}.all();
    if (!accounts)
        return accounts.error();
    auto to = context.clock().now();
    auto from = to - lookBack;
    for (const auto &[name, bound] : {std::pair{u"from"_s, &from}, std::pair{u"to"_s, &to}}) {
        if (!invocation.has(name))
            continue;
        const auto instant = readInstant(invocation.value(name), context);
        if (!instant)
            return instant.error();
        *bound = *instant;
    }
    std::optional<AccountId> only;
    if (invocation.has(u"account")) {
        const auto account = AccountNames{*accounts, context.platforms()}.resolve(invocation.value(u"account"));
        if (!account)
            return account.error();
        only = account->id;
    }
    const MetricRepository repository{context.database()};
    const auto listed = repository.list(from, to, only, limit);
    if (!listed)
        return listed.error();
    QList<Line> lines;
    for (const auto &post : *listed) {
        const auto figures = repository.figures(post.id);
        if (!figures)
            return figures.error();
        const auto account = std::find_if(accounts->begin(), accounts->end(),
                                          [&](const Account &one) { return one.id == post.account; });
        lines += Line{.post = post,
                      .account = account == accounts->end() ? std::nullopt : std::optional{*account},
                      .figures = *figures};
    }
    return lines;
}

QJsonObject lineJson(const Line &line)
{
    return {{u"post"_s, line.post.post},
            {u"platform_post"_s, line.post.key},
            {u"account"_s, line.account ? QJsonValue{line.account->key} : QJsonValue{}},
            {u"platform"_s, line.account ? QJsonValue{line.account->platform} : QJsonValue{}},
            {u"text"_s, line.post.text},
            {u"published_at"_s, toIsoUtc(line.post.publishedAt)},
            {u"permalink"_s, line.post.permalink},
            {u"figures"_s, toJson(line.figures)}};
}

/// A number, or nothing where the platform did not tell one.
QString cellOf(const Line &line, Metric metric)
{
    const auto told = line.figures ? line.figures->metrics : Metrics{};
    return told.contains(metric) ? QString::number(told.value(metric)) : QString{};
}

QString readAtOf(const Line &line)
{
    return line.figures && line.figures->readAt ? toIsoUtc(*line.figures->readAt) : QString{};
}

Result<void> writeCsv(const QString &path, const QList<Line> &lines)
{
    QSaveFile file{path};
    if (!file.open(QIODevice::WriteOnly))
        return Error{ErrorKind::Storage, u"%1 cannot be written: %2"_s.arg(path, file.errorString())};
    CsvWriter writer{file};
    QStringList header{u"platform_post"_s, u"account"_s, u"text"_s, u"permalink"_s, u"published_at"_s, u"read_at"_s};
    for (const auto metric : metrics)
        header += toWord(metric);
    if (auto done = writer.write(header); !done)
        return done;
    for (const auto &line : lines) {
        QStringList cells{
            line.post.key, line.accountName(), line.post.text, line.post.permalink, toIsoUtc(line.post.publishedAt),
            readAtOf(line)};
        for (const auto metric : metrics)
            cells += cellOf(line, metric);
        if (auto done = writer.write(cells); !done)
            return done;
    }
    if (!file.commit())
        return Error{ErrorKind::Storage, u"%1 cannot be written: %2"_s.arg(path, file.errorString())};
    return {};
}

/// Only the columns that somebody told anything for.
void printLines(const QList<Line> &lines, const Streams &streams)
{
    QList<Metric> shown;
    std::copy_if(metrics.begin(), metrics.end(), std::back_inserter(shown), [&](Metric metric) {
        return std::any_of(lines.begin(), lines.end(),
                           [&](const Line &line) { return !cellOf(line, metric).isEmpty(); });
    });
    QStringList header{u"PLATFORM POST"_s, u"ACCOUNT"_s, u"TEXT"_s, u"PUBLISHED"_s};
    for (const auto metric : std::as_const(shown))
        header += toWord(metric).toUpper();
    header += u"READ"_s;
    QList<QStringList> rows;
    for (const auto &line : lines) {
        QStringList row{line.post.key, line.accountName(), shortened(line.post.text), toIsoUtc(line.post.publishedAt)};
        for (const auto metric : std::as_const(shown))
            row += cellOf(line, metric);
        const bool isGone = line.figures && line.figures->goneAt;
        row += isGone ? u"gone"_s : readAtOf(line);
        rows += row;
    }
    printTable(header, rows, streams);
}

ExitCode show(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const bool toFile = invocation.has(u"csv");
    const auto lines = readLines(invocation, **context, toFile ? mostRowsOfFile : mostRows);
    if (!lines)
        return fail(lines.error(), invocation, streams);
    const auto path = toFile ? QFileInfo{invocation.value(u"csv")}.absoluteFilePath() : QString{};
    if (toFile) {
        if (const auto done = writeCsv(path, *lines); !done)
            return fail(done.error(), invocation, streams);
    }
    if (invocation.global.json) {
        QJsonArray posts;
        for (const auto &line : *lines)
            posts += lineJson(line);
        print(QJsonDocument{QJsonObject{{u"posts"_s, posts}, {u"file"_s, toFile ? QJsonValue{path} : QJsonValue{}}}},
              streams);
    } else if (toFile) {
        streams.out.write(u"%1 posts written to %2.\n"_s.arg(lines->size()).arg(path).toUtf8());
    } else {
        printLines(*lines, streams);
    }
    return lines->isEmpty() ? ExitCode::NothingMatched : ExitCode::Done;
}

ExitCode readNow(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.isEmpty())
        return fail({ErrorKind::Invalid, u"Name at least one post by its id."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto wish = wantFigures((*context)->database(), (*context)->platforms(), invocation.arguments);
    if (!wish)
        return fail(wish.error(), invocation, streams);
    (*context)->tellEngine();
    if (invocation.global.json) {
        print(QJsonDocument{QJsonObject{{u"asked"_s, wish->asked},
                                        {u"notes"_s, QJsonArray::fromStringList(wish->notes)}}},
              streams);
        return ExitCode::Done;
    }
    streams.out.write(u"The engine reads %1 next. `post show` has the figures once it has.\n"_s
                          .arg(wish->asked == 1 ? u"it"_s : u"%1 platform posts"_s.arg(wish->asked))
                          .toUtf8());
    for (const auto &note : wish->notes)
        streams.err.write(note.toUtf8() + '\n');
    return ExitCode::Done;
}

}  // namespace

QList<Command> metricsCommands()
{
    return {{.group = u"metrics"_s,
             .summary = u"show what platforms count of posts that are out: likes, views ..."_s,
             .options = {{u"from"_s, u"TIME"_s, u"published at this time or later; the last 30 days else"_s},
                         {u"to"_s, u"TIME"_s, u"published before this time"_s},
                         {u"account"_s, u"ID"_s, u"an account by id or platform:handle"_s},
                         {u"csv"_s, u"FILE"_s, u"write them to a file"_s}},
             .run = show,
             .details = u"The newest first, at most 1000; a file gets all. An empty cell is what the platform did not "
                        "tell, which is not zero."_s},
            {.group = u"metrics"_s,
             .verb = u"read"_s,
             .summary = u"have the engine read the figures of posts now"_s,
             .arguments = u"ID..."_s,
             .run = readNow,
             .details = u"An ID is that of a post, or of one of its platform posts, which then is meant alone. Without "
                        "this they are read about 1 and 6 hours and 1, 3, 7, 14 and 30 days after publishing, unless "
                        "`workspace set --read-metrics off` says otherwise."_s}};
}

}  // namespace carillon::ctl
