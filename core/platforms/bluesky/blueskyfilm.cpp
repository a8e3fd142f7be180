// SPDX-License-Identifier: GPL-3.0-or-later
// The steps of Bluesky that bring a film through the video service.
#include "core/net/httpclient.h"
#include "core/platforms/bluesky/bluesky.h"
#include "core/platforms/bluesky/blueskyapi.h"
#include "core/platforms/bluesky/blueskysentences.h"
#include "core/platforms/bluesky/blueskyvideo.h"

namespace carillon::bluesky {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto shortGrant = 1min;
/// The service puts the film among the account's blobs with it, after it has worked on it. A server gives an hour at
/// most.
constexpr auto longGrant = 30min;
constexpr auto lookAgain = 2s;
constexpr auto lookLater = 15s;

/// What the service itself says of its limits is not the account's.
StepOutcome outcomeOf(const HttpReply &reply)
{
    StepOutcome outcome;
    outcome.exchange = reply.exchange;
    return outcome;
}

}  // namespace

QCoro::Task<Result<QString>> Bluesky::serviceToken(StepContext context, ServiceGrant grant, HttpClient &http) const
{
    auto request = serviceAuthRequest(context.post.account, grant.audience, grant.method,
                                      context.askedAt + grant.length, accessTokenOf(context.credentials));
    const HttpReply reply = co_await sendSigned(std::move(request), context.credentials, context.askedAt, http);
    const Call call{serviceAuthCall, false, context.askedAt};
    if (const auto error = failureOf(reply, call))
        co_return *error;
    const auto json = reply.jsonObject();
    const auto token = json ? (*json)["token"_L1].toString() : QString{};
    if (token.isEmpty())
        co_return Error{ErrorKind::Transient, BlueskySentences::tr("The server gave no token for the video service.")};
    co_return token;
}

QCoro::Task<StepOutcome> Bluesky::askVideoLimits(StepContext context, HttpClient &http) const
{
    const auto service = videoService(context.post.account);
    const ServiceGrant grant{serviceDid(service), u"app.bsky.video.getUploadLimits"_s, shortGrant};
    StepOutcome outcome;
    const auto token = co_await serviceToken(context, grant, http);
    if (!token) {
        outcome.result = token.error();
        co_return outcome;
    }
    auto request = videoLimitsRequest(service, *token);
    const HttpReply reply = co_await http.send(std::move(request));
    outcome = outcomeOf(reply);
    const Call call{videoLimitsCall, false, context.askedAt};
    if (const auto error = failureOf(reply, call)) {
        outcome.result = *error;
        co_return outcome;
    }
    const auto bytes = context.post.media.value(context.step.part).bytes;
    const auto limits = reply.jsonObject();
    const auto limit = limits ? videoLimitOf(*limits, bytes) : std::nullopt;
    if (limit)
        outcome.result = *limit;
    co_return outcome;
}

QCoro::Task<StepOutcome> Bluesky::uploadFilm(StepContext context, HttpClient &http) const
{
    const ServiceGrant grant{serviceDid(context.post.account.server), u"com.atproto.repo.uploadBlob"_s, longGrant};
    StepOutcome outcome;
    const auto token = co_await serviceToken(context, grant, http);
    if (!token) {
        outcome.result = token.error();
        co_return outcome;
    }
    auto request = videoUploadRequest(videoService(context.post.account), context.post, context.step.part, *token);
    request.stillWanted = context.stillWanted;
    const HttpReply reply = co_await http.send(std::move(request));
    outcome = outcomeOf(reply);
    const auto json = reply.jsonObject();
    const bool isKnown = !reply.failure && json && isKnownFilm(reply.status, *json);
    const Call call{videoUploadCall, false, context.askedAt};
    const auto error = isKnown ? std::nullopt : failureOf(reply, call);
    if (error)
        outcome.result = *error;
    else
        outcome.result = videoJobOf(json ? *json : QJsonObject());
    co_return outcome;
}

QCoro::Task<StepOutcome> Bluesky::awaitFilm(StepContext context, HttpClient &http) const
{
    auto request = videoStatusRequest(videoService(context.post.account), context.step.payload["job"_L1].toString());
    const HttpReply reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply);
    const Call call{videoStatusCall, false, context.askedAt};
    if (auto error = failureOf(reply, call)) {
        // A look that failed says nothing of the account's server: look again.
        if (error->kind == ErrorKind::Transient)
            *error = Error{ErrorKind::NotReady, error->detail, lookLater};
        outcome.result = *error;
        co_return outcome;
    }
    const auto json = reply.jsonObject();
    outcome.result = videoJobOf(json ? *json : QJsonObject());
    if (outcome.result && !outcome.result->contains("blob"_L1))
        outcome.result
            = Error{ErrorKind::NotReady, BlueskySentences::tr("Bluesky is still working on the video."), lookAgain};
    co_return outcome;
}

}  // namespace carillon::bluesky
