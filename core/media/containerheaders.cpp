// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QFile>

#include <algorithm>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

/// A signature at the start of a file, and what it is the signature of.
struct Signature
{
    QByteArrayView bytes;
    qsizetype at;
    const char *container;  ///< libavformat's name
    const char16_t *mime;
};

constexpr Signature signatures[]{
    {QByteArrayView{"\x1A\x45\xDF\xA3", 4}, 0, "matroska", u"video/x-matroska"},
    {QByteArrayView{"AVI ", 4}, 8, "avi", u"video/x-msvideo"},
    {QByteArrayView{"WAVE", 4}, 8, "wav", u"audio/x-wav"},
    {QByteArrayView{"FLV\x01", 4}, 0, "flv", u"video/x-flv"},
    {QByteArrayView{"OggS", 4}, 0, "ogg", u"video/ogg"},
    {QByteArrayView{"fLaC", 4}, 0, "flac", u"audio/flac"},
    {QByteArrayView{"ID3", 3}, 0, "mp3", u"audio/mpeg"},
    {QByteArrayView{"\0\0\1\xBA", 4}, 0, "mpeg", u"video/mpeg"},
    {QByteArrayView{"\0\0\1\xB3", 4}, 0, "mpegvideo", u"video/mpeg"},
    {QByteArrayView{"\x30\x26\xB2\x75\x8E\x66\xCF\x11", 8}, 0, "asf", u"video/x-ms-wmv"},
    {QByteArrayView{"AIFF", 4}, 8, "aiff", u"audio/x-aiff"},
    {QByteArrayView{"#!AMR", 5}, 0, "amr", u"audio/amr"},
};

Header container(const char *name, const QString &mime)
{
    return {.kind = MediaProbe::Kind::Video, .mime = mime, .container = name};
}

/// ISO/IEC 13818-1, 2.4.3.2: a byte of 0x47 before each packet of 188, with 4 bytes more before it on discs.
bool isTransportStream(const QByteArray &start)
{
    const auto repeats = [&](qsizetype first, qsizetype distance) {
        for (auto at = first; at < first + 4 * distance; at += distance) {
            if (at >= start.size() || start[at] != 0x47)
                return false;
        }
        return true;
    };
    return repeats(0, 188) || repeats(4, 192);
}

/// ISO/IEC 11172-3 and 13818-7: eleven or twelve set bits, and fields that are not all set.
const char *elementarySound(const QByteArray &start)
{
    if (start.size() < 4 || uchar(start[0]) != 0xFF || (uchar(start[1]) & 0xE0) != 0xE0)
        return nullptr;
    if ((uchar(start[1]) & 0xF6) == 0xF0)
        return "aac";
    const bool hasLayer = (start[1] & 0x06) != 0;
    const bool hasRates = (start[2] & 0xF0) != 0xF0 && (start[2] & 0x0C) != 0x0C;
    return hasLayer && hasRates ? "mp3" : nullptr;
}

}  // namespace

std::optional<Header> readContainerHeader(const Reading &reading)
{
    const auto start = bytesAt(reading.file, 0, 1024);
    for (const auto &signature : signatures) {
        if (start.size() < signature.at + signature.bytes.size()
            || QByteArrayView{start}.sliced(signature.at, signature.bytes.size()) != signature.bytes)
            continue;
        auto header = container(signature.container, QString::fromUtf16(signature.mime));
        if (signature.bytes == "\x1A\x45\xDF\xA3"
            && start.first(std::min<qsizetype>(64, start.size())).contains("webm"))
            header.mime = u"video/webm"_s;
        return header;
    }
    if (isTransportStream(start))
        return container("mpegts", u"video/mpeg"_s);
    if (const auto *sound = elementarySound(start))
        return container(sound, qstrcmp(sound, "mp3") == 0 ? u"audio/mpeg"_s : u"audio/aac"_s);
    return {};
}

}  // namespace carillon::media
