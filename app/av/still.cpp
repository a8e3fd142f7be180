// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/av/still.h"

#include "app/av/description.h"

#include <algorithm>

extern "C" {
#include <libswscale/swscale.h>
}

namespace carillon::av {

namespace {

bool seekToThird(AvFile &file)
{
    const auto third = file.durationMs().value_or(0) * (AV_TIME_BASE / 1000) / 3;
    auto &context = file.context();
    const auto start = context.start_time == AV_NOPTS_VALUE ? 0 : context.start_time;
    return third > 0 && av_seek_frame(&context, -1, start + third, AVSEEK_FLAG_BACKWARD) >= 0;
}

/// The next picture that comes out of the decoder; false when none does.
bool nextPicture(AvFile &file, AVCodecContext &decoder, AVFrame &frame, const media::ProcessorBudget &budget)
{
    const auto stream = file.bestStream(AVMEDIA_TYPE_VIDEO)->index;
    const AvPointer<AVPacket> packet{av_packet_alloc()};
    while (!budget.isSpent() && av_read_frame(&file.context(), packet.get()) >= 0) {
        if (packet->stream_index == stream)
            avcodec_send_packet(&decoder, packet.get());
        av_packet_unref(packet.get());
        if (avcodec_receive_frame(&decoder, &frame) == 0)
            return true;
    }
    avcodec_send_packet(&decoder, nullptr);
    return avcodec_receive_frame(&decoder, &frame) == 0;
}

QByteArray toPpm(const AVFrame &frame, int orientation, int maxSide)
{
    const auto scale = std::min(1.0, double(maxSide) / std::max(frame.width, frame.height));
    const int width = std::max(1, int(frame.width * scale));
    const int height = std::max(1, int(frame.height * scale));
    auto *scaler = sws_getContext(frame.width, frame.height, AVPixelFormat(frame.format), width, height,
                                  AV_PIX_FMT_RGB24, SWS_BILINEAR, nullptr, nullptr, nullptr);
    if (!scaler)
        return {};
    auto ppm = QByteArray{"P6\n# orientation "} + QByteArray::number(orientation) + '\n' + QByteArray::number(width)
        + ' ' + QByteArray::number(height) + "\n255\n";
    const auto headBytes = ppm.size();
    ppm.resize(headBytes + qsizetype{width} * height * 3);
    uint8_t *planes[4]{reinterpret_cast<uint8_t *>(ppm.data() + headBytes)};
    const int strides[4]{width * 3};
    sws_scale(scaler, frame.data, frame.linesize, 0, frame.height, planes, strides);
    sws_freeContext(scaler);
    return ppm;
}

}  // namespace

QByteArray stillOf(AvFile &file, const media::ProcessorBudget &budget, int maxSide)
{
    const auto *video = file.bestStream(AVMEDIA_TYPE_VIDEO);
    const auto decoder = video ? AvFile::decoderFor(*video) : nullptr;
    const AvPointer<AVFrame> frame{av_frame_alloc()};
    if (!decoder)
        return {};
    decoder->err_recognition = 0;  // a still with a flaw is better than none
    seekToThird(file);
    return nextPicture(file, *decoder, *frame, budget) ? toPpm(*frame, orientationOf(*video), maxSide) : QByteArray{};
}

}  // namespace carillon::av
