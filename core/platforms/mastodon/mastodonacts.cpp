// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonacts.h"

#include "core/platforms/livepieces.h"
#include "core/platforms/mastodon/mastodonapi.h"
#include "core/platforms/mastodon/mastodonpoll.h"
#include "core/platforms/mastodon/mastodonschedule.h"
#include "core/platforms/mastodon/mastodonsentences.h"

#include <QJsonArray>

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

/// In the payload of the call that changes the first comment.
constexpr auto isComment = "comment"_L1;

NextStep nextEdit(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    QString comment;
    for (const auto &piece : post.live) {
        if (piece.kind == StepKind::FirstComment)
            comment = piece.result["id"_L1].toString();
        if (piece.kind != StepKind::PublishPart)
            continue;
        ActCall call{.part = piece.part, .payload = {{u"id"_s, piece.result["id"_L1]}}};
        if (const auto media = piece.payload["media_ids"_L1].toArray(); !media.isEmpty())
            call.payload["media_ids"_L1] = media;
        calls += call;
    }
    if (!calls.isEmpty() && calls.size() != post.parts.size())
        return Error{
            ErrorKind::Content,
            MastodonSentences::tr("What is live has another number of parts. Keep that, or delete the post and "
                                  "publish it again.")};
    if (!comment.isEmpty() && !post.firstComment.isEmpty())
        calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, comment}, {isComment, true}}};
    return nextEdition(calls, journal, costOfAct(Purpose::Edit));
}

NextStep nextDelete(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    for (const auto &piece : post.live)
        calls += ActCall{.part = int(calls.size()), .payload = {{u"id"_s, piece.result["id"_L1]}}};
    return nextDeletion(calls, journal, costOfAct(Purpose::Delete));
}

}  // namespace

NextStep nextAct(const FrozenPost &post, std::span<const StepRecord> journal)
{
    if (post.purpose == Purpose::Recall)
        return nextRecall(post, journal);
    return post.purpose == Purpose::Delete ? nextDelete(post, journal) : nextEdit(post, journal);
}

Cost costOfAct(Purpose purpose)
{
    if (purpose == Purpose::Recall)  // what is looked up, at most
        return Cost{}.with(LimitUnit::Calls, 3);
    const bool deletes = purpose == Purpose::Delete;
    return Cost{}.with(LimitUnit::Calls, 1).with(deletes ? LimitUnit::Deletes : LimitUnit::Posts, 1);
}

HttpRequest deleteRequest(const FrozenAccount &account, const QString &id, const QString &token)
{
    auto request = sourceRequest(account, id, token);
    request.method = HttpMethod::Delete;
    request.url.setPath(request.url.path(QUrl::FullyEncoded).chopped(7), QUrl::StrictMode);  // without "/source"
    return request;
}

HttpRequest editRequest(const FrozenPost &post, const Step &step, const QString &token)
{
    auto request = deleteRequest(post.account, step.payload["id"_L1].toString(), token);
    request.method = HttpMethod::Put;
    const bool ofComment = step.payload[isComment].toBool();
    QJsonObject status{{u"status"_s, ofComment ? post.firstComment : statusText(post, step.part)},
                       {u"spoiler_text"_s, postOption(post, u"spoiler_text"_s)},
                       {u"sensitive"_s, postOption(post, u"sensitive"_s) == "yes"_L1},
                       {u"media_ids"_s, step.payload["media_ids"_L1].toArray()}};
    // A poll that an edit does not name is taken away with its votes.
    if (const auto poll = pollObject(post); step.part == 0 && !ofComment && !poll.isEmpty())
        status["poll"_L1] = poll;
    if (const auto language = postOption(post, u"language"_s); !language.isEmpty())
        status["language"_L1] = language;
    request.body = HttpBody::json(status);
    return request;
}

bool saysItIsGone(const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    return !reply.failure && reply.status == 404 && answer && answer->contains("error"_L1);
}

}  // namespace carillon::mastodon
