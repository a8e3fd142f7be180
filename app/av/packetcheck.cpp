// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/av/packetcheck.h"

#include <algorithm>
#include <map>

namespace carillon::av {

namespace {

/// One stream while it is decoded.
struct Decoding
{
    AvPointer<AVCodecContext> decoder;
    bool showed = false;     ///< a whole picture or sound came out of it
    bool isDamaged = false;  ///< and after that something that couldn't be decoded
    int failures = 0;        ///< before
    double endSeconds = 0;   ///< of what was read
};

void takeFrames(Decoding &decoding, AVFrame &frame)
{
    for (;;) {
        const int state = avcodec_receive_frame(decoding.decoder.get(), &frame);
        if (state == AVERROR(EAGAIN) || state == AVERROR_EOF)
            return;
        const bool isBad = state < 0 || frame.decode_error_flags != 0 || (frame.flags & AV_FRAME_FLAG_CORRUPT) != 0;
        if (isBad && decoding.showed)
            decoding.isDamaged = true;
        else if (isBad)
            ++decoding.failures;
        else
            decoding.showed = true;
        if (state < 0)
            return;
        av_frame_unref(&frame);
    }
}

void takePacket(Decoding &decoding, const AVPacket *packet, AVFrame &frame)
{
    const int state = avcodec_send_packet(decoding.decoder.get(), packet);
    if (state < 0 && state != AVERROR(EAGAIN) && state != AVERROR_EOF) {
        if (decoding.showed)
            decoding.isDamaged = true;
        else
            ++decoding.failures;
    }
    takeFrames(decoding, frame);
}

using Decodings = std::map<int, Decoding>;

Decodings decodersFor(const AvFile &file)
{
    Decodings decodings;
    for (const auto type : {AVMEDIA_TYPE_VIDEO, AVMEDIA_TYPE_AUDIO}) {
        const auto *stream = file.bestStream(type);
        if (auto decoder = stream ? AvFile::decoderFor(*stream) : nullptr)
            decodings[stream->index].decoder = std::move(decoder);
    }
    return decodings;
}

bool anyIsDamaged(Decodings &decodings, AVFrame &frame)
{
    bool damaged = false;
    for (auto &[index, decoding] : decodings) {
        takePacket(decoding, nullptr, frame);
        damaged = damaged || decoding.isDamaged || (!decoding.showed && decoding.failures > 0);
    }
    return damaged;
}

}  // namespace

PacketCheck checkPackets(AvFile &file, const media::ProcessorBudget &budget)
{
    auto &context = file.context();
    auto decodings = decodersFor(file);
    const AvPointer<AVPacket> packet{av_packet_alloc()};
    const AvPointer<AVFrame> frame{av_frame_alloc()};
    PacketCheck check;
    const int before = AvFile::complaintCount();
    double endSeconds = 0;
    int state = 0;
    while (!budget.isSpent() && (state = av_read_frame(&context, packet.get())) >= 0) {
        check.isTruncated = check.isTruncated || (packet->flags & AV_PKT_FLAG_CORRUPT) != 0;
        const auto *stream = context.streams[packet->stream_index];
        if (packet->pts != AV_NOPTS_VALUE)
            endSeconds = std::max(endSeconds, double(packet->pts + packet->duration) * av_q2d(stream->time_base));
        if (const auto decoding = decodings.find(packet->stream_index); decoding != decodings.end())
            takePacket(decoding->second, packet.get(), *frame);
        av_packet_unref(packet.get());
    }
    check.isDamaged = anyIsDamaged(decodings, *frame) || AvFile::complaintCount() > before;
    if (budget.isSpent())
        return check;  // how it ends was not seen
    // A pause at the end is common, a missing third is not.
    const auto start = context.start_time == AV_NOPTS_VALUE ? 0.0 : double(context.start_time) / AV_TIME_BASE;
    const auto promised = double(file.durationMs().value_or(0)) / 1000;
    check.isTruncated = check.isTruncated || (state != AVERROR_EOF && state < 0)
        || endSeconds - start < promised - std::max(1.0, promised / 20);
    return check;
}

bool samplesLieBehind(const AvFile &file)
{
    for (auto *stream : file.streams()) {
        const int entries = avformat_index_get_entries_count(stream);
        for (int at = 0; at < entries; ++at) {
            const auto *entry = avformat_index_get_entry(stream, at);
            if (entry && entry->pos + entry->size > file.bytes())
                return true;
        }
    }
    return false;
}

}  // namespace carillon::av
