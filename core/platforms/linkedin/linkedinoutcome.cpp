// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinoutcome.h"

#include "core/media/subrip.h"
#include "core/platforms/linkedin/linkedinacts.h"
#include "core/platforms/linkedin/linkedinapi.h"
#include "core/platforms/linkedin/linkedinsentences.h"
#include "core/platforms/linkedin/postmatch.h"
#include "core/platforms/wire.h"

#include <algorithm>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int postsNoted = 10;
/// A token is that fresh, and some of LinkedIn's machines do not know it yet.
constexpr auto freshness = 60s;
/// How long a file that was sent may stay unseen before it is sent again.
constexpr auto longestSilence = 2min;

Error unreadable(const HttpReply &reply)
{
    return Error{ErrorKind::Unknown,
                 LinkedInSentences::tr("LinkedIn answered HTTP %1 with something unreadable.").arg(reply.status)};
}

std::optional<Instant> instantIn(const QJsonObject &values, QLatin1StringView member)
{
    const auto moment = QDateTime::fromString(values[member].toString(), Qt::ISODateWithMs);
    return moment.isValid() ? std::optional{toInstant(moment)} : std::nullopt;
}

const FrozenMedia &mediumOf(const StepContext &context)
{
    static const FrozenMedia none;
    const auto part = context.step.part;
    return part < context.post.media.size() ? context.post.media.at(part) : none;
}

Error notReady(std::chrono::seconds pause)
{
    return Error{ErrorKind::NotReady, LinkedInSentences::tr("LinkedIn is still processing a file."), pause};
}

std::chrono::milliseconds sinceUpload(const StepContext &context)
{
    const auto since = instantIn(context.step.payload, "since"_L1);
    return since ? context.askedAt - *since : std::chrono::milliseconds::max();
}

Result<QJsonObject> stateOf(const StepContext &context, const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    if (!answer)
        return unreadable(reply);
    const auto status = answer->value("status"_L1).toString();
    if (status == "AVAILABLE"_L1)
        return QJsonObject{};
    if (status == "PROCESSING_FAILED"_L1)
        return Error{ErrorKind::Media,
                     LinkedInSentences::tr("LinkedIn could not process the file. %1")
                         .arg(answer->value("processingFailureReason"_L1).toString().left(200))
                         .trimmed()};
    const auto waited = sinceUpload(context);
    if (status == "WAITING_UPLOAD"_L1 && waited > longestSilence)
        return Error{ErrorKind::Rebuild,
                     LinkedInSentences::tr("LinkedIn has not received the file. Sending it again.")};
    // 5, 10, 20, 30 seconds
    const auto pause = std::clamp<std::chrono::milliseconds>(waited / 2, 5s, 30s);
    return notReady(std::chrono::ceil<std::chrono::seconds>(pause));
}

Result<QJsonObject> chunkResult(const Step &step, const HttpReply &reply)
{
    auto etag = QString::fromLatin1(reply.header("ETag")).trimmed();
    if (etag.startsWith("W/"_L1))
        etag.remove(0, 2);
    if (etag.size() >= 2 && etag.startsWith(u'"') && etag.endsWith(u'"'))
        etag = etag.mid(1, etag.size() - 2);
    return QJsonObject{{u"next"_s, step.payload["offset"_L1].toInteger() + step.payload["length"_L1].toInteger()},
                       {u"etag"_s, etag}};
}

Result<QJsonObject> baselineOf(const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    if (!answer)
        return unreadable(reply);
    QJsonArray known;
    for (const auto &element : answer->value("elements"_L1).toArray())
        known += element["id"_L1];
    QJsonObject result{{u"known"_s, known}};
    if (const auto at = answeredAt(reply.headers, Instant{}); at != Instant{})
        result["at"_L1] = toIsoUtc(at);
    return result;
}

/// What an answer that succeeded gives for the journal.
Result<QJsonObject> successOf(const StepContext &context, const HttpReply &reply)
{
    const auto answer = reply.jsonObject();
    switch (context.step.kind) {
    case StepKind::StartUpload: {
        auto upload = answer ? uploadIn(*answer, mediumOf(context)) : QJsonObject{};
        const bool isDumb = !mediumOf(context).captions.isEmpty() && !upload.contains("captions_url"_L1);
        if (isDumb && !upload.isEmpty())
            upload[u"warning"_s]
                = LinkedInSentences::tr("The post is on LinkedIn, but its captions are missing: LinkedIn gave no place "
                                        "for them. Add them on LinkedIn.");
        return upload.isEmpty() ? Result<QJsonObject>{unreadable(reply)} : upload;
    }
    case StepKind::UploadChunk:
        return chunkResult(context.step, reply);
    case StepKind::AwaitMedia:
        return stateOf(context, reply);
    case StepKind::Baseline:
        return baselineOf(reply);
    case StepKind::Publish:
        return publishedAs(context.post.account, QString::fromLatin1(reply.header("x-restli-id")));
    case StepKind::FirstComment: {
        const auto id = answer ? commentId(*answer) : QString{};
        return QJsonObject{{u"id"_s, id.isEmpty() ? QString::fromLatin1(reply.header("x-restli-id")) : id}};
    }
    default:  // the end of a film, a deletion, an edit
        return QJsonObject{};
    }
}

bool isFreshLogin(const StepContext &context)
{
    const auto issued = instantIn(context.credentials.values, "issued_at"_L1);
    return issued && context.askedAt - *issued < freshness;
}

/// What the table says, and what it can't know.
Error explained(const StepContext &context, const ErrorTable::Answer &said, Error error)
{
    const auto &payload = context.step.payload;
    const bool isUnknownYet = said.code == "65601"_L1 || said.code == "REVOKED_ACCESS_TOKEN"_L1;
    if (error.kind == ErrorKind::Auth && isUnknownYet && isFreshLogin(context))
        return Error{ErrorKind::NotReady, error.detail, 5s};
    if (error.kind == ErrorKind::RateLimited && !error.retryAfter)
        error.retryAfter = waitUnlessTold(payload["again"_L1].toBool(), context.askedAt);
    if (error.kind == ErrorKind::NotReady && !error.retryAfter)
        error.retryAfter = 10s;
    // Refused at once and clearly: nothing new is there.
    if (error.kind == ErrorKind::Duplicate && !payload["resend"_L1].toBool())
        error.kind = ErrorKind::Content;
    return error;
}

}  // namespace

Result<QJsonObject> waitedBlindly(const StepContext &context)
{
    const bool isFilm = mediumOf(context).kind == MediaKind::Video;
    const auto tens = context.step.payload["bytes"_L1].toInteger() / 10'000'000;
    const auto needed = isFilm ? 30s + std::chrono::seconds{10 * tens} : 5s;
    const auto waited = sinceUpload(context);
    if (waited >= needed)
        return QJsonObject{{u"unread"_s, true}};
    return notReady(std::chrono::ceil<std::chrono::seconds>(needed - waited));
}

HttpRequest requestOf(const StepContext &context)
{
    const auto &account = context.post.account;
    const auto &payload = context.step.payload;
    const auto token = context.credentials.values["access_token"_L1].toString();
    switch (context.step.kind) {
    case StepKind::StartUpload:
        return initializeRequest(account, mediumOf(context), token);
    case StepKind::UploadChunk:
        return chunkRequest(account, mediumOf(context), payload, token);
    case StepKind::FinishUpload:
        return finalizeRequest(account, payload, token);
    case StepKind::AwaitMedia:
        return mediaStateRequest(account, mediumOf(context).kind, payload["urn"_L1].toString(), token);
    case StepKind::Baseline:
        return postsRequest(account, 0, postsNoted, token);
    case StepKind::FirstComment:
        return commentRequest(account, payload["urn"_L1].toString(), payload["body"_L1].toString().toUtf8(), token);
    case StepKind::Delete:
        return deleteRequest(account, payload["id"_L1].toString(), token);
    case StepKind::Edit:
        return editRequest(context.post, context.step, token);
    default:
        return createRequest(account, payload["body"_L1].toString().toUtf8(), token);
    }
}

Result<HttpRequest> captionsRequestOf(const StepContext &context)
{
    const auto captions = mediumOf(context).captions.value(0);
    const auto subRip = subRipFromFile(captions.path);
    if (!subRip)
        return subRip.error();
    return captionsRequest(context.post.account, captions.language, *subRip, context.step.payload,
                           context.credentials.values["access_token"_L1].toString());
}

Result<QJsonObject> resultOf(const StepContext &context, const HttpReply &reply, const ErrorTable &errors)
{
    const auto &step = context.step;
    const auto now = answeredAt(reply.headers, context.askedAt);
    const auto said = failureOf(reply, toWord(step.kind), step.creates);
    const auto error = errors.classify(reply, said, parseRateHeaders(reply.headers, now), now);
    if (!error)
        return successOf(context, reply);
    const int status = reply.failure ? 0 : reply.status;
    if (status == 403 && step.kind == StepKind::AwaitMedia)
        return waitedBlindly(context);
    // The post can go out without this; should it be needed, a person looks.
    if ((status == 400 || status == 403 || status == 404) && step.kind == StepKind::Baseline)
        return QJsonObject{{u"unreadable"_s, true}};
    if (status == 404 && step.kind == StepKind::Delete)
        return QJsonObject{};
    if (step.kind == StepKind::Publish && step.payload["resend"_L1].toBool()) {
        if (const auto urn = duplicateOf(reply); !urn.isEmpty())
            return publishedAs(context.post.account, urn);
    }
    return explained(context, said, *error);
}

Result<QJsonArray> elementsIn(const HttpReply &reply, const ErrorTable &errors, Instant askedAt)
{
    const auto now = answeredAt(reply.headers, askedAt);
    if (const auto error
        = errors.classify(reply, failureOf(reply, u"probe"_s, false), parseRateHeaders(reply.headers, now), now))
        return *error;
    const auto answer = reply.jsonObject();
    if (!answer || !answer->value("elements"_L1).isArray())
        return unreadable(reply);
    return answer->value("elements"_L1).toArray();
}

QJsonObject publishedAs(const FrozenAccount &account, const QString &urn)
{
    return {{u"id"_s, urn}, {u"url"_s, permalinkOf(account.server, urn)}};
}

Error tooManyPosts()
{
    return Error{ErrorKind::Unknown,
                 LinkedInSentences::tr("The organization has posted too much since to find this post.")};
}

}  // namespace carillon::linkedin
