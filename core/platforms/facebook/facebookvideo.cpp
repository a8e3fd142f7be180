// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookvideo.h"

#include "core/graphapi/graphlook.h"
#include "core/graphapi/graphrequest.h"
#include "core/graphapi/graphtime.h"
#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebooksentences.h"

#include <QJsonArray>

#include <algorithm>

namespace carillon::facebook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using graphapi::waitedSince;

namespace {

/// How long bytes that were sent may stay unseen before they are sent again.
constexpr auto longestSilence = 2min;
/// Before the engine would give up on it (limits.json, processing_ms).
constexpr auto longestProcessing = 28min;

QString wordIn(const QJsonObject &status, QLatin1StringView phase)
{
    return status[phase]["status"_L1].toString();
}

QString troubleIn(const QJsonObject &status, QLatin1StringView phase)
{
    if (wordIn(status, phase) != "error"_L1)
        return {};
    const auto said = status[phase].toObject();
    const auto first = said["errors"_L1].toArray().first().toObject();
    const auto message = first["message"_L1].toString(said["error"_L1]["message"_L1].toString()).left(300);
    return message.isEmpty() ? FacebookSentences::tr("Facebook gives no reason.") : message;
}

Error refusedFilm(const QString &why)
{
    return {ErrorKind::Media, FacebookSentences::tr("Facebook could not process the video. %1").arg(why)};
}

Error stillWorking(std::chrono::milliseconds waited)
{
    return {ErrorKind::NotReady, FacebookSentences::tr("Facebook is still processing the video."), pauseAfter(waited)};
}

QJsonObject shownAs(const FrozenAccount &account, const QString &film, const FilmState &state)
{
    QJsonObject shown{{u"url"_s, permalinkOf(account, film, state.permalink)}};
    if (!state.post.isEmpty())
        shown["post"_L1] = state.post;
    return shown;
}

}  // namespace

std::chrono::seconds pauseAfter(std::chrono::milliseconds waited)
{
    return std::chrono::ceil<std::chrono::seconds>(std::clamp<std::chrono::milliseconds>(waited, 5s, 60s));
}

std::optional<Instant> scheduledFor(const QJsonObject &entry)
{
    const auto told = entry["scheduled_publish_time"_L1];
    if (const auto seconds = told.toVariant().toLongLong(); seconds > 0)
        return Instant{std::chrono::seconds{seconds}};
    return graphapi::graphTime(told.toString());
}

FilmState filmStateIn(const QJsonObject &answer)
{
    const auto status = answer["status"_L1].toObject();
    const auto whole = status["video_status"_L1].toString();
    const auto uploading = status["uploading_phase"_L1].toObject();
    const auto publishing = wordIn(status, "publishing_phase"_L1);
    const auto processing = wordIn(status, "processing_phase"_L1);
    const auto isPublished = answer["published"_L1];

    FilmState state{.post = graphapi::idIn(answer["post_id"_L1]), .permalink = answer["permalink_url"_L1].toString()};
    if (const auto bytes = uploading["bytes_transferred"_L1]; !bytes.isUndefined())
        state.received = bytes.toVariant().toLongLong();
    state.isUploaded = wordIn(status, "uploading_phase"_L1) == "complete"_L1 || whole == "upload_complete"_L1
        || whole == "processing"_L1 || whole == "ready"_L1;
    state.isProcessed = processing == "complete"_L1 || whole == "ready"_L1;
    state.scheduledFor = scheduledFor(answer);
    // Of one that waits for its time the phase says no more than that it is ready to be published.
    state.isOut = isPublished.toBool(!state.scheduledFor)
        && (publishing == "complete"_L1 || (publishing.isEmpty() && whole == "ready"_L1));
    state.isPublishing = state.isOut || state.scheduledFor || publishing == "in_progress"_L1 || publishing == "error"_L1
        || status["publishing_phase"_L1]["publish_status"_L1].toString() == "published"_L1 || processing == "error"_L1
        || isPublished.toBool(false) || !state.post.isEmpty();
    for (const auto phase : {"uploading_phase"_L1, "processing_phase"_L1, "publishing_phase"_L1}) {
        if (state.trouble.isEmpty())
            state.trouble = troubleIn(status, phase);
    }
    if (state.trouble.isEmpty() && (whole == "error"_L1 || whole == "expired"_L1))
        state.trouble = FacebookSentences::tr("Facebook gives no reason.");
    return state;
}

Result<QJsonObject> uploadedOf(const FilmState &state, const QJsonObject &payload, Instant now)
{
    if (!state.trouble.isEmpty())
        return refusedFilm(state.trouble);
    if (state.isUploaded)
        return QJsonObject{};
    const auto waited = waitedSince(payload, now);
    const bool isShort = state.received >= 0 && state.received < payload["total"_L1].toInteger();
    if (isShort && waited > longestSilence)
        return Error{ErrorKind::Rebuild,
                     FacebookSentences::tr("Facebook has not received all of the video. Sending it again.")};
    return stillWorking(waited);
}

Result<QJsonObject> publishedOf(const FilmState &state, const FrozenAccount &account, const QJsonObject &payload,
                                Instant now)
{
    if (!state.trouble.isEmpty())
        return refusedFilm(state.trouble);
    const auto waited = waitedSince(payload, now);
    if (!state.isOut && waited < longestProcessing)
        return stillWorking(waited);
    auto shown = shownAs(account, payload["video"_L1].toString(), state);
    if (!state.isOut)
        shown["warning"_L1]
            = FacebookSentences::tr("Facebook has the video and is still processing it. Look whether it appears.");
    return shown;
}

std::optional<Error> isWorkedOn(const FilmState &state, const QJsonObject &payload, Instant now)
{
    const auto waited = waitedSince(payload, now);
    return state.isProcessed || waited >= longestProcessing ? std::nullopt : std::optional{stillWorking(waited)};
}

Result<QJsonObject> unreadFilm(const Error &error, const FrozenAccount &account, const QJsonObject &payload,
                               Instant now)
{
    if (graphapi::isForThePerson(error))
        return error;
    const auto waited = waitedSince(payload, now);
    if (graphapi::mayPass(error) && waited < longestProcessing)
        return Error{ErrorKind::NotReady, error.detail, pauseAfter(waited)};
    auto shown = shownAs(account, payload["video"_L1].toString(), {});
    shown["warning"_L1] = FacebookSentences::tr("Facebook took the video, but did not say what became of it. Look "
                                                "whether it appears. (%1)")
                              .arg(error.detail);
    return shown;
}

}  // namespace carillon::facebook
