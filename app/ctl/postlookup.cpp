// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commands.h"
#include "app/ctl/figuresjson.h"
#include "app/ctl/postinput.h"
#include "app/ctl/postjson.h"
#include "core/accounts/accountnames.h"
#include "core/messages/metricwords.h"
#include "core/messages/postwords.h"
#include "core/planner/doubt.h"
#include "core/store/accountrepository.h"
#include "core/store/metricrepository.h"
#include "core/store/platformpostrepository.h"

#include <QIODevice>

#include <algorithm>

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

constexpr int defaultLimit = 100;

Result<PostRepository::Filter> readFilter(const Invocation &invocation, const WorkspaceContext &context,
                                          const QList<Account> &accounts)
{
    PostRepository::Filter filter{
        .search = invocation.value(u"search"), .limit = defaultLimit, .after = invocation.value(u"cursor")};
    if (invocation.has(u"state")) {
        filter.state = platformPostStateFromWord(invocation.value(u"state").toLower());
        if (!filter.state)
            return Error{ErrorKind::Invalid,
                         u"\"%1\" is no state. There are draft, scheduled, queued, publishing, retrying, published, "
                         "failed, unconfirmed, expired and canceled."_s.arg(invocation.value(u"state"))};
    }
    filter.late = invocation.has(u"late");
    if (invocation.has(u"account")) {
        const auto account = AccountNames{accounts, context.platforms()}.resolve(invocation.value(u"account"));
        if (!account)
            return account.error();
        filter.account = account->id;
    }
    for (const auto &[name, bound] : {std::pair{"from"_L1, &filter.from}, std::pair{"to"_L1, &filter.to}}) {
        if (!invocation.has(QString{name}))
            continue;
        const auto instant = readInstant(invocation.value(QString{name}), context);
        if (!instant)
            return instant.error();
        *bound = *instant;
    }
    if (invocation.has(u"limit")) {
        bool isNumber = false;
        filter.limit = invocation.value(u"limit").toInt(&isNumber);
        if (!isNumber || filter.limit < 1)
            return Error{ErrorKind::Invalid, u"--limit is a number from 1 on."_s};
    }
    return filter;
}

ExitCode listPosts(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto accounts = AccountRepository{(*context)->database()}.all();
    if (!accounts)
        return fail(accounts.error(), invocation, streams);
    auto filter = readFilter(invocation, **context, *accounts);
    if (!filter)
        return fail(filter.error(), invocation, streams);
    const int limit = filter->limit;
    filter->limit = limit + 1;  // one more tells whether there is a next page
    auto posts = PostRepository{(*context)->database()}.list(*filter);
    if (!posts)
        return fail(posts.error(), invocation, streams);
    const bool more = posts->size() > limit;
    if (more)
        posts->removeLast();

    QJsonArray json;
    QList<QStringList> rows;
    for (const auto &post : *posts) {
        const auto shown = withCopies(**context, post);
        if (!shown)
            return fail(shown.error(), invocation, streams);
        json += toJson(*shown, *accounts);
        rows += postTableRows(*shown, *accounts);
    }
    const auto next = more ? QJsonValue{posts->last().key} : QJsonValue{};
    if (invocation.global.json)
        print(QJsonDocument{QJsonObject{{u"posts"_s, json}, {u"next"_s, next}}}, streams);
    else
        printTable(postTableHeader(), rows, streams);
    if (more && !invocation.global.json)
        streams.err.write("There are more: --cursor " + posts->last().key.toUtf8() + '\n');
    return posts->isEmpty() && !invocation.options.isEmpty() ? ExitCode::NothingMatched : ExitCode::Done;
}

QString liveWord(IsLive live)
{
    switch (live) {
    case IsLive::Yes:
        return u"yes"_s;
    case IsLive::Partly:
        return u"partly"_s;
    case IsLive::No:
        return u"no"_s;
    case IsLive::Unknown:
        return u"unknown"_s;
    }
    return {};
}

Result<QJsonArray> attemptsJson(const WorkspaceContext &context, const PlatformPost &copy)
{
    const auto attempts = PlatformPostRepository{context.database()}.attempts(copy.id);
    if (!attempts)
        return attempts.error();
    QJsonArray json;
    for (const auto &attempt : *attempts)
        json += QJsonObject{{u"number"_s, attempt.number},
                            {u"started_at"_s, toIsoUtc(attempt.startedAt)},
                            {u"ended_at"_s, toJson(attempt.endedAt)},
                            {u"outcome"_s, attempt.outcome},
                            {u"said"_s, attemptSentence(attempt.outcome, attempt.detail)},
                            {u"exchange"_s, attempt.exchange}};
    return json;
}

/// Null where nothing of it is in doubt that a person could answer for.
Result<QJsonValue> doubtJson(const WorkspaceContext &context, const PlatformPost &copy, const QList<Account> &accounts)
{
    const auto account
        = std::find_if(accounts.begin(), accounts.end(), [&](const Account &one) { return one.id == copy.account; });
    if (account == accounts.end())
        return QJsonValue{};
    const auto open = openDoubt(context.database(), copy, *account, context.platforms(), context.clock().now());
    if (!open)
        return open.error();
    if (!*open)
        return QJsonValue{};
    const auto &doubt = (*open)->doubt;
    const bool isPart = doubt.kind == StepKind::PublishPart && doubt.parts > 1;
    return QJsonValue{QJsonObject{{u"about"_s, doubtName(doubt)},
                                  {u"part"_s, isPart ? QJsonValue{doubt.part + 1} : QJsonValue{}},
                                  {u"parts"_s, doubt.parts},
                                  {u"text"_s, doubt.text},
                                  {u"goes_on"_s, doubt.goesOn},
                                  {u"needs_permalink"_s, doubt.wantsAddress},
                                  {u"sentence"_s, doubtSentence(doubt)}}};
}

template <class Line>
void printMedia(const QJsonArray &media, const QString &before, const Line &line)
{
    for (const auto &medium : media) {
        line(u"%1[%2] %3"_s.arg(before, medium["file"_L1].toString(), medium["alt"_L1].toString()));
        for (const auto &captions : medium["captions"_L1].toArray())
            line(u"%1  captions in %2: %3"_s.arg(before, captions["language"_L1].toString(),
                                                 captions["file"_L1].toString()));
    }
}

template <class Line>
void printVariant(const QJsonObject &own, const Line &line)
{
    if (own.contains("text"_L1))
        line(u"  its own text: "_s + own["text"_L1].toString().replace(u"\n"_s, u"\n    "_s));
    printMedia(own["media"_L1].toArray(), u"  "_s, line);
    if (own.contains("media"_L1) && own["media"_L1].toArray().isEmpty())
        line(u"  no media"_s);
    for (const auto &[member, words] :
         {std::pair{"link"_L1, "link"_L1}, {"title"_L1, "title"_L1}, {"first_comment"_L1, "first comment"_L1}}) {
        if (own.contains(member))
            line(u"  its own %1: %2"_s.arg(words, own[member].toString()));
    }
}

/// "12 likes, 3 shares. Read 3 hours ago."
QString figuresSaid(const PostFigures &figures, Instant now)
{
    const auto counts = metricsLine(figures.metrics);
    return (counts.isEmpty() ? QString{} : counts + u". "_s) + readingSentence(figures, now);
}

void printDetails(const QJsonObject &post, const QHash<QString, QString> &figures, const Streams &streams)
{
    const auto line = [&](const QString &text) {
        streams.out.write(text.toUtf8() + '\n');
    };
    line(u"Post %1 (%2), revision %3"_s.arg(post["id"_L1].toString(), post["state"_L1].toString())
             .arg(post["revision"_L1].toInt()));
    if (!post["due"_L1].isNull())
        line(u"Planned for %1 in %2 (%3)"_s.arg(post["local"_L1].toString(), post["zone"_L1].toString(),
                                                post["due"_L1].toString()));
    line({});
    line(post["text"_L1].toString());
    printMedia(post["media"_L1].toArray(), {}, line);
    if (const auto comment = post["first_comment"_L1].toString(); !comment.isEmpty())
        line(u"First comment: "_s + comment);
    for (const auto &copy : post["platform_posts"_L1].toArray()) {
        line({});
        const auto hold = copy["hold"_L1].toString();
        line(u"%1:%2  %3%4  live: %5"_s.arg(copy["account"_L1]["platform"_L1].toString(),
                                            copy["account"_L1]["handle"_L1].toString(), copy["state"_L1].toString(),
                                            hold.isEmpty() ? QString{} : u" (held: %1)"_s.arg(hold),
                                            copy["live"_L1].toString()));
        if (const auto comment = copy["first_comment"_L1].toString(); !comment.isEmpty())
            line(u"  first comment: %1"_s.arg(comment));
        for (const auto &text : {copy["permalink"_L1].toString(), copy["error"_L1]["message"_L1].toString()}) {
            if (!text.isEmpty())
                line(u"  "_s + text);
        }
        for (const auto &warning : copy["warnings"_L1].toArray())
            line(u"  But: "_s + warning.toString());
        if (const auto said = figures.value(copy["id"_L1].toString()); !said.isEmpty())
            line(u"  "_s + said);
        if (const auto said = copy["doubt"_L1]["sentence"_L1].toString(); !said.isEmpty())
            line(u"  "_s + said);
        if (const auto upload = copy["upload"_L1].toObject(); !upload.isEmpty())
            line(u"  uploading: %1 of %2 bytes"_s.arg(upload["sent"_L1].toInteger())
                     .arg(upload["total"_L1].toInteger()));
        printVariant(post["variants"_L1][copy["account"_L1]["id"_L1].toString()].toObject(), line);
        for (const auto &attempt : copy["attempts"_L1].toArray())
            line(u"  %1  attempt %2: %3"_s.arg(attempt["started_at"_L1].toString())
                     .arg(attempt["number"_L1].toInt())
                     .arg(attempt["said"_L1].toString()));
        if (const auto advised = copy["advice"_L1].toString(); !advised.isEmpty())
            line(u"  What to do: "_s + advised);
    }
}

ExitCode showPost(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Name one post by its id."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto accounts = AccountRepository{(*context)->database()}.all();
    if (!accounts)
        return fail(accounts.error(), invocation, streams);
    const auto shown = findPost(**context, invocation.arguments.first());
    if (!shown)
        return fail(shown.error(), invocation, streams);

    auto json = toJson(*shown, *accounts);
    auto copies = json["platform_posts"_L1].toArray();
    QHash<QString, QString> said;  // of figures, by platform post
    for (qsizetype at = 0; at < shown->copies.size(); ++at) {
        const auto &copy = shown->copies[at];
        const auto attempts = attemptsJson(**context, copy);
        if (!attempts)
            return fail(attempts.error(), invocation, streams);
        const PlatformPostRepository repository{(*context)->database()};
        const auto warnings = repository.warnings(copy.id);
        const auto upload = repository.uploading(copy);
        if (!warnings || !upload)
            return fail(warnings ? upload.error() : warnings.error(), invocation, streams);
        auto detailed = copies[at].toObject();
        const EffectiveHold hold{holdFromWord(detailed["hold"_L1].toString()).value_or(Hold::None),
                                 detailed["hold_reason"_L1].toString(), detailed["hold_tag"_L1].toString()};
        detailed.insert("attempts"_L1, *attempts);
        detailed.insert("warnings"_L1, QJsonArray::fromStringList(*warnings));
        detailed.insert("upload"_L1,
                        *upload ? QJsonValue{QJsonObject{{u"sent"_s, (*upload)->sent}, {u"total"_s, (*upload)->total}}}
                                : QJsonValue{});
        const MetricRepository metrics{(*context)->database()};
        const auto figures = metrics.figures(copy.id);
        const auto curve = metrics.curve(copy.id);
        if (!figures || !curve)
            return fail(figures ? curve.error() : figures.error(), invocation, streams);
        detailed.insert("figures"_L1, toJson(*figures));
        detailed.insert("curve"_L1, toJson(*curve));
        if (*figures && !invocation.global.json)
            said.insert(copy.key, figuresSaid(**figures, (*context)->clock().now()));
        const auto doubt = doubtJson(**context, copy, *accounts);
        if (!doubt)
            return fail(doubt.error(), invocation, streams);
        detailed.insert("doubt"_L1, *doubt);
        detailed.insert("live"_L1, liveWord(isLive(copy)));
        detailed.insert("advice"_L1, advice(copy, hold));
        copies[at] = detailed;
    }
    json["platform_posts"_L1] = copies;
    if (invocation.global.json)
        print(QJsonDocument{json}, streams);
    else
        printDetails(json, said, streams);
    return ExitCode::Done;
}

}  // namespace

QList<Command> postLookupCommands()
{
    return {
        {.group = u"post"_s,
         .verb = u"list"_s,
         .summary = u"list posts by their time"_s,
         .options
         = {{u"state"_s, u"STATE"_s, u"draft, scheduled, queued, published, failed ..."_s},
            {u"late"_s, {}, u"fell due while nothing could be sent, and waits for your word"_s, Option::Takes::Nothing},
            {u"account"_s, u"ID"_s, u"an account by id or platform:handle"_s},
            {u"from"_s, u"TIME"_s, u"due at this time or later"_s},
            {u"to"_s, u"TIME"_s, u"due before this time"_s},
            {u"search"_s, u"TEXT"_s, u"holds this text"_s},
            {u"limit"_s, u"N"_s, u"at most so many (100)"_s},
            {u"cursor"_s, u"ID"_s, u"\"next\" of the page before"_s}},
         .run = listPosts},
        {.group = u"post"_s,
         .verb = u"show"_s,
         .summary = u"show a post, what became of it, and what to do"_s,
         .arguments = u"ID"_s,
         .run = showPost}};
}

}  // namespace carillon::ctl
