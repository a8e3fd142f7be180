// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/instagram/instagramoutcome.h"

#include "core/graphapi/grapherror.h"
#include "core/graphapi/graphlook.h"
#include "core/graphapi/graphrequest.h"
#include "core/platforms/instagram/instagramcontainer.h"
#include "core/platforms/instagram/instagramhosts.h"
#include "core/platforms/instagram/instagramsentences.h"
#include "core/platforms/wire.h"

#include <QDateTime>
#include <QJsonArray>

namespace carillon::instagram {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::idIn;

namespace {

constexpr int mediaNoted = 25;
/// How long one looks for the address of a post that is out.
constexpr auto longestLook = 10min;
constexpr int goneForNow = 2207008;

Result<QJsonObject> containerAs(const StepContext &context, const QJsonObject &answer, const HttpReply &reply)
{
    const auto id = idIn(answer["id"_L1]);
    if (id.isEmpty())
        return unreadable(reply);
    QJsonObject made{{u"id"_s, id}};
    if (!context.step.payload["upload"_L1].toBool())
        return made;
    const auto &account = context.post.account;
    auto address = QUrl{answer["uri"_L1].toString(), QUrl::StrictMode};
    if (address.isEmpty())  // its form is documented, so that it can be put together
        address = graphapi::addressBelow(hostsOf(account.server, loginOf(account)).upload,
                                         u"/ig-api-upload/%1/%2"_s.arg(versionOf(account), graphapi::segment(id)));
    if (!isUploadAddress(address, account.server))
        return strangeAddress();
    made["url"_L1] = address.toString(QUrl::FullyEncoded);
    return made;
}

QJsonObject baselineOf(const QJsonObject &answer, const HttpReply &reply)
{
    QJsonArray known;
    for (const auto &medium : answer["data"_L1].toArray())
        known += idIn(medium["id"_L1]);
    QJsonObject result{{u"known"_s, known}};
    if (const auto at = answeredAt(reply.headers, Instant{}); at != Instant{})
        result["at"_L1] = toIsoUtc(at);
    return result;
}

/// It said yes, so what it does not say may well be there.
Result<QJsonObject> createdAs(const QJsonObject &answer, const HttpReply &reply)
{
    const auto id = idIn(answer["id"_L1]);
    return id.isEmpty() ? Result<QJsonObject>{Error{ErrorKind::Ambiguous, unreadable(reply).detail}}
                        : QJsonObject{{u"id"_s, id}};
}

QJsonObject shownAs(const FrozenAccount &account, const QJsonObject &answer)
{
    const auto told = graphapi::webAddress(answer["permalink"_L1].toString());
    return {{u"url"_s, told.isEmpty() ? profileOf(account) : told}};
}

Result<QJsonObject> successOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors)
{
    const auto answer = reply.jsonObject();
    if (!answer)
        return context.step.creates ? Error{ErrorKind::Ambiguous, unreadable(reply).detail} : unreadable(reply);
    switch (context.step.kind) {
    case StepKind::CreateContainer:
        return containerAs(context, *answer, reply);
    case StepKind::UploadChunk:
        return (*answer)["success"_L1].toBool()
            ? Result<QJsonObject>{QJsonObject{{u"next"_s, context.step.payload["total"_L1]}}}
            : unreadable(reply);
    case StepKind::AwaitContainer:
        return awaitedOf(containerStateIn(*answer), context.step.payload, context.askedAt, errors);
    case StepKind::Baseline:
        return (*answer)["data"_L1].isArray() ? Result<QJsonObject>{baselineOf(*answer, reply)} : unreadable(reply);
    case StepKind::ReadBack:
        return shownAs(context.post.account, *answer);
    case StepKind::Publish:
    case StepKind::FirstComment:
        return createdAs(*answer, reply);
    default:  // a deletion
        return (*answer)["success"_L1].toBool(true) ? Result<QJsonObject>{QJsonObject{}} : unreadable(reply);
    }
}

/// A look at a post that is out has failed. What may pass is waited for; the rest must not fail what is out.
Result<QJsonObject> unreadPost(const StepContext &context, const Error &error)
{
    if (graphapi::isForThePerson(error))
        return error;
    const auto waited = graphapi::waitedSince(context.step.payload, context.askedAt);
    const bool isFinal = error.kind == ErrorKind::Content || error.kind == ErrorKind::Config;
    if (!isFinal && waited < longestLook)
        return Error{ErrorKind::NotReady, error.detail, pauseAfter(waited, true)};
    auto shown = shownAs(context.post.account, {});
    shown["warning"_L1] = InstagramSentences::tr("Instagram took the post, but did not say where it is. Look at the "
                                                 "account. (%1)")
                              .arg(error.detail);
    return shown;
}

}  // namespace

Caller callerOf(const StepContext &context)
{
    return {context.post.account, context.credentials.values["access_token"_L1].toString()};
}

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Unknown,
                 InstagramSentences::tr("Instagram answered HTTP %1 with something unreadable.").arg(reply.status)};
}

Error strangeAddress()
{
    return Error{ErrorKind::Unknown,
                 InstagramSentences::tr("Instagram named an address for the upload that is none of its own.")};
}

std::optional<Error> failureOf(const HttpReply &reply, const QString &call, Instant askedAt, const ErrorTable &errors)
{
    return graphapi::graphError(reply, {.step = call, .askedAt = askedAt}, errors);
}

bool isGone(const HttpReply &reply)
{
    const auto said = graphapi::graphFailureIn(reply);
    return !reply.failure && said && ((said->code == 100 && said->subcode == 33) || said->subcode == 2207006);
}

Quota quotaIn(const QJsonObject &answer)
{
    const auto first = answer["data"_L1].toArray().first().toObject();
    const auto config = first["config"_L1].toObject();
    return {.total = config["quota_total"_L1].toVariant().toInt(),
            .used = first["quota_usage"_L1].toVariant().toInt(),
            .period = std::chrono::seconds{config["quota_duration"_L1].toVariant().toInt()}};
}

std::optional<Error> exhausted(const Quota &quota)
{
    if (quota.total <= 0 || quota.used < quota.total)
        return {};
    return Error{ErrorKind::RateLimited,
                 InstagramSentences::tr("The %1 posts that Instagram lets programs make in a day are used up; it is "
                                        "asked again in an hour.")
                     .arg(quota.total),
                 1h};
}

Result<HttpRequest> requestOf(const StepContext &context)
{
    const auto caller = callerOf(context);
    const auto &post = context.post;
    const auto &step = context.step;
    const auto &payload = step.payload;
    switch (step.kind) {
    case StepKind::CreateContainer: {
        const bool isFetched = payload["as"_L1].toString() != "carousel"_L1 && !payload["upload"_L1].toBool();
        if (isFetched && post.media.value(step.part).address.isEmpty())
            return Error{ErrorKind::Config,
                         InstagramSentences::tr("Instagram takes no file, only an address at which it can fetch it, "
                                                "and this one lies nowhere but here. Name a media host in the "
                                                "settings of the workspace.")};
        return containerRequest(caller, post, step.part, payload);
    }
    case StepKind::AwaitContainer:
        return containerStateRequest(caller, payload["container"_L1].toString());
    case StepKind::Baseline:
        return publishedRequest(caller, payload["story"_L1].toBool(), 0, mediaNoted);
    case StepKind::Publish:
        return publishRequest(caller, payload["container"_L1].toString());
    case StepKind::ReadBack:
        return mediumRequest(caller, payload["id"_L1].toString());
    case StepKind::FirstComment:
        return commentRequest(caller, payload["on"_L1].toString(), post.firstComment);
    default:
        return deleteRequest(caller, payload["id"_L1].toString());
    }
}

Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors)
{
    const auto &step = context.step;
    const graphapi::GraphCall call{.step = toWord(step.kind), .creates = step.creates, .askedAt = context.askedAt};
    auto error = graphapi::graphError(reply, call, errors);
    if (!error)
        return successOf(context, reply, errors);
    if (step.kind == StepKind::Delete && isGone(reply))
        return QJsonObject{};
    if (step.kind == StepKind::ReadBack)
        return unreadPost(context, *error);
    const auto said = graphapi::graphFailureIn(reply).value_or(graphapi::GraphFailure{});
    if (said.subcode == goneForNow && step.kind == StepKind::Publish && step.payload["held"_L1].toInt() == 0)
        return Error{ErrorKind::NotReady, error->detail, 30s};  // now and then it is there a moment later
    if (error->kind == ErrorKind::NotReady && !error->retryAfter)
        error->retryAfter = 10s;
    return *error;
}

}  // namespace carillon::instagram
