// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubeupload.h"

#include "core/net/httpclient.h"
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubeerrors.h"
#include "core/platforms/youtube/youtubehosts.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <QJsonArray>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int resumeIncomplete = 308;
/// How often the rest of a last piece is sent at once, when the server keeps only some of it.
constexpr int mostRests = 4;
/// Their clock and ours may differ by so much.
constexpr auto clockDifference = 2min;

QString tokenOf(const StepContext &context)
{
    return context.credentials.values["access_token"_L1].toString();
}

Piece pieceOf(const StepContext &context)
{
    const auto &payload = context.step.payload;
    return {.session = QUrl{payload["session"_L1].toString(), QUrl::StrictMode},
            .offset = payload["offset"_L1].toInteger(),
            .length = payload["length"_L1].toInteger(),
            .total = payload["total"_L1].toInteger()};
}

bool mustAsk(const StepContext &context, const Piece &piece)
{
    return context.step.payload["ask"_L1].toBool() || piece.length == 0;
}

Error strangeAddress()
{
    return Error{ErrorKind::Unknown,
                 YoutubeSentences::tr("YouTube named an address for the upload that is none of its own.")};
}

Error nothingKept()
{
    return Error{ErrorKind::Transient, YoutubeSentences::tr("YouTube kept nothing of what was sent.")};
}

/// Sent from the place that an answer or the journal names, which may be elsewhere by now.
HttpRequest guarded(HttpRequest request, const StepContext &context)
{
    request.stillWanted = context.stillWanted;
    return request;
}

bool isGone(const HttpReply &reply)
{
    return !reply.failure && (reply.status == 404 || reply.status == 410);
}

QJsonObject videoIn(const HttpReply &reply, const FrozenPost &post)
{
    const auto video = reply.isSuccess() ? reply.jsonObject() : Result<QJsonObject>{QJsonObject{}};
    return video ? publishedVideo(*video, post) : QJsonObject{};
}

Instant createdAt(const QJsonObject &snippet)
{
    const auto moment = QDateTime::fromString(snippet["publishedAt"_L1].toString(), Qt::ISODateWithMs);
    return moment.isValid() ? toInstant(moment) : Instant{};
}

/// Looks among the channel's newest uploads for one with the post's title that is no older than the doubt.
QCoro::Task<Probe> searchUploads(StepContext context, Instant since, Probe probe, const ErrorTable &errors,
                                 HttpClient &http)
{
    const auto uploads = context.post.account.reported["uploads"_L1].toString();
    if (uploads.isEmpty()) {
        probe.answer = Probe::Answer::Unknowable;
        co_return probe;
    }
    auto request = playlistRequest(context.post.account, uploads, {}, tokenOf(context));
    auto reply = co_await http.send(std::move(request));
    ++probe.calls;
    probe.why = errorIn(reply, u"playlist"_s, false, context.askedAt, errors);
    const auto list = reply.jsonObject();
    probe.exchange = std::move(reply.exchange);
    if (probe.why || !list)
        co_return probe;
    bool reachesBack = false;
    for (const auto &entry : list->value("items"_L1).toArray()) {
        const auto snippet = entry["snippet"_L1].toObject();
        if (createdAt(snippet) < since - clockDifference) {
            reachesBack = true;
            break;  // newest first
        }
        const QJsonObject video{{u"id"_s, snippet["resourceId"_L1]["videoId"_L1]}};
        if (snippet["title"_L1].toString() == context.post.title.trimmed())
            probe.result = publishedVideo(video, context.post);
    }
    if (!probe.result.isEmpty()) {
        probe.answer = Probe::Answer::Found;
    } else if (reachesBack || !list->contains("nextPageToken"_L1)) {
        probe.answer = Probe::Answer::Absent;
        probe.result["restart"_L1] = true;
    }
    co_return probe;
}

}  // namespace

QJsonObject publishedVideo(const QJsonObject &video, const FrozenPost &post)
{
    const auto id = video["id"_L1].toString();
    if (id.isEmpty())
        return {};
    const auto status = video["status"_L1].toObject();
    const auto privacy = status["privacyStatus"_L1].toString();
    QJsonObject published{{u"id"_s, id},
                          {u"url"_s, hostsOf(post.account.server).watch + id},
                          {u"privacy"_s, privacy},
                          {u"status"_s, status["uploadStatus"_L1].toString()}};
    if (post.handOverAt && !status.isEmpty() && privacy == "private"_L1 && !status.contains("publishAt"_L1))
        published["untimed"_L1] = true;
    const auto wanted = optionOf(post, u"privacy"_s, u"public"_s);
    if (privacy == "private"_L1 && wanted != privacy && !post.handOverAt)
        published["warning"_L1] = YoutubeSentences::tr(
            "YouTube made this video private. It does so with all uploads of an app that Google has not audited; make "
            "it public in YouTube Studio, or apply for the audit.");
    return published;
}

QCoro::Task<StepOutcome> startUpload(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto video = context.post.media.value(context.step.part);
    auto request = guarded(startRequest(context.post, video, tokenOf(context)), context);
    auto reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply, context.askedAt);
    if (const auto error = errorIn(reply, u"start_upload"_s, false, context.askedAt, errors)) {
        outcome.result = *error;
        co_return outcome;
    }
    const auto session = QUrl::fromEncoded(reply.header("Location").trimmed(), QUrl::StrictMode);
    if (isSessionAddress(session, context.post.account.server))
        outcome.result = QJsonObject{{u"session"_s, session.toString(QUrl::FullyEncoded)}};
    else
        outcome.result = strangeAddress();
    co_return outcome;
}

QCoro::Task<StepOutcome> sendChunk(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    const auto piece = pieceOf(context);
    if (!isSessionAddress(piece.session, context.post.account.server)) {
        outcome.result = strangeAddress();
        co_return outcome;
    }
    const auto video = context.post.media.value(context.step.part);
    const bool asks = mustAsk(context, piece);
    auto request = asks ? progressRequest(piece.session, piece.total, tokenOf(context))
                        : pieceRequest(piece, video, tokenOf(context));
    request = guarded(std::move(request), context);
    auto reply = co_await http.send(std::move(request));
    if (asks && reply.status == resumeIncomplete && nextByte(reply) == piece.offset) {
        auto wanted = guarded(pieceRequest(piece, video, tokenOf(context)), context);
        reply = co_await http.send(std::move(wanted));
    }
    outcome = outcomeOf(reply, context.askedAt);
    if (!reply.failure && reply.status == resumeIncomplete) {
        const auto next = nextByte(reply);
        if (next == piece.offset)
            outcome.result = nothingKept();
        else
            outcome.result = QJsonObject{{u"next"_s, next}};
    } else if (const auto error = errorIn(reply, u"upload_chunk"_s, false, context.askedAt, errors)) {
        outcome.result = *error;
    } else {  // it has them all: the next step asks what became of them
        outcome.result = QJsonObject{{u"next"_s, piece.total}};
    }
    co_return outcome;
}

QCoro::Task<StepOutcome> sendLastChunk(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    StepOutcome outcome;
    auto piece = pieceOf(context);
    if (!isSessionAddress(piece.session, context.post.account.server)) {
        outcome.result = strangeAddress();
        co_return outcome;
    }
    const auto video = context.post.media.value(context.step.part);
    bool asks = mustAsk(context, piece);
    for (int round = 0; round <= mostRests; ++round) {
        auto request = asks ? progressRequest(piece.session, piece.total, tokenOf(context))
                            : pieceRequest(piece, video, tokenOf(context));
        request = guarded(std::move(request), context);
        auto reply = co_await http.send(std::move(request));
        outcome = outcomeOf(reply, context.askedAt);
        if (reply.failure || reply.status != resumeIncomplete) {
            const auto published = videoIn(reply, context.post);
            const auto error = errorIn(reply, u"publish"_s, !asks, context.askedAt, errors);
            if (error)
                outcome.result = *error;
            else if (published.isEmpty())  // it said yes, so the video may well be there
                outcome.result = Error{
                    ErrorKind::Ambiguous,
                    YoutubeSentences::tr("YouTube answered HTTP %1 with something unreadable.").arg(reply.status)};
            else
                outcome.result = published;
            co_return outcome;
        }
        // Not all is there, so there is no video yet.
        piece.offset = std::min(nextByte(reply), piece.total);
        piece.length = piece.total - piece.offset;
        asks = piece.length == 0;
    }
    outcome.result = Error{ErrorKind::Ambiguous, nothingKept().detail};
    co_return outcome;
}

QCoro::Task<Probe> probeUpload(StepContext context, StepRecord doubtful, const ErrorTable &errors, HttpClient &http)
{
    Probe probe;
    const auto piece = pieceOf(context);
    if (!isSessionAddress(piece.session, context.post.account.server)) {
        probe.answer = Probe::Answer::Unknowable;
        probe.calls = 0;
        co_return probe;
    }
    auto request = progressRequest(piece.session, piece.total, tokenOf(context));
    auto reply = co_await http.send(std::move(request));
    const auto outcome = outcomeOf(reply, context.askedAt);
    probe.exchange = outcome.exchange;
    probe.rate = outcome.rate;
    if (!reply.failure && reply.status == resumeIncomplete) {
        probe.answer = Probe::Answer::Absent;
        probe.result["next"_L1] = nextByte(reply);
        co_return probe;
    }
    if (isGone(reply))
        co_return co_await searchUploads(std::move(context), doubtful.intendedAt, std::move(probe), errors, http);
    probe.result = videoIn(reply, context.post);
    if (!probe.result.isEmpty())
        probe.answer = Probe::Answer::Found;
    else
        probe.why = errorIn(reply, u"publish"_s, false, context.askedAt, errors);
    co_return probe;
}

}  // namespace carillon::youtube
