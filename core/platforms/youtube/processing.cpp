// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/processing.h"

#include "core/platforms/youtube/youtubesentences.h"

#include <algorithm>
#include <array>

namespace carillon::youtube {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Reason
{
    const char *word;
    const char *sentence;
};

/// status.failureReason and status.rejectionReason
/// (https://developers.google.com/youtube/v3/docs/videos#status, read November 2026).
constexpr std::array reasons{
    Reason{"codec", QT_TRANSLATE_NOOP("YoutubeSentences", "its codec is not known there")},
    Reason{"conversion", QT_TRANSLATE_NOOP("YoutubeSentences", "it could not be converted")},
    Reason{"emptyFile", QT_TRANSLATE_NOOP("YoutubeSentences", "the file is empty")},
    Reason{"invalidFile", QT_TRANSLATE_NOOP("YoutubeSentences", "the file is no video that YouTube can read")},
    Reason{"tooSmall", QT_TRANSLATE_NOOP("YoutubeSentences", "the file is too small")},
    Reason{"uploadAborted", QT_TRANSLATE_NOOP("YoutubeSentences", "the upload was broken off")},
    Reason{"claim", QT_TRANSLATE_NOOP("YoutubeSentences", "somebody claims rights in it")},
    Reason{"copyright", QT_TRANSLATE_NOOP("YoutubeSentences", "it infringes a copyright")},
    Reason{"duplicate", QT_TRANSLATE_NOOP("YoutubeSentences", "the channel has the same video already")},
    Reason{"inappropriate", QT_TRANSLATE_NOOP("YoutubeSentences", "it is held to be inappropriate")},
    Reason{"legal", QT_TRANSLATE_NOOP("YoutubeSentences", "there are legal objections")},
    Reason{"length", QT_TRANSLATE_NOOP("YoutubeSentences", "it is longer than this channel may upload")},
    Reason{"termsOfUse", QT_TRANSLATE_NOOP("YoutubeSentences", "it is against the terms of use")},
    Reason{"trademark", QT_TRANSLATE_NOOP("YoutubeSentences", "it infringes a trademark")},
    Reason{"uploaderAccountClosed", QT_TRANSLATE_NOOP("YoutubeSentences", "the channel is closed")},
    Reason{"uploaderAccountSuspended", QT_TRANSLATE_NOOP("YoutubeSentences", "the channel is suspended")},
};

QString sentenceFor(const QString &word)
{
    const auto at = std::find_if(reasons.begin(), reasons.end(),
                                 [&](const Reason &reason) { return word == QLatin1StringView{reason.word}; });
    if (at == reasons.end())
        return word.isEmpty() ? YoutubeSentences::tr("it does not say why") : word.left(100);
    return YoutubeSentences::tr(at->sentence);
}

}  // namespace

VideoState stateOf(const QJsonObject &video)
{
    using enum VideoState::Stage;
    const auto status = video["status"_L1].toObject();
    const auto word = status["uploadStatus"_L1].toString();
    if (word == "processed"_L1)
        return {.stage = Ready};
    if (word == "rejected"_L1)
        return {.stage = Rejected,
                .why = YoutubeSentences::tr("YouTube rejected the video: %1. Nobody can watch it.")
                           .arg(sentenceFor(status["rejectionReason"_L1].toString()))};
    if (word == "failed"_L1)
        return {.stage = Rejected,
                .why = YoutubeSentences::tr("YouTube could not process the video: %1. Nobody can watch it.")
                           .arg(sentenceFor(status["failureReason"_L1].toString()))};
    if (word == "deleted"_L1 || video.isEmpty())
        return {.stage = Rejected, .why = YoutubeSentences::tr("The video was deleted on YouTube.")};
    return {};
}

std::optional<std::chrono::milliseconds> nextLook(std::chrono::milliseconds age)
{
    for (const std::chrono::milliseconds look : {firstLook, 5min, 15min}) {
        if (age < look)
            return look;
    }
    return {};
}

}  // namespace carillon::youtube
