// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookoutcome.h"

#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphrequest.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookhosts.h"
#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/facebook/facebookschedule.h"
#include "core/platforms/facebook/facebooksentences.h"
#include "core/platforms/facebook/facebooksteps.h"
#include "core/platforms/facebook/facebookstory.h"
#include "core/platforms/facebook/facebookvideo.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;

namespace {

constexpr int postsNoted = 25;
constexpr int textWasPosted = 506;
constexpr int photosAreUsed = 1366051;
constexpr int tooFast = 1390008;

Caller callerOf(const StepContext &context)
{
    return {context.post.account, context.credentials.values["access_token"_L1].toString()};
}

bool isOfFilm(const Step &step)
{
    return step.payload.contains("video"_L1);
}

bool isOfStory(const Step &step)
{
    return step.payload["shape"_L1].toString() == wordOf(Shape::PhotoStory);
}

bool isStoryLook(const Step &step)
{
    return step.kind == StepKind::ReadBack && step.part == storyLook;
}

/// The call, by the names that errors.json has.
QString callOf(const Step &step)
{
    const bool endsFilm = step.kind == StepKind::Publish && isOfFilm(step);
    return endsFilm ? u"finish_film"_s : toWord(step.kind);
}

Result<QJsonObject> startedAs(const StepContext &context, const QJsonObject &answer, const HttpReply &reply)
{
    const auto video = idIn(answer["video_id"_L1]);
    if (video.isEmpty())
        return unreadable(reply);
    if (context.step.payload["shape"_L1].toString() != wordOf(Shape::Video)) {
        const QUrl address{answer["upload_url"_L1].toString(), QUrl::StrictMode};
        if (!isUploadAddress(address, context.post.account.server))
            return strangeAddress();
        return QJsonObject{{u"video"_s, video}, {u"url"_s, address.toString(QUrl::FullyEncoded)}};
    }
    const auto session = idIn(answer["upload_session_id"_L1]);
    if (session.isEmpty())
        return unreadable(reply);
    return QJsonObject{{u"video"_s, video},
                       {u"session"_s, session},
                       {u"next"_s, answer["start_offset"_L1].toVariant().toLongLong()},
                       {u"end"_s, answer["end_offset"_L1].toVariant().toLongLong()}};
}

Result<QJsonObject> chunkTaken(const StepContext &context, const QJsonObject &answer, const HttpReply &reply)
{
    const auto &payload = context.step.payload;
    if (payload.contains("url"_L1))  // a reel's: all that was left of it
        return answer["success"_L1].toBool() ? Result<QJsonObject>{QJsonObject{{u"next"_s, payload["total"_L1]}}}
                                             : unreadable(reply);
    if (!answer.contains("start_offset"_L1))
        return unreadable(reply);
    return QJsonObject{{u"next"_s, answer["start_offset"_L1].toVariant().toLongLong()},
                       {u"end"_s, answer["end_offset"_L1].toVariant().toLongLong()}};
}

QJsonObject baselineOf(const QJsonObject &answer, const HttpReply &reply)
{
    QJsonArray known;
    for (const auto &post : answer["data"_L1].toArray())
        known += post["id"_L1];
    QJsonObject result{{u"known"_s, known}};
    if (const auto at = answeredAt(reply.headers, Instant{}); at != Instant{})
        result["at"_L1] = toIsoUtc(at);
    return result;
}

/// It said yes, so what it does not say may well be there.
Result<QJsonObject> createdAs(const StepContext &context, const QJsonObject &answer, const HttpReply &reply)
{
    if (isOfStory(context.step))
        return storyCreated(context, answer, reply);
    if (isOfFilm(context.step)) {
        const auto video = context.step.payload["video"_L1].toString();
        if (!answer["success"_L1].toBool())
            return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
        return QJsonObject{{u"id"_s, video}, {u"url"_s, permalinkOf(context.post.account, video, {})}};
    }
    const auto id = idIn(answer["id"_L1]);
    if (id.isEmpty())
        return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
    QJsonObject created{{u"id"_s, id}};
    if (context.step.kind == StepKind::Publish)
        created["url"_L1] = permalinkOf(context.post.account, id, answer["permalink_url"_L1].toString());
    return created;
}

Result<QJsonObject> successOf(const StepContext &context, const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    if (!answer)
        return context.step.creates ? Error{ErrorKind::Ambiguous, unreadable(reply).detail} : unreadable(reply);
    const auto &step = context.step;
    switch (step.kind) {
    case StepKind::UploadMedia: {
        const auto id = idIn((*answer)["id"_L1]);
        return id.isEmpty() ? Result<QJsonObject>{unreadable(reply)} : QJsonObject{{u"id"_s, id}};
    }
    case StepKind::Baseline:
        return baselineOf(*answer, reply);
    case StepKind::StartUpload:
        return startedAs(context, *answer, reply);
    case StepKind::UploadChunk:
        return chunkTaken(context, *answer, reply);
    case StepKind::AwaitMedia:
        return uploadedOf(filmStateIn(*answer), step.payload, context.askedAt);
    case StepKind::ReadBack:
        if (isStoryLook(step))
            return storyShown(context, *answer);
        return publishedOf(filmStateIn(*answer), context.post.account, step.payload, context.askedAt);
    case StepKind::Publish:
    case StepKind::FirstComment:
        return createdAs(context, *answer, reply);
    default:  // a deletion, an edit
        return (*answer)["success"_L1].toBool(true) ? Result<QJsonObject>{QJsonObject{}} : unreadable(reply);
    }
}

/// 1, 2, 4 hours: the more often it was said, the longer.
std::chrono::seconds pauseOfHaste(const QJsonObject &payload)
{
    return std::chrono::hours{1 << std::clamp(payload["held"_L1].toInt(), 0, 2)};
}

/// Facebook says that it has this already. Where nothing was in doubt, that is another post.
Error explainedDuplicate(const graphapi::GraphFailure &said, const QJsonObject &payload, Error error)
{
    const bool wasInDoubt = payload["again"_L1].toBool();
    if (said.subcode == photosAreUsed && wasInDoubt)
        error.kind = ErrorKind::Rebuild;  // looked for and not found: other copies of them are needed
    if (said.code == textWasPosted && !wasInDoubt)
        error.kind = ErrorKind::Content;
    return error;
}

}  // namespace

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Unknown,
                 FacebookSentences::tr("Facebook answered HTTP %1 with something unreadable.").arg(reply.status)};
}

Error strangeAddress()
{
    return Error{ErrorKind::Unknown,
                 FacebookSentences::tr("Facebook named an address for the upload that is none of its own.")};
}

std::optional<Error> failureOf(const HttpReply &reply, const QString &call, Instant askedAt, const ErrorTable &errors)
{
    return graphapi::graphError(reply, {.step = call, .askedAt = askedAt}, errors);
}

HttpRequest requestOf(const StepContext &context)
{
    const auto caller = callerOf(context);
    const auto &post = context.post;
    const auto &payload = context.step.payload;
    const auto medium = post.media.value(context.step.part);
    const bool isReel = payload["shape"_L1].toString() == wordOf(Shape::Reel);
    switch (context.step.kind) {
    case StepKind::UploadMedia:
        return photoRequest(caller, medium, post.handOverAt.has_value());
    case StepKind::Baseline:
        if (context.step.part == scheduledBaseline)
            return scheduledPostsRequest(caller);
        return publishedPostsRequest(caller, 0, postsNoted);
    case StepKind::StartUpload:
        if (isOfStory(context.step))
            return startStoryRequest(caller);
        return isReel ? startReelRequest(caller) : startVideoRequest(caller, medium);
    case StepKind::UploadChunk:
        return videoChunkRequest(caller, medium, payload);
    case StepKind::AwaitMedia:
    case StepKind::ReadBack:
        if (isStoryLook(context.step))
            return storiesRequest(caller);
        return videoStateRequest(caller, payload["video"_L1].toString());
    case StepKind::FirstComment:
        return commentRequest(caller, payload["on"_L1].toString(), post.firstComment);
    case StepKind::Delete:
        return deleteRequest(caller, payload["id"_L1].toString());
    case StepKind::Edit:
        return editRequest(caller, post, payload);
    default:
        break;
    }
    if (isOfStory(context.step))
        return isOfFilm(context.step) ? finishStoryRequest(caller, payload) : photoStoryRequest(caller, payload);
    if (!isOfFilm(context.step))
        return feedRequest(caller, post, payload);
    return isReel ? finishReelRequest(caller, post, payload) : finishVideoRequest(caller, post, payload);
}

Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors)
{
    const auto &step = context.step;
    const graphapi::GraphCall call{.step = callOf(step), .creates = step.creates, .askedAt = context.askedAt};
    auto error = graphapi::graphError(reply, call, errors);
    if (!error)
        return successOf(context, reply);
    const auto said = graphapi::graphFailureIn(reply).value_or(graphapi::GraphFailure{});
    const bool isGone = said.code == 100 && said.subcode == 33;
    if (step.kind == StepKind::Delete && isGone)
        return QJsonObject{};
    if (step.kind == StepKind::UploadChunk && said.nextOffset >= 0) {
        const auto total = context.post.media.value(step.part).bytes;
        const auto likely = std::min(said.nextOffset + step.payload["length"_L1].toInteger(), total);
        const auto end = said.endOffset >= 0 ? said.endOffset : likely;
        return QJsonObject{{u"next"_s, said.nextOffset}, {u"end"_s, end}};
    }
    if (isStoryLook(step))
        return unreadStory(context, *error);
    if (step.kind == StepKind::ReadBack)
        return unreadFilm(*error, context.post.account, step.payload, context.askedAt);
    if (error->kind == ErrorKind::RateLimited && said.subcode == tooFast)
        error->retryAfter = pauseOfHaste(step.payload);
    if (error->kind == ErrorKind::Duplicate)
        return explainedDuplicate(said, step.payload, *error);
    return *error;
}

}  // namespace carillon::facebook
