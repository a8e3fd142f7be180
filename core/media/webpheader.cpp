// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QFile>

#include <algorithm>
#include <memory>
#include <webp/decode.h>
#include <webp/demux.h>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

/// It is taken into memory whole; every platform's limit is far below.
constexpr qint64 maxWebpBytes = 100 * 1024 * 1024;

QSize frameSize(const QByteArray &type, QByteArrayView payload)
{
    if (type == "VP8X" && payload.size() >= 10)
        return {int(littleEndian(payload, 4, 3)) + 1, int(littleEndian(payload, 7, 3)) + 1};
    if (type == "VP8L" && payload.size() >= 5) {
        const auto bits = littleEndian(payload, 1, 4);
        return {int(bits & 0x3FFF) + 1, int((bits >> 14) & 0x3FFF) + 1};
    }
    if (type == "VP8 " && payload.size() >= 10)
        return {int(littleEndian(payload, 6, 2) & 0x3FFF), int(littleEndian(payload, 8, 2) & 0x3FFF)};
    return {0, 0};
}

void takeChunk(const Reading &reading, const QByteArray &head, qint64 at, Header &header)
{
    const auto type = head.first(4);
    const auto size = littleEndian(head, 4, 4);
    if (header.size.isEmpty())
        header.size = frameSize(type, QByteArrayView{head}.sliced(8));
    if (type == "ANIM") {
        header.kind = MediaProbe::Kind::Animation;
        header.durationMs = 0;
    } else if (type == "ANMF") {
        ++header.frames;
        const auto frame = bytesAt(reading.file, at + 8, 16);
        if (frame.size() == 16 && header.durationMs)
            *header.durationMs += littleEndian(frame, 12, 3);
    } else if (type == "EXIF") {
        header.readExif(bytesAt(reading.file, at + 8, std::min<qint64>(size, maxMetadataBytes)));
    } else if (type == "XMP ") {
        header.readXmp(bytesAt(reading.file, at + 8, std::min<qint64>(size, maxMetadataBytes)));
    }
}

/// At an eighth of its size, so that little memory is needed.
bool decodesStill(const QByteArray &content, QSize size)
{
    WebPDecoderConfig config;
    if (!WebPInitDecoderConfig(&config))
        return true;
    config.options.use_scaling = 1;
    config.options.scaled_width = std::max(1, size.width() / 8);
    config.options.scaled_height = std::max(1, size.height() / 8);
    const auto state
        = WebPDecode(reinterpret_cast<const uint8_t *>(content.constData()), size_t(content.size()), &config);
    WebPFreeDecBuffer(&config.output);
    return state == VP8_STATUS_OK;
}

bool decodesAnimation(const Reading &reading, const QByteArray &content)
{
    const WebPData data{reinterpret_cast<const uint8_t *>(content.constData()), size_t(content.size())};
    const std::unique_ptr<WebPAnimDecoder, decltype(&WebPAnimDecoderDelete)> decoder{WebPAnimDecoderNew(&data, nullptr),
                                                                                     WebPAnimDecoderDelete};
    if (!decoder)
        return false;
    while (WebPAnimDecoderHasMoreFrames(decoder.get()) && !reading.budget.isSpent()) {
        uint8_t *pixels = nullptr;
        int shownAt = 0;
        if (!WebPAnimDecoderGetNext(decoder.get(), &pixels, &shownAt))
            return false;
    }
    return true;
}

void checkPixels(const Reading &reading, Header &header)
{
    const bool isAnimation = header.kind == MediaProbe::Kind::Animation;
    // An animation is drawn at its full size, twice.
    if (reading.file.size() > maxWebpBytes || (isAnimation && pixelsOf(header.size) > maxDecodedPixels / 2))
        return;
    const auto content = bytesAt(reading.file, 0, reading.file.size());
    if (!(isAnimation ? decodesAnimation(reading, content) : decodesStill(content, header.size)))
        header.noteCorrupt();
}

}  // namespace

/// https://developers.google.com/speed/webp/docs/riff_container
Header readWebp(const Reading &reading)
{
    Header header{.kind = MediaProbe::Kind::Image, .mime = u"image/webp"_s};
    const auto riff = bytesAt(reading.file, 0, 12);
    const auto end = qint64{littleEndian(riff, 4, 4)} + 8;
    qint64 at = 12;
    for (int parts = 0; parts < maxParts && at + 8 <= end; ++parts) {
        const auto head = bytesAt(reading.file, at, 18);
        if (head.size() < 8)
            break;
        takeChunk(reading, head, at, header);
        const auto size = littleEndian(head, 4, 4);
        at += 8 + qint64{size} + (size & 1);
    }
    header.frames = std::max(1, header.frames);
    if (end > reading.file.size() || at - 1 > reading.file.size())
        header.noteTruncated();
    else if (header.size.isEmpty())
        header.noteCorrupt();
    else if (pixelsOf(header.size) > maxDecodedPixels)
        header.noteTooManyPixels();
    else if (reading.depth == MediaDepth::Whole)
        checkPixels(reading, header);
    return header;
}

}  // namespace carillon::media
