// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"
#include "core/media/pngpixels.h"

#include <QFile>

#include <algorithm>
#include <zlib.h>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 windowBytes = 64 * 1024;
constexpr quint32 largestNumber = 0x7FFFFFFF;

struct Chunk
{
    QByteArray type;
    qint64 payload = 0;
    quint32 size = 0;
};

bool isText(const QByteArray &type)
{
    return type == "tEXt" || type == "iTXt" || type == "zTXt" || type == "eXIf" || type == "tIME";
}

/// Reads one PNG from its first chunk to its last, PNG specification 1.2 and the APNG specification.
class PngReader final
{
public:
    explicit PngReader(const Reading &reading) : m_reading{reading} {}

    Header read()
    {
        qint64 at = 8;
        int parts = 0;
        for (; parts < maxParts && !m_ended && !m_givenUp; ++parts) {
            const auto head = bytesAt(m_reading.file, at, 8);
            if (head.size() < 8)
                break;
            const Chunk chunk{head.sliced(4), at + 8, bigEndian(head, 0, 4)};
            if (parts == 0 && (chunk.type != "IHDR" || chunk.size != 13))
                break;
            if (chunk.size > largestNumber || chunk.payload + chunk.size + 4 > m_reading.file.size()) {
                take(chunk);
                break;
            }
            take(chunk);
            at += 12 + qint64{chunk.size};
        }
        conclude();
        return m_header;
    }

private:
    void take(const Chunk &chunk)
    {
        if (chunk.type == "IHDR")
            takeHeader(chunk);
        else if (chunk.type == "acTL")
            takeAnimation(chunk);
        else if (chunk.type == "fcTL")
            takeFrame(chunk);
        else if (isText(chunk.type))
            takeText(chunk);
        else if (chunk.type == "PLTE")
            m_pixels.setPaletteSize(chunk.size / 3);
        else if (chunk.type == "IDAT")
            m_hasPixels = true;
        else if (chunk.type == "IEND")
            m_ended = true;
        if (m_reading.depth == MediaDepth::Whole)
            takeWhole(chunk);
    }

    void takeHeader(const Chunk &chunk)
    {
        const auto payload = bytesAt(m_reading.file, chunk.payload, 13);
        if (payload.size() < 13 || !m_header.size.isEmpty())
            return;
        m_header.size = {int(bigEndian(payload, 0, 4) & largestNumber), int(bigEndian(payload, 4, 4) & largestNumber)};
        m_pixels.setForm(m_header.size,
                         {.depth = uchar(payload[8]), .colour = uchar(payload[9]), .isInterlaced = payload[12] == 1});
    }

    void takeAnimation(const Chunk &chunk)
    {
        const auto payload = bytesAt(m_reading.file, chunk.payload, 8);
        m_isAnimation = !m_hasPixels;
        const auto frames = payload.size() == 8 ? bigEndian(payload, 0, 4) : 0;
        if (frames == 0 || frames > largestNumber)
            m_header.noteCorrupt(MediaProblem::Severity::Notice);
    }

    void takeFrame(const Chunk &chunk)
    {
        const auto payload = bytesAt(m_reading.file, chunk.payload, 26);
        if (payload.size() < 26)
            return;
        ++m_frames;
        const auto parts = bigEndian(payload, 22, 2);
        m_durationMs += qint64{bigEndian(payload, 20, 2)} * 1000 / (parts == 0 ? 100 : parts);
    }

    void takeText(const Chunk &chunk)
    {
        m_header.hasPrivateMetadata = true;
        const auto payload = bytesAt(m_reading.file, chunk.payload, std::min<qint64>(chunk.size, maxMetadataBytes));
        if (chunk.type == "eXIf")
            m_header.readExif(payload);
        else if (payload.startsWith("XML:com.adobe.xmp"))
            m_header.readXmp(payload);
    }

    /// Checks the sum of a chunk and unpacks its pixels on the way.
    void takeWhole(const Chunk &chunk)
    {
        auto sum = crc32(0, reinterpret_cast<const Bytef *>(chunk.type.constData()), 4);
        qint64 at = chunk.payload;
        for (qint64 left = chunk.size; left > 0;) {
            const auto window = bytesAt(m_reading.file, at, std::min(left, windowBytes));
            m_givenUp = m_reading.budget.isSpent();
            if (window.isEmpty() || m_givenUp)
                return;
            sum = crc32(sum, reinterpret_cast<const Bytef *>(window.constData()), uInt(window.size()));
            if (chunk.type == "IDAT" && pixelsOf(m_header.size) <= maxDecodedPixels)
                m_pixels.unpack(window);
            left -= window.size();
            at += window.size();
        }
        const auto stored = bytesAt(m_reading.file, at, 4);
        if (stored.size() < 4 || bigEndian(stored, 0, 4) == sum)
            return;
        // A chunk with a small first letter is none that a picture needs.
        const bool isNeeded = (chunk.type[0] & 0x20) == 0;
        m_header.noteCorrupt(isNeeded ? MediaProblem::Severity::Refusal : MediaProblem::Severity::Notice);
    }

    void conclude()
    {
        m_header.frames = std::max(1, m_frames);
        if (m_isAnimation && m_frames > 1) {
            m_header.kind = MediaProbe::Kind::Animation;
            m_header.durationMs = m_durationMs;
        }
        if (m_header.size.isEmpty() || m_givenUp)
            m_header.noteCorrupt();
        else if (!m_ended || !m_hasPixels)
            m_header.noteTruncated();
        else if (pixelsOf(m_header.size) > maxDecodedPixels)
            m_header.noteTooManyPixels();
        else if (m_reading.depth == MediaDepth::Whole && m_pixels.isBroken())
            m_header.noteCorrupt();
        else if (m_pixels.namesMissingColours())
            m_header.noteCorrupt(MediaProblem::Severity::Notice);
    }

    const Reading &m_reading;
    Header m_header{.kind = MediaProbe::Kind::Image, .mime = u"image/png"_s};
    PngPixels m_pixels;
    int m_frames = 0;
    qint64 m_durationMs = 0;
    bool m_isAnimation = false;
    bool m_hasPixels = false;
    bool m_ended = false;
    bool m_givenUp = false;
};

}  // namespace

Header readPng(const Reading &reading)
{
    return PngReader{reading}.read();
}

}  // namespace carillon::media
