// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QFile>

#include <algorithm>
#include <bit>

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

/// RFC 8794: how many leading zero bits an EBML number has tells how long it is; all ones stand for "not known yet".
std::optional<qint64> ebmlNumber(const QByteArray &bytes, qsizetype &at)
{
    const auto first = at < bytes.size() ? uchar(bytes[at]) : uchar(0);
    const int length = std::countl_zero(first) + 1;
    if (length > 8 || at + length > bytes.size())
        return {};
    quint64 value = first & (0xFFU >> length);
    for (int place = 1; place < length; ++place)
        value = value << 8 | uchar(bytes[at + place]);
    at += length;
    if (value == (quint64{1} << (7 * length)) - 1)
        return {};
    return qint64(value);
}

/// Matroska: one element for the head, and one that holds all else.
bool isMatroskaCut(const QByteArray &start, qint64 fileBytes)
{
    qsizetype at = 4;
    const auto head = ebmlNumber(start, at);
    if (!head || *head > start.size() - at)
        return false;
    at += *head;
    if (start.mid(at, 4) != "\x18\x53\x80\x67")
        return false;
    at += 4;
    const auto segment = ebmlNumber(start, at);
    return segment && at + *segment > fileBytes;
}

bool isRiffCut(const QByteArray &start, qint64 fileBytes)
{
    const auto claimed = littleEndian(start, 4, 4);
    return claimed != 0xFFFFFFFF && qint64{claimed} + 8 > fileBytes;
}

/// Whether it says itself that there should be more of it.
bool isCut(const QByteArray &start, qint64 fileBytes)
{
    return start.startsWith("RIFF") ? isRiffCut(start, fileBytes)
                                    : start.startsWith("\x1A\x45\xDF\xA3") && isMatroskaCut(start, fileBytes);
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
        if (isCut(start, reading.file.size()))
            header.noteTruncated();
        return header;
    }
    if (isTransportStream(start))
        return container("mpegts", u"video/mpeg"_s);
    if (const auto *sound = elementarySound(start))
        return container(sound, qstrcmp(sound, "mp3") == 0 ? u"audio/mpeg"_s : u"audio/aac"_s);
    return {};
}

}  // namespace carillon::media
