// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubecaptions.h"

#include "core/net/httpclient.h"
#include "core/platforms/latecaptions.h"
#include "core/platforms/youtube/youtubeapi.h"
#include "core/platforms/youtube/youtubeerrors.h"
#include "core/platforms/youtube/youtubesentences.h"
#include "core/platforms/youtube/youtubevideo.h"

#include <QJsonArray>

namespace carillon::youtube {

using namespace Qt::StringLiterals;

namespace {

/// The id of the track in `language` that a person or a program has put there; empty when there is none.
QString trackIn(const QJsonObject &list, const QString &language)
{
    for (const auto &entry : list["items"_L1].toArray()) {
        const auto track = entry["snippet"_L1].toObject();
        const bool isOurs = track["trackKind"_L1].toString().compare("ASR"_L1, Qt::CaseInsensitive) != 0
            && track["name"_L1].toString().isEmpty();
        if (isOurs && track["language"_L1].toString().compare(language, Qt::CaseInsensitive) == 0)
            return entry["id"_L1].toString();
    }
    return {};
}

QJsonObject added(const QString &id)
{
    return id.isEmpty() ? QJsonObject{} : QJsonObject{{u"caption"_s, id}};
}

}  // namespace

QCoro::Task<StepOutcome> addCaptions(StepContext context, const ErrorTable &errors, HttpClient &http)
{
    const auto &account = context.post.account;
    const auto token = context.credentials.values["access_token"_L1].toString();
    const auto video = context.step.payload["id"_L1].toString();
    const auto captions = context.post.media.value(videoIndex(context.post)).captions.value(context.step.part);
    if (mayBeThere(context.step)) {
        auto look = captionsRequest(account, video, token);
        look.stillWanted = context.stillWanted;
        auto listed = co_await http.send(std::move(look));
        auto outcome = outcomeOf(listed, context.askedAt);
        const auto error = errorIn(listed, u"upload_captions"_s, false, context.askedAt, errors);
        const auto list = listed.jsonObject();
        const auto track = error || !list ? QString{} : trackIn(*list, captions.language);
        if (error || !track.isEmpty()) {
            outcome.result = error ? lateCaptionsResult(error, context, u"YouTube"_s, captions.language) : added(track);
            co_return outcome;
        }
    }
    auto request = addCaptionsRequest(account, video, captions, token);
    request.stillWanted = context.stillWanted;
    auto reply = co_await http.send(std::move(request));
    auto outcome = outcomeOf(reply, context.askedAt);
    auto error = errorIn(reply, u"upload_captions"_s, false, context.askedAt, errors);
    const auto track = reply.jsonObject();
    const bool isUnreadable = !error && track && (*track)["snippet"_L1]["status"_L1].toString() == "failed"_L1;
    if (isUnreadable)
        error = Error{ErrorKind::Media, YoutubeSentences::tr("YouTube cannot read them.")};
    outcome.result = lateCaptionsResult(error, context, u"YouTube"_s, captions.language);
    if (!error && track)
        outcome.result = added(track->value("id"_L1).toString());
    co_return outcome;
}

}  // namespace carillon::youtube
