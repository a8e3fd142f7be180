// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/exif.h"
#include "core/media/headers.h"

#include <QFile>

#include <algorithm>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

// TIFF 6.0, section 8.
constexpr quint32 widthTag = 256;
constexpr quint32 heightTag = 257;
constexpr quint32 stripOffsetsTag = 273;
constexpr quint32 stripBytesTag = 279;
constexpr quint32 tileOffsetsTag = 324;
constexpr quint32 tileBytesTag = 325;
constexpr qint64 maxStructureBytes = 32 * 1024 * 1024;

struct Pixels
{
    TiffField offsets;
    TiffField bytes;
};

/// Whether every strip or tile lies within the file.
bool liesWithin(const TiffView &tiff, const Pixels &pixels, qint64 fileBytes)
{
    const auto parts = std::min(pixels.offsets.count, quint32{maxParts});
    for (quint32 part = 0; part < parts; ++part) {
        if (qint64{tiff.value(pixels.offsets, part)} + tiff.value(pixels.bytes, part) > fileBytes)
            return false;
    }
    return parts > 0;
}

}  // namespace

Header readTiff(const Reading &reading)
{
    Header header{.kind = MediaProbe::Kind::Image, .mime = u"image/tiff"_s, .frames = 1};
    // The directory may lie behind the pixels.
    const auto content = bytesAt(reading.file, 0, std::min(reading.file.size(), maxStructureBytes));
    const auto tiff = TiffView::over(content);
    const auto fields = tiff ? tiff->directory(tiff->firstDirectory()) : std::nullopt;
    if (!fields) {
        header.noteTruncated();
        return header;
    }
    Pixels pixels;
    for (const auto &field : *fields) {
        if (field.tag == widthTag)
            header.size.setWidth(int(tiff->value(field) & 0x7FFFFFFF));
        else if (field.tag == heightTag)
            header.size.setHeight(int(tiff->value(field) & 0x7FFFFFFF));
        else if (field.tag == stripOffsetsTag || field.tag == tileOffsetsTag)
            pixels.offsets = field;
        else if (field.tag == stripBytesTag || field.tag == tileBytesTag)
            pixels.bytes = field;
    }
    header.readExif(content);
    if (header.size.isEmpty())
        header.noteCorrupt();
    else if (!liesWithin(*tiff, pixels, reading.file.size()))
        header.noteTruncated();
    else if (pixelsOf(header.size) > maxDecodedPixels)
        header.noteTooManyPixels();
    return header;
}

}  // namespace carillon::media
