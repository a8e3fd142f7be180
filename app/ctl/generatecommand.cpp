// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/workspacecontext.h"
#include "core/exchange/generator.h"

#include <QFileInfo>
#include <QIODevice>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int postsAtMost = 10'000'000;
constexpr int accountsAtMost = 100'000;
constexpr int monthsAtMost = 1200;

/// A whole number between bounds; what is wrong, else.
std::optional<QString> readNumber(const Invocation &invocation, const QString &name, int least, int most, int &number)
{
    if (!invocation.has(name))
        return {};
    bool isNumber = false;
    number = invocation.value(name).toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return {};
    return u"--%1 takes a number from %2 to %3"_s.arg(name).arg(least).arg(most);
}

std::optional<QString> readOptions(const Invocation &invocation, GenerateOptions &options)
{
    if (invocation.arguments.size() != 1)
        return u"workspace generate takes one PATH"_s;
    bool isNumber = true;
    if (invocation.has(u"seed"))
        options.seed = invocation.value(u"seed").toULongLong(&isNumber);
    if (!isNumber)
        return u"--seed takes a number from 0 on"_s;
    for (const auto &complaint : {readNumber(invocation, u"posts"_s, 0, postsAtMost, options.posts),
                                  readNumber(invocation, u"accounts"_s, 1, accountsAtMost, options.accounts),
                                  readNumber(invocation, u"months"_s, 1, monthsAtMost, options.months)}) {
        if (complaint)
            return complaint;
    }
    return {};
}

ExitCode generate(const Invocation &invocation, const Streams &streams)
{
    GenerateOptions options{
        .posts = 1000, .accounts = 6, .months = 12, .seed = 1, .textFolder = invocation.value(u"texts")};
    if (const auto complaint = readOptions(invocation, options)) {
        streams.err.write("carillonctl: " + complaint->toUtf8() + '\n');
        return ExitCode::Usage;
    }
    auto there = invocation;
    there.global.workspace = invocation.arguments.front();
    there.global.create = true;
    const auto path = QFileInfo{there.global.workspace}.absoluteFilePath();
    if (QFileInfo::exists(path))
        return fail(Error{ErrorKind::Conflict, u"%1 is there already. Name a new file."_s.arg(path)}, invocation,
                    streams);
    const auto context = WorkspaceContext::open(there);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto report = generatePosts((*context)->workspace(), (*context)->platforms(), (*context)->clock(), options);
    if (!report)
        return fail(report.error(), invocation, streams);
    if (invocation.global.json) {
        QJsonObject states;
        for (auto at = report->platformPosts.constBegin(); at != report->platformPosts.constEnd(); ++at)
            states.insert(at.key(), at.value());
        print(QJsonDocument{QJsonObject{{u"workspace"_s, path},
                                        {u"posts"_s, report->posts},
                                        {u"accounts"_s, options.accounts},
                                        {u"platform_posts"_s, states}}},
              streams);
        return ExitCode::Done;
    }
    QList<QStringList> rows;
    for (auto at = report->platformPosts.constBegin(); at != report->platformPosts.constEnd(); ++at)
        rows += {at.key(), QString::number(at.value())};
    printTable({u"STATE"_s, u"PLATFORM POSTS"_s}, rows, streams);
    streams.out.write(
        u"%1 posts on %2 accounts in %3.\n"_s.arg(report->posts).arg(options.accounts).arg(path).toUtf8());
    return ExitCode::Done;
}

}  // namespace

QList<Command> generateCommands()
{
    return {{
        .group = u"workspace"_s,
        .verb = u"generate"_s,
        .summary = u"make a workspace of plausible posts, for measuring"_s,
        .arguments = u"PATH"_s,
        .options = {{u"posts"_s, u"N"_s, u"how many; else 1000"_s},
                    {u"accounts"_s, u"A"_s, u"over all platforms; else 6"_s},
                    {u"months"_s, u"M"_s, u"how long; three quarters of it gone by; else 12"_s},
                    {u"seed"_s, u"S"_s, u"the same seed gives the same posts; else 1"_s},
                    {u"texts"_s, u"DIR"_s, u"take the texts of DIR/*.jsonl, {\"text\"} in each line"_s}},
        .run = generate,
    }};
}

}  // namespace carillon::ctl
