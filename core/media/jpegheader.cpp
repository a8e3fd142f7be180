// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"
#include "core/media/jpegcheck.h"

#include <QFile>

#include <algorithm>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

/// ITU T.81, B.1.1.3: these begin a frame and hold its size.
bool isFrameHeader(uchar marker)
{
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
}

/// EXIF and XMP, IPTC, comment.
bool isMetadata(uchar marker)
{
    return marker == 0xE1 || marker == 0xED || marker == 0xFE;
}

void readMetadata(QByteArrayView payload, Header &header)
{
    header.hasPrivateMetadata = true;
    if (payload.startsWith(QByteArrayView{"Exif\0\0", 6}))
        header.readExif(payload);
    else if (payload.startsWith("http://ns.adobe.com/"))
        header.readXmp(payload);
}

/// Where the next marker begins at or after `at`: between two segments there should be none but padding.
std::optional<qint64> nextMarker(QIODevice &file, qint64 at, Header &header)
{
    for (int windows = 0; windows < 16; ++windows) {
        const auto window = bytesAt(file, at, 4096);
        if (window.size() < 2)
            return {};
        for (qsizetype place = 0; place + 1 < window.size(); ++place) {
            const auto next = uchar(window[place + 1]);
            if (uchar(window[place]) == 0xFF && next != 0xFF && next != 0)
                return at + place;
            if (uchar(window[place]) != 0xFF)
                header.noteCorrupt(MediaProblem::Severity::Notice);  // stray bytes, which every reader steps over
        }
        at += window.size() - 1;
    }
    return {};
}

/// Walks the segments up to the frame's; false when there is none.
bool walkSegments(QIODevice &file, Header &header)
{
    qint64 at = 2;
    for (int parts = 0; parts < maxParts; ++parts) {
        const auto found = nextMarker(file, at, header);
        const auto head = found ? bytesAt(file, *found, 9) : QByteArray{};
        if (head.size() < 4)
            return false;
        const auto marker = uchar(head[1]);
        const auto size = bigEndian(head, 2, 2);
        if (isFrameHeader(marker) && head.size() == 9) {
            header.size = {int(bigEndian(head, 7, 2)), int(bigEndian(head, 5, 2))};
            header.isProgressive = marker != 0xC0 && marker != 0xC1;
            return !header.size.isEmpty();
        }
        if (marker == 0xD9 || marker == 0xDA || size < 2)
            return false;
        if (isMetadata(marker))
            readMetadata(bytesAt(file, *found + 4, size - 2), header);
        at = *found + 2 + size;
    }
    return false;
}

}  // namespace

Header readJpeg(const Reading &reading)
{
    Header header{.kind = MediaProbe::Kind::Image, .mime = u"image/jpeg"_s, .frames = 1};
    if (!walkSegments(reading.file, header)) {
        header.noteTruncated();
        return header;
    }
    if (pixelsOf(header.size) > (header.isProgressive ? maxDecodedPixels : maxStreamedPixels))
        header.noteTooManyPixels();
    else if (reading.depth == MediaDepth::Whole)
        checkJpegPixels(reading, header);
    return header;
}

}  // namespace carillon::media
