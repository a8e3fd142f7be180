// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/avprogram.h"
#include "core/media/headers.h"
#include "core/media/mediasentences.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

VideoTrack videoTrack(const QJsonObject &track)
{
    return {.codec = track["codec"_L1].toString(),
            .profile = track["profile"_L1].toString(),
            .pixelFormat = track["pixel_format"_L1].toString(),
            .fps = track["fps"_L1].toDouble()};
}

AudioTrack audioTrack(const QJsonObject &track)
{
    return {.codec = track["codec"_L1].toString(),
            .channels = track["channels"_L1].toInt(),
            .sampleRate = track["sample_rate"_L1].toInt()};
}

void asSound(Header &header)
{
    header.kind = MediaProbe::Kind::Audio;
    static const QStringList both{u"video/mp4"_s, u"video/webm"_s, u"video/ogg"_s, u"video/x-matroska"_s};
    if (both.contains(header.mime))
        header.mime.replace("video/"_L1, "audio/"_L1);
    else if (header.mime == "video/x-ms-wmv"_L1)
        header.mime = u"audio/x-ms-wma"_s;
}

void takeDescription(const QJsonObject &description, Header &header)
{
    if (description.contains("video"_L1))
        header.video = videoTrack(description["video"_L1].toObject());
    if (description.contains("audio"_L1))
        header.audio = audioTrack(description["audio"_L1].toObject());
    if (description.contains("duration_ms"_L1))
        header.durationMs = description["duration_ms"_L1].toInteger();
    header.size = {description["width"_L1].toInt(), description["height"_L1].toInt()};
    header.orientation = description["orientation"_L1].toInt(1);
    header.bitRate = description["bit_rate"_L1].toInteger();
    header.hasPrivateMetadata = description["private"_L1].toBool();
    header.hasGps = description["gps"_L1].toBool();
    const auto problems = description["problems"_L1].toArray();
    if (problems.contains(u"truncated"_s))
        header.noteTruncated();
    if (problems.contains(u"corrupt"_s))
        header.noteCorrupt();
}

}  // namespace

void readTracks(const Reading &reading, Header &header)
{
    const auto noteUnreadable = [&header](const QString &why) {
        header.note(u"unreadable"_s, why, MediaProblem::Severity::Refusal);
    };
    const auto verb = reading.depth == MediaDepth::Whole ? u"whole"_s : u"headers"_s;
    const auto answer = runAvProgram({verb, QString::fromLatin1(header.container), reading.file.fileName()});
    if (!answer) {
        noteUnreadable(answer.error().detail);
        return;
    }
    takeDescription(QJsonDocument::fromJson(*answer).object(), header);
    if (!header.video)
        asSound(header);
    if ((header.video && header.size.isEmpty()) || (!header.video && !header.audio))
        noteUnreadable(MediaSentences::tr("nothing in it can be played"));
    else if (pixelsOf(header.size) > maxDecodedPixels)
        header.noteTooManyPixels();
}

}  // namespace carillon::media
