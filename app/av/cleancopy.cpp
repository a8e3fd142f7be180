// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/av/cleancopy.h"

#include <algorithm>
#include <map>
#include <string_view>

namespace carillon::av {

namespace {

struct OutputDeleter
{
    void operator()(AVFormatContext *context) const
    {
        if (context->pb)
            avio_closep(&context->pb);
        avformat_free_context(context);
    }
};
using Output = std::unique_ptr<AVFormatContext, OutputDeleter>;

/// By index in the original: the stream in the copy.
using StreamMap = std::map<int, AVStream *>;

bool addStream(AVFormatContext &output, const AVStream &original, StreamMap &map)
{
    auto *stream = avformat_new_stream(&output, nullptr);
    if (!stream || avcodec_parameters_copy(stream->codecpar, original.codecpar) < 0)
        return false;
    stream->codecpar->codec_tag = 0;  // as the new file names it
    stream->time_base = original.time_base;
    stream->avg_frame_rate = original.avg_frame_rate;
    stream->sample_aspect_ratio = original.sample_aspect_ratio;
    size_t bytes = 0;
    if (const auto *matrix = av_stream_get_side_data(&original, AV_PKT_DATA_DISPLAYMATRIX, &bytes)) {
        auto *copy = av_stream_new_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, bytes);
        if (!copy)
            return false;
        std::copy_n(matrix, bytes, copy);
    }
    map[original.index] = stream;
    return true;
}

/// HEVC in MP4 is played by Apple's programs only under this name.
void nameHevc(const StreamMap &map)
{
    for (const auto &[index, stream] : map) {
        if (stream->codecpar->codec_id == AV_CODEC_ID_HEVC)
            stream->codecpar->codec_tag = MKTAG('h', 'v', 'c', '1');
    }
}

bool copyPackets(AvFile &file, AVFormatContext &output, const StreamMap &map)
{
    const AvPointer<AVPacket> packet{av_packet_alloc()};
    int state = 0;
    while ((state = av_read_frame(&file.context(), packet.get())) >= 0) {
        const auto stream = map.find(packet->stream_index);
        if (stream == map.end()) {
            av_packet_unref(packet.get());
            continue;
        }
        av_packet_rescale_ts(packet.get(), file.context().streams[packet->stream_index]->time_base,
                             stream->second->time_base);
        packet->stream_index = stream->second->index;
        packet->pos = -1;
        if (av_interleaved_write_frame(&output, packet.get()) < 0)
            return false;
    }
    return state == AVERROR_EOF;
}

}  // namespace

bool writeCleanCopy(AvFile &file, const char *format, const char *path)
{
    AVFormatContext *context = nullptr;
    if (avformat_alloc_output_context2(&context, nullptr, format, path) < 0)
        return false;
    const Output output{context};
    StreamMap map;
    for (const auto type : {AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO}) {
        const auto *stream = file.bestStream(type);
        if (stream && !addStream(*output, *stream, map))
            return false;
    }
    if (output->oformat->codec_tag && std::string_view{format} == "mp4")
        nameHevc(map);
    output->flags |= AVFMT_FLAG_BITEXACT;  // nor the name of what wrote it
    AVDictionary *options = nullptr;
    av_dict_set(&options, "movflags", "+faststart", 0);  // means nothing to the others
    const bool begun
        = avio_open(&output->pb, path, AVIO_FLAG_WRITE) >= 0 && avformat_write_header(output.get(), &options) >= 0;
    av_dict_free(&options);
    return begun && copyPackets(file, *output, map) && av_write_trailer(output.get()) >= 0
        && avio_closep(&output->pb) >= 0;
}

}  // namespace carillon::av
