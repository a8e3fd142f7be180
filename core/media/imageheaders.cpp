// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QIODevice>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

using Kind = MediaProbe::Kind;

/// A file that claims more parts than this is made to waste time.
constexpr int maxParts = 100'000;
constexpr qint64 maxExifBytes = 256 * 1024;

/// ITU T.81, B.1.1.3: these begin a frame and hold its size.
bool isFrameHeader(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

Header readJpeg(QIODevice &file)
{
    Header header{.kind = Kind::Image, .mime = u"image/jpeg"_s, .isDamaged = true};
    qint64 at = 2;
    for (int parts = 0; parts < maxParts; ++parts) {
        const auto head = bytesAt(file, at, 9);
        if (head.size() < 4 || uchar(head[0]) != 0xFF)
            return header;
        const auto marker = uchar(head[1]);
        if (marker == 0xFF) {  // padding
            ++at;
            continue;
        }
        const auto size = bigEndian(head, 2, 2);
        if (isFrameHeader(marker) && head.size() == 9) {
            header.size = {int(bigEndian(head, 7, 2)), int(bigEndian(head, 5, 2))};
            header.isDamaged = header.size.isEmpty();
            return header;
        }
        if (marker == 0xD9 || marker == 0xDA || size < 2)
            return header;
        const bool application = marker == 0xE1 || marker == 0xED || marker == 0xFE;  // EXIF and XMP, IPTC, comment
        header.hasPrivateMetadata = header.hasPrivateMetadata || application;
        if (marker == 0xE1) {
            const auto payload = bytesAt(file, at + 4, size - 2);
            if (payload.startsWith(QByteArrayView{"Exif\0\0", 6}))
                header.orientation = exifOrientation(QByteArrayView{payload}.sliced(6));
        }
        at += 2 + size;
    }
    return header;
}

Header readPng(QIODevice &file)
{
    Header header{.kind = Kind::Image, .mime = u"image/png"_s, .isDamaged = true};
    qint64 at = 8;
    for (int parts = 0; parts < maxParts; ++parts) {
        const auto head = bytesAt(file, at, 16);
        if (head.size() < 8)
            break;
        const auto size = bigEndian(head, 0, 4);
        const auto type = head.mid(4, 4);
        if (type == "IHDR" && head.size() == 16)
            header.size = {int(bigEndian(head, 8, 4) & 0x7FFFFFFF), int(bigEndian(head, 12, 4) & 0x7FFFFFFF)};
        else if (type == "acTL")
            header.kind = Kind::Animation;
        else if (type == "tEXt" || type == "iTXt" || type == "zTXt" || type == "eXIf" || type == "tIME")
            header.hasPrivateMetadata = true;
        if (type == "eXIf")
            header.orientation = exifOrientation(bytesAt(file, at + 8, std::min<qint64>(size, maxExifBytes)));
        if (type == "IEND")
            break;
        at += 12 + qint64{size};
    }
    header.isDamaged = header.size.isEmpty();
    return header;
}

/// The end of a chain of sub-blocks, each led by its size.
qint64 subBlocksEnd(QIODevice &file, qint64 at)
{
    for (int parts = 0; parts < maxParts * 100; ++parts) {
        const auto size = bytesAt(file, at, 1);
        if (size.isEmpty() || size[0] == 0)
            return at + 1;
        at += 1 + uchar(size[0]);
    }
    return file.size();
}

/// Bytes of a colour table, by the packed flags that announce it.
qint64 colourTableBytes(uchar flags)
{
    return (flags & 0x80) != 0 ? 3LL << ((flags & 7) + 1) : 0;
}

Header readGif(QIODevice &file)
{
    const auto screen = bytesAt(file, 0, 13);
    Header header{.kind = Kind::Image, .mime = u"image/gif"_s, .isDamaged = true};
    if (screen.size() < 13)
        return header;
    header.size = {int(littleEndian(screen, 6, 2)), int(littleEndian(screen, 8, 2))};
    header.isDamaged = header.size.isEmpty();
    qint64 at = 13 + colourTableBytes(uchar(screen[10]));
    int frames = 0;
    for (int parts = 0; parts < maxParts && frames < 2; ++parts) {
        const auto block = bytesAt(file, at, 10);
        if (block.size() < 2)
            break;
        if (block[0] == 0x21) {  // an extension; FE = comment
            header.hasPrivateMetadata = header.hasPrivateMetadata || uchar(block[1]) == 0xFE;
            at = subBlocksEnd(file, at + 2);
        } else if (block[0] == 0x2C && block.size() == 10) {
            ++frames;
            at = subBlocksEnd(file, at + 10 + colourTableBytes(uchar(block[9])) + 1);
        } else {
            break;
        }
    }
    if (frames > 1)
        header.kind = Kind::Animation;
    return header;
}

QSize webpFrameSize(const QByteArray &type, QByteArrayView payload)
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

Header readWebp(QIODevice &file)
{
    Header header{.kind = Kind::Image, .mime = u"image/webp"_s};
    qint64 at = 12;
    for (int parts = 0; parts < maxParts; ++parts) {
        const auto head = bytesAt(file, at, 18);
        if (head.size() < 8)
            break;
        const auto type = head.first(4);
        const auto size = littleEndian(head, 4, 4);
        if (header.size.isEmpty())
            header.size = webpFrameSize(type, QByteArrayView{head}.sliced(8));
        if (type == "ANIM")
            header.kind = Kind::Animation;
        if (type == "EXIF" || type == "XMP ")
            header.hasPrivateMetadata = true;
        if (type == "EXIF") {
            auto exif = bytesAt(file, at + 8, std::min<qint64>(size, maxExifBytes));
            if (exif.startsWith(QByteArrayView{"Exif\0\0", 6}))
                exif.remove(0, 6);
            header.orientation = exifOrientation(exif);
        }
        at += 8 + qint64{size} + (size & 1);
    }
    header.isDamaged = header.size.isEmpty();
    return header;
}

}  // namespace

QByteArray bytesAt(QIODevice &file, qint64 offset, qint64 size)
{
    return file.seek(offset) ? file.read(size) : QByteArray{};
}

quint32 bigEndian(QByteArrayView bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int place = 0; place < size; ++place)
        value = value << 8 | uchar(bytes[at + place]);
    return value;
}

quint32 littleEndian(QByteArrayView bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int place = size; place-- > 0;)
        value = value << 8 | uchar(bytes[at + place]);
    return value;
}

int exifOrientation(QByteArrayView tiff)
{
    constexpr quint32 orientationTag = 0x0112;
    if (tiff.size() < 8 || !(tiff.startsWith("II") || tiff.startsWith("MM")))
        return 1;
    const auto read = tiff.startsWith("II") ? littleEndian : bigEndian;
    const auto directory = qsizetype{read(tiff, 4, 4)};
    if (directory + 2 > tiff.size())
        return 1;
    const auto entries = qsizetype{read(tiff, directory, 2)};
    for (qsizetype entry = 0; entry < entries; ++entry) {
        const auto at = directory + 2 + entry * 12;
        if (at + 12 > tiff.size())
            return 1;
        if (read(tiff, at, 2) == orientationTag) {
            const auto value = int(read(tiff, at + 8, 2));
            return value >= 1 && value <= 8 ? value : 1;
        }
    }
    return 1;
}

std::optional<Header> readImageHeader(QIODevice &file)
{
    const auto start = bytesAt(file, 0, 12);
    if (start.startsWith("\xFF\xD8\xFF"))
        return readJpeg(file);
    if (start.startsWith("\x89PNG\r\n\x1A\n"))
        return readPng(file);
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a"))
        return readGif(file);
    if (start.startsWith("RIFF") && start.mid(8) == "WEBP")
        return readWebp(file);
    return {};
}

}  // namespace carillon::media
