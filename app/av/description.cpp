// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/av/description.h"

#include <algorithm>
#include <cmath>
#include <iterator>

extern "C" {
#include <libavutil/display.h>
#include <libavutil/pixdesc.h>
}

namespace carillon::av {

using namespace Qt::StringLiterals;

namespace {

struct Tags
{
    bool isPrivate = false;
    bool hasGps = false;
};

void readTags(const AVDictionary *dictionary, Tags &tags)
{
    const AVDictionaryEntry *entry = nullptr;
    while ((entry = av_dict_get(dictionary, "", entry, AV_DICT_IGNORE_SUFFIX))) {
        if (tellsOfTheFile(entry->key))
            continue;
        tags.isPrivate = true;
        // "location", "location-eng", "com.apple.quicktime.location.ISO6709"
        tags.hasGps = tags.hasGps || QByteArray{entry->key}.toLower().contains("location");
    }
}

QJsonObject describeVideo(const AVStream &stream)
{
    const auto &codec = *stream.codecpar;
    const auto rate = stream.avg_frame_rate.num > 0 ? stream.avg_frame_rate : stream.r_frame_rate;
    return {{u"codec"_s, QString::fromLatin1(avcodec_get_name(codec.codec_id))},
            {u"profile"_s, QString::fromLatin1(avcodec_profile_name(codec.codec_id, codec.profile))},
            {u"pixel_format"_s, QString::fromLatin1(av_get_pix_fmt_name(AVPixelFormat(codec.format)))},
            {u"fps"_s, rate.den > 0 ? av_q2d(rate) : 0}};
}

QJsonObject describeAudio(const AVStream &stream)
{
    const auto &codec = *stream.codecpar;
    return {{u"codec"_s, QString::fromLatin1(avcodec_get_name(codec.codec_id))},
            {u"channels"_s, codec.ch_layout.nb_channels},
            {u"sample_rate"_s, codec.sample_rate}};
}

}  // namespace

int orientationOf(const AVStream &stream)
{
    size_t bytes = 0;
    const auto *matrix = av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, &bytes);
    if (!matrix || bytes < 9 * sizeof(int32_t))
        return 1;
    const auto against = av_display_rotation_get(reinterpret_cast<const int32_t *>(matrix));  // degrees
    if (std::isnan(against))
        return 1;
    static constexpr int orientations[]{1, 8, 3, 6};
    return orientations[(std::lround(against / 90) % 4 + 4) % 4];
}

bool tellsOfTheFile(const char *tag)
{
    static constexpr const char *tags[]{"major_brand", "minor_version", "compatible_brands", "encoder", "handler_name",
                                        "vendor_id",   "language",      "duration",          "rotate"};
    return std::any_of(std::begin(tags), std::end(tags), [tag](const char *each) { return qstricmp(tag, each) == 0; });
}

QJsonObject describe(const AvFile &file)
{
    Tags tags;
    readTags(file.tags(), tags);
    for (const auto *stream : file.streams())
        readTags(stream->metadata, tags);
    QJsonObject description{{u"private"_s, tags.isPrivate}, {u"gps"_s, tags.hasGps}, {u"bit_rate"_s, file.bitRate()}};
    if (const auto duration = file.durationMs())
        description.insert("duration_ms"_L1, *duration);
    if (const auto *video = file.bestStream(AVMEDIA_TYPE_VIDEO)) {
        description.insert("video"_L1, describeVideo(*video));
        description.insert("width"_L1, video->codecpar->width);
        description.insert("height"_L1, video->codecpar->height);
        description.insert("orientation"_L1, orientationOf(*video));
    }
    if (const auto *audio = file.bestStream(AVMEDIA_TYPE_AUDIO))
        description.insert("audio"_L1, describeAudio(*audio));
    return description;
}

}  // namespace carillon::av
