// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/threads/threadsoutcome.h"

#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphlook.h"
#include "core/graphapi/graphrequest.h"
#include "core/platforms/threads/threadscontainer.h"
#include "core/platforms/threads/threadssentences.h"
#include "core/platforms/wire.h"

#include <QJsonArray>

#include <algorithm>
#include <climits>

namespace carillon::threads {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;

namespace {

/// How long Threads may not know what it has just made itself.
constexpr auto longestBlindness = 2min;

/// The call, by the names that errors.json has.
QString callOf(const Step &step)
{
    const bool isReply = step.kind == StepKind::CreateContainer && step.payload.contains("reply_to"_L1);
    return isReply ? u"create_reply"_s : toWord(step.kind);
}

/// The media that this container names itself.
QList<FrozenMedia> mediaOf(const StepContext &context)
{
    const auto &payload = context.step.payload;
    if (payload.contains("medium"_L1))
        return {context.post.media.value(payload["medium"_L1].toInt())};
    const bool isFirst = payload["piece"_L1].toInt() == 0;
    return isFirst && context.post.media.size() == 1 ? context.post.media : QList<FrozenMedia>{};
}

std::optional<Error> missingAddress(const StepContext &context)
{
    for (const auto &medium : mediaOf(context)) {
        if (medium.address.isEmpty() || !isSafeAddress(medium.address))
            return Error{ErrorKind::Config,
                         ThreadsSentences::tr("Threads fetches pictures and videos from the web itself, and this one "
                                              "lies nowhere that it can reach. Set up storage for media.")};
    }
    return {};
}

QString serverTime(const HttpReply &reply)
{
    const auto at = answeredAt(reply.headers, Instant{});
    return at == Instant{} ? QString{} : toIsoUtc(at);
}

/// The numbers of one kind that are left, or as many as anybody may want where Threads does not tell.
int left(const QJsonObject &said, const QString &usage, const QString &config)
{
    const auto total = said[config]["quota_total"_L1].toInt();
    return total > 0 ? std::max(0, total - said[usage].toInt()) : INT_MAX;
}

Result<QJsonObject> roomIn(const QJsonObject &answer, const QJsonObject &payload)
{
    const auto said = answer["data"_L1].toArray().first().toObject();
    if (left(said, u"quota_usage"_s, u"config"_s) < payload["posts"_L1].toInt())
        return Error{ErrorKind::Quota,
                     ThreadsSentences::tr("Threads has taken all the posts of this account that it takes in 24 hours."),
                     1h};
    if (left(said, u"reply_quota_usage"_s, u"reply_config"_s) < payload["replies"_L1].toInt())
        return Error{ErrorKind::Quota,
                     ThreadsSentences::tr("Threads takes fewer replies of this account today than this post needs."),
                     1h};
    return QJsonObject{};
}

Error stillPreparing(std::chrono::seconds again)
{
    return {ErrorKind::NotReady, ThreadsSentences::tr("Threads is still preparing the post."), again};
}

Result<QJsonObject> stateOf(const StepContext &context, const QJsonObject &answer, const HttpReply &reply,
                            const ErrorTable &errors)
{
    const auto state = containerStateIn(answer);
    QJsonObject result;
    switch (state.status) {
    case ContainerState::Status::InProgress:
        return stillPreparing(pauseAfter(graphapi::waitedSince(context.step.payload, context.askedAt)));
    case ContainerState::Status::Failed:
        return troubleOf(state, reply, errors);
    case ContainerState::Status::Published:
        result["published"_L1] = true;
        break;
    case ContainerState::Status::Finished:
        break;
    }
    if (const auto at = serverTime(reply); !at.isEmpty())
        result["at"_L1] = at;
    return result;
}

QJsonObject shownAt(const FrozenAccount &account, const QString &permalink)
{
    const auto address = graphapi::webAddress(permalink);
    return {{u"url"_s, address.isEmpty() ? profileOf(account) : address}};
}

Result<QJsonObject> successOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors)
{
    const auto &step = context.step;
    const auto answer = reply.jsonObject();
    const auto id = answer ? idIn((*answer)["id"_L1]) : QString{};
    switch (step.kind) {
    case StepKind::Baseline:
        return answer ? roomIn(*answer, step.payload) : QJsonObject{};
    case StepKind::AwaitContainer:
        return answer ? stateOf(context, *answer, reply, errors) : unreadable(reply);
    case StepKind::ReadBack:
        return shownAt(context.post.account, answer ? (*answer)["permalink"_L1].toString() : QString{});
    case StepKind::CreateContainer:
        return id.isEmpty() ? Result<QJsonObject>{unreadable(reply)} : QJsonObject{{u"id"_s, id}};
    case StepKind::PublishPart:
    case StepKind::FirstComment:
        if (id.isEmpty())  // it said yes, so the post may well be there
            return Error{ErrorKind::Ambiguous, unreadable(reply).detail};
        return QJsonObject{{u"id"_s, id}};
    default:  // a deletion
        return answer && (*answer)["success"_L1].toBool(true) ? Result<QJsonObject>{QJsonObject{}} : unreadable(reply);
    }
}

/// Nobody fails a post that is out because its address cannot be read.
Result<QJsonObject> unreadPost(const StepContext &context, const HttpReply &reply, const Error &error)
{
    if (graphapi::isForThePerson(error))
        return error;
    const auto waited = graphapi::waitedSince(context.step.payload, context.askedAt);
    if ((graphapi::mayPass(error) || saysItIsUnknown(reply)) && waited < longestBlindness)
        return Error{ErrorKind::NotReady, error.detail, pauseAfter(waited)};
    return shownAt(context.post.account, {});
}

/// 10, 20, 40 seconds: the same container is published again.
std::chrono::seconds pauseOfTry(int tries)
{
    return std::chrono::seconds{10 * (1 << std::clamp(tries, 0, 2))};
}

}  // namespace

Caller callerOf(const StepContext &context)
{
    return {context.post.account, context.credentials.values["access_token"_L1].toString()};
}

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Unknown,
                 ThreadsSentences::tr("Threads answered HTTP %1 with something unreadable.").arg(reply.status)};
}

std::optional<Error> failureOf(const HttpReply &reply, const QString &call, Instant askedAt, const ErrorTable &errors)
{
    return graphapi::graphError(reply, {.step = call, .askedAt = askedAt}, errors);
}

Result<HttpRequest> requestOf(const StepContext &context)
{
    const auto caller = callerOf(context);
    const auto &payload = context.step.payload;
    const auto id = payload["id"_L1].toString();
    switch (context.step.kind) {
    case StepKind::Baseline:
        return quotaRequest(caller);
    case StepKind::CreateContainer: {
        if (const auto missing = missingAddress(context))
            return *missing;
        if (payload.contains("medium"_L1))
            return childRequest(caller, context.post.media.value(payload["medium"_L1].toInt()));
        const auto pieces = piecesOf(context.post);
        return containerRequest(caller, context.post, pieces.value(payload["piece"_L1].toInt()), payload);
    }
    case StepKind::AwaitContainer:
        return stateRequest(caller, payload["container"_L1].toString());
    case StepKind::ReadBack:
        return postRequest(caller, id);
    case StepKind::Delete:
        return deleteRequest(caller, id);
    default:  // a part, or the first comment
        return publishRequest(caller, payload["container"_L1].toString());
    }
}

Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors)
{
    const auto &step = context.step;
    const graphapi::GraphCall call{.step = callOf(step), .creates = step.creates, .askedAt = context.askedAt};
    const auto error = graphapi::graphError(reply, call, errors);
    if (!error)
        return successOf(context, reply, errors);
    const bool isUnknown = saysItIsUnknown(reply);
    const auto waited = graphapi::waitedSince(step.payload, context.askedAt);
    switch (step.kind) {
    case StepKind::Baseline:  // a figure that nobody tells keeps no post back
        return graphapi::isForThePerson(*error) || graphapi::mayPass(*error) ? Result<QJsonObject>{*error}
                                                                             : QJsonObject{};
    case StepKind::CreateContainer:  // a post that was just published may not be known there yet
        if (isUnknown && step.payload.contains("reply_to"_L1) && waited < longestBlindness)
            return stillPreparing(10s);
        return *error;
    case StepKind::AwaitContainer:
        if (isUnknown && waited < longestBlindness)
            return stillPreparing(pauseAfter(waited));
        return isUnknown ? Error{ErrorKind::Rebuild, error->detail} : *error;
    case StepKind::PublishPart:
    case StepKind::FirstComment:
        if (isUnknown)
            return Error{ErrorKind::NotReady, error->detail, pauseOfTry(step.payload["tries"_L1].toInt())};
        return *error;
    case StepKind::ReadBack:
        return unreadPost(context, reply, *error);
    case StepKind::Delete:
        return isUnknown ? Result<QJsonObject>{QJsonObject{}} : *error;
    default:
        return *error;
    }
}

}  // namespace carillon::threads
