// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/actanswer.h"
#include "app/ctl/commands.h"
#include "app/ctl/postinput.h"
#include "core/base/key.h"
#include "core/planner/plannedtime.h"

namespace carillon::ctl {

using namespace Qt::StringLiterals;

namespace {

using KeysAct = Result<Act> (PostPlanner::*)(const QStringList &);

Error nothingNamed()
{
    return {ErrorKind::Invalid, u"Name at least one post by its id."_s};
}

PostPlanner plannerFor(const WorkspaceContext &context)
{
    return PostPlanner{context.workspace(), context.clock(), context.platforms()};
}

/// Everything of the post but its key, from the options.
Result<NewPost> readPost(const Invocation &invocation, const Streams &streams, const WorkspaceContext &context,
                         QString &note)
{
    if (const auto absent = notYet(invocation, {u"slot"_s, u"campaign"_s, u"repeat"_s}))
        return *absent;
    const auto accounts = readAccounts(invocation, context);
    if (!accounts)
        return accounts.error();
    if (invocation.has(u"at") && invocation.has(u"now"))
        return Error{ErrorKind::Invalid, u"Give --at or --now, not both."_s};
    auto plan = readTime(invocation, context, *accounts, note);
    if (!plan)
        return plan.error();
    const auto content = readContent(invocation, streams, context);
    if (!content)
        return content.error();
    if (!content->parts && !content->media && content->variants.isEmpty())
        return Error{ErrorKind::Invalid, u"The post says nothing: give --text, --text-file or --media."_s};

    NewPost post{.key = newKey(),
                 .content = {.parts = content->parts.value_or(QStringList{QString{}}),
                             .media = content->media.value_or(QList<PostMedia>{}),
                             .link = content->link.value_or(QString{}),
                             .title = content->title.value_or(QString{}),
                             .firstComment = content->firstComment.value_or(QString{}),
                             .options = content->options.value_or(QJsonObject{}),
                             .variants = content->variants},
                 .plan = *plan,
                 .draft = invocation.has(u"draft"),
                 .priority = content->priority.value_or(Priority::Normal),
                 .maxSpeed = content->maxSpeed.value_or(false),
                 .tags = content->tags.value_or(QStringList{})};
    for (const auto &account : *accounts)
        post.accounts += account.id;
    if (invocation.has(u"now"))
        post.plan = planFor(context.clock().now(), context.workspace().zone());
    return post;
}

ExitCode addPost(const Invocation &invocation, const Streams &streams)
{
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    QString note;
    auto post = readPost(invocation, streams, **context, note);
    if (!post)
        return fail(post.error(), invocation, streams);
    const auto past = invocation.has(u"now") ? PastPolicy::Now : PastPolicy::Refuse;
    auto act = plannerFor(**context).add(std::move(post).value(), past);
    if (act && !note.isEmpty())
        act->notes += note;
    return answerAct(**context, act, ActShape::OnePost, invocation, streams);
}

ExitCode editPost(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Name one post by its id."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    if (invocation.options.isEmpty())
        return fail({ErrorKind::Invalid, u"Say what to change: --text, --media, --tag ..."_s}, invocation, streams);
    const auto edit = readContent(invocation, streams, **context);
    if (!edit)
        return fail(edit.error(), invocation, streams);
    auto planner = plannerFor(**context);
    const auto key = invocation.arguments.first();
    const auto act = invocation.has(u"live") ? planner.editLive(key, *edit) : planner.edit(key, *edit);
    return answerAct(**context, act, ActShape::OnePost, invocation, streams);
}

ExitCode deletePosts(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.isEmpty())
        return fail(nothingNamed(), invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    auto planner = plannerFor(**context);
    const auto act = invocation.has(u"everywhere") ? planner.deleteLive(invocation.arguments)
                                                   : planner.remove(invocation.arguments);
    return answerAct(**context, act, ActShape::ManyPosts, invocation, streams);
}

ExitCode movePost(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.isEmpty())
        return fail(nothingNamed(), invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    const auto shape = invocation.arguments.size() == 1 ? ActShape::OnePost : ActShape::ManyPosts;
    auto planner = plannerFor(**context);
    if (invocation.has(u"draft"))
        return answerAct(**context, planner.unschedule(invocation.arguments), shape, invocation, streams);
    QString note;
    const auto plan = readTime(invocation, **context, {}, note);
    if (!plan)
        return fail(plan.error(), invocation, streams);
    if (!*plan)
        return fail({ErrorKind::Invalid, u"Say when: --at TIME --zone ZONE, or --draft."_s}, invocation, streams);
    auto act = planner.move(invocation.arguments, **plan);
    if (act && !note.isEmpty())
        act->notes += note;
    return answerAct(**context, act, shape, invocation, streams);
}

ExitCode duplicatePost(const Invocation &invocation, const Streams &streams)
{
    if (invocation.arguments.size() != 1)
        return fail({ErrorKind::Invalid, u"Name one post by its id."_s}, invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    return answerAct(**context, plannerFor(**context).duplicate(invocation.arguments.first()), ActShape::OnePost,
                     invocation, streams);
}

/// From 0, of --part, which counts as people do.
Result<std::optional<int>> readPart(const Invocation &invocation)
{
    if (!invocation.has(u"part"))
        return std::optional<int>{};
    bool isNumber = false;
    const int part = invocation.value(u"part").toInt(&isNumber);
    if (!isNumber || part < 1)
        return Error{ErrorKind::Invalid, u"--part is the number of a part, from 1 on."_s};
    return std::optional{part - 1};
}

ExitCode confirmPost(const Invocation &invocation, const Streams &streams)
{
    const bool isLive = invocation.has(u"live");
    if (isLive == invocation.has(u"send-again"))
        return fail({ErrorKind::Invalid, u"Say what you saw: --live when the post is there, --send-again when not."_s},
                    invocation, streams);
    if (!isLive && (invocation.has(u"permalink") || invocation.has(u"whole")))
        return fail({ErrorKind::Invalid, u"--permalink and --whole go with --live."_s}, invocation, streams);
    const auto part = readPart(invocation);
    if (!part)
        return fail(part.error(), invocation, streams);
    if (invocation.arguments.isEmpty())
        return fail(nothingNamed(), invocation, streams);
    const auto context = WorkspaceContext::open(invocation);
    if (!context)
        return fail(context.error(), invocation, streams);
    auto planner = plannerFor(**context);
    const LiveWord word{.address = invocation.value(u"permalink"), .part = *part, .whole = invocation.has(u"whole")};
    const auto act = isLive ? planner.confirmLive(invocation.arguments, word)
                            : planner.confirmSendAgain(invocation.arguments, *part);
    return answerAct(**context, act, ActShape::ManyPosts, invocation, streams);
}

/// A command that does one act to the posts named.
Command onPosts(const QString &verb, const QString &summary, KeysAct act)
{
    return {.group = u"post"_s,
            .verb = verb,
            .summary = summary,
            .arguments = u"ID..."_s,
            .run = [act](const Invocation &invocation, const Streams &streams) {
                if (invocation.arguments.isEmpty())
                    return fail(nothingNamed(), invocation, streams);
                const auto context = WorkspaceContext::open(invocation);
                if (!context)
                    return fail(context.error(), invocation, streams);
                auto planner = plannerFor(**context);
                return answerAct(**context, (planner.*act)(invocation.arguments), ActShape::ManyPosts, invocation,
                                 streams);
            }};
}

QList<Option> addOptions()
{
    using enum Option::Takes;
    return QList<Option>{{u"account"_s, u"ID"_s, u"an account by id or platform:handle; may be given several times"_s}}
    + contentOptions() + timeOptions()
        + QList<Option>{{u"now"_s, {}, u"publish at once"_s, Nothing},
                        {u"draft"_s, {}, u"keep it as a draft; --at is then a proposal"_s, Nothing},
                        {u"slot"_s, {}, u"the next free slot (not available yet)"_s, Nothing},
                        {u"campaign"_s, u"NAME"_s, u"its campaign (not available yet)"_s},
                        {u"repeat"_s, u"RRULE"_s, u"post it again by a rule (not available yet)"_s}};
}

}  // namespace

QList<Command> postCommands()
{
    using enum Option::Takes;
    const auto idsDetail = u"An ID is that of a post, or of one of its platform posts, which then is meant alone."_s;
    QList<Command> commands{
        {.group = u"post"_s, .verb = u"add"_s, .summary = u"plan a post"_s, .options = addOptions(), .run = addPost},
        {.group = u"post"_s,
         .verb = u"edit"_s,
         .summary = u"change what a post says"_s,
         .arguments = u"ID"_s,
         .options = contentOptions()
             + QList<Option>{{u"follow"_s, u"ID"_s, u"this account gets what the others get again"_s},
                             {u"live"_s, {}, u"change what is published, too, where its platform lets one"_s, Nothing}},
         .run = editPost,
         .details
         = u"What is not named stays, also of an account's variant. --media and --tag replace all media and all tags. "
           "--follow takes a variant away, as a whole. With --live the words of "
           "what is live are changed by the engine; `post show` tells how far it is, `post cancel` stops it."_s},
        {.group = u"post"_s,
         .verb = u"move"_s,
         .summary = u"plan posts for another time"_s,
         .arguments = u"ID..."_s,
         .options = timeOptions() + QList<Option>{{u"draft"_s, {}, u"back to a draft instead"_s, Nothing}},
         .run = movePost},
        {.group = u"post"_s,
         .verb = u"duplicate"_s,
         .summary = u"make a draft with the same content"_s,
         .arguments = u"ID"_s,
         .run = duplicatePost},
        {.group = u"post"_s,
         .verb = u"delete"_s,
         .summary = u"delete posts from the workspace, or from their platforms"_s,
         .arguments = u"ID..."_s,
         .options
         = {{u"everywhere"_s, {}, u"what is live is deleted at its platform, and stays here, canceled"_s, Nothing}},
         .run = deletePosts,
         .details = idsDetail
             + u" Without --everywhere nothing happens to what is live. With it the engine deletes, which cannot be "
               "undone once it is done; `post cancel` stops what is not done yet. What a platform has, to publish it "
               "at its "
               "time, is taken back from there first and deleted then; it stays if the platform does not give it up."_s},
        onPosts(u"cancel"_s, u"keep posts from being published, or from being deleted or changed where they are live"_s,
                &PostPlanner::cancel),
        onPosts(u"retry"_s, u"do again now what has failed or expired"_s, &PostPlanner::retry),
        onPosts(u"publish-now"_s, u"publish posts at once"_s, &PostPlanner::publishNow),
        {.group = u"post"_s,
         .verb = u"confirm"_s,
         .summary = u"say whether an unconfirmed post is live"_s,
         .arguments = u"ID..."_s,
         .options = {{u"live"_s, {}, u"what is in doubt is there; what follows it is sent now"_s, Nothing},
                     {u"permalink"_s, u"URL"_s, u"where it is, or its id, with --live"_s},
                     {u"whole"_s, {}, u"with --live: all of the post is there, nothing more is sent"_s, Nothing},
                     {u"send-again"_s, {}, u"it is not there: send it now, and what follows it"_s, Nothing},
                     {u"part"_s, u"N"_s, u"the part of a thread that you mean; refused when another is in doubt"_s}},
         .run = confirmPost,
         .details = idsDetail
             + u" Of a thread one part is in doubt, which `post show` names: those before it are live and are never "
               "sent again, those behind it were not sent. Where the next part must say which post it answers, "
               "--permalink is asked for."_s},
    };
    for (auto &command : commands) {
        if (command.details.isEmpty() && command.arguments == u"ID...")
            command.details = idsDetail;
    }
    return commands;
}

}  // namespace carillon::ctl
