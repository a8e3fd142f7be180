// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/actanswer.h"

#include "app/ctl/limitjson.h"
#include "app/ctl/postjson.h"
#include "core/accounts/accountnames.h"
#include "core/store/accountrepository.h"
#include "core/store/pauserepository.h"

#include <QIODevice>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

struct Touched
{
    QList<ShownPost> posts;
    QStringList deleted;
    QList<Account> accounts;
    QList<PausedTag> pausedTags;
};

Result<Touched> touchedBy(const WorkspaceContext &context, const Act &act)
{
    auto accounts = AccountRepository{context.database()}.all();
    if (!accounts)
        return accounts.error();
    auto tags = PauseRepository{context.database()}.tags();
    if (!tags)
        return tags.error();
    Touched touched{.accounts = std::move(accounts).value(), .pausedTags = std::move(tags).value()};
    for (const auto &key : act.posts) {
        auto post = findPost(context, key);
        if (post)
            touched.posts += std::move(post).value();
        else if (post.error().kind == ErrorKind::NotFound)
            touched.deleted += key;
        else
            return post.error();
    }
    return touched;
}

/// What will not go at its time, and by which limit. "goes_at" is null for what never fits.
QJsonArray slipsJson(const QList<PostSlip> &slips)
{
    QJsonArray json;
    for (const auto &[post, account, slip] : slips)
        json += QJsonObject{{u"post"_s, post},
                            {u"account"_s, account},
                            {u"wanted"_s, toJson(std::optional{slip.wanted})},
                            {u"goes_at"_s, toJson(slip.goesAt)},
                            {u"place"_s, slip.place},
                            {u"window"_s, toJson(slip.window)}};
    return json;
}

QJsonObject manyJson(const Act &act, const Touched &touched)
{
    QJsonArray posts;
    for (const auto &post : touched.posts)
        posts += toJson(post, touched.accounts);
    return {{u"batch"_s, act.batch},
            {u"posts"_s, posts},
            {u"deleted"_s, QJsonArray::fromStringList(touched.deleted)},
            {u"notes"_s, QJsonArray::fromStringList(act.notes)},
            {u"slips"_s, slipsJson(act.slips)},
            {u"problems"_s, toJson(act.problems)}};
}

/// Accounts that nothing is sent for, and those that go.
QJsonArray accountsJson(const QList<Account> &accounts)
{
    QJsonArray json;
    for (const auto &account : accounts)
        json += QJsonObject{{u"id"_s, account.key},
                            {u"platform"_s, account.platform},
                            {u"handle"_s, account.handle},
                            {u"paused"_s, account.paused},
                            {u"reason"_s, account.pauseReason},
                            {u"until"_s, toJson(account.pauseUntil)}};
    return json;
}

QJsonArray tagsJson(const QList<PausedTag> &tags)
{
    QJsonArray json;
    for (const auto &tag : tags)
        json += QJsonObject{{u"tag"_s, tag.tag}, {u"reason"_s, tag.reason}, {u"until"_s, toJson(tag.until)}};
    return json;
}

QString untilWord(const std::optional<Instant> &until)
{
    return until ? u"until "_s + toIsoUtc(*until) : QString{};
}

void printForPeople(const Act &act, const Touched &touched, ActShape shape, const Streams &streams)
{
    QList<QStringList> rows;
    for (const auto &post : touched.posts)
        rows += postTableRows(post, touched.accounts);
    if (!rows.isEmpty())
        printTable(postTableHeader(), rows, streams);
    for (const auto &key : touched.deleted)
        streams.out.write("Deleted " + key.toUtf8() + '\n');
    for (const auto &problem : act.problems)
        streams.err.write(problem.problem.message.toUtf8() + '\n');
    for (const auto &note : act.notes)
        streams.err.write(note.toUtf8() + '\n');
    if (shape == ActShape::Accounts) {
        for (const auto &account : touched.accounts)
            rows += {account.key, accountLabel(account), account.paused ? u"paused"_s : u"going"_s,
                     untilWord(account.pauseUntil), account.pauseReason};
        for (const auto &tag : touched.pausedTags)
            rows += {u"-"_s, u"posts tagged "_s + tag.tag, u"paused"_s, untilWord(tag.until), tag.reason};
        printTable({u"ACCOUNT"_s, u"NAME"_s, u"STATE"_s, u"UNTIL"_s, u"REASON"_s}, rows, streams);
    }
    if (shape == ActShape::Undone)
        streams.out.write("Undone.\n");
    else
        streams.out.write("Undo with: carillonctl undo " + act.batch.toUtf8() + '\n');
}

}  // namespace

ExitCode answerAct(const WorkspaceContext &context, const Result<Act> &act, ActShape shape,
                   const Invocation &invocation, const Streams &streams)
{
    if (!act)
        return fail(act.error(), invocation, streams);
    context.tellEngine();
    const auto touched = touchedBy(context, *act);
    if (!touched)
        return fail(touched.error(), invocation, streams);
    if (!invocation.global.json) {
        printForPeople(*act, *touched, shape, streams);
        return ExitCode::Done;
    }
    auto json = manyJson(*act, *touched);
    if (shape == ActShape::OnePost && touched->posts.size() == 1) {
        auto post = toJson(touched->posts.first(), touched->accounts);
        for (const auto &beside : {"batch"_L1, "notes"_L1, "slips"_L1, "problems"_L1})
            post.insert(beside, json[beside]);
        json = post;
    }
    if (shape == ActShape::Accounts)
        json = {{u"batch"_s, act->batch},
                {u"accounts"_s, accountsJson(touched->accounts)},
                {u"tags"_s, tagsJson(touched->pausedTags)}};
    print(QJsonDocument{json}, streams);
    return ExitCode::Done;
}

}  // namespace carillon::ctl
