// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QFile>
#include <QRect>

#include <algorithm>
#include <array>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of a colour table, by the packed flags that announce it.
qint64 colourTableBytes(uchar flags)
{
    return (flags & 0x80) != 0 ? 3LL << ((flags & 7) + 1) : 0;
}

/// Counts the pixels of one frame without making any: of each code only the length of what it stands for is kept.
/// GIF 89a, appendix F.
class LzwCounter final
{
public:
    explicit LzwCounter(int rootBits) : m_rootBits{std::clamp(rootBits, 1, 11)} { clear(); }

    void take(QByteArrayView block)
    {
        for (const auto byte : block) {
            m_bits |= quint32(uchar(byte)) << m_bitCount;
            m_bitCount += 8;
            while (m_bitCount >= m_codeBits && !m_ended && !m_isBroken) {
                const auto code = m_bits & ((1U << m_codeBits) - 1);
                m_bits >>= m_codeBits;
                m_bitCount -= m_codeBits;
                takeCode(code);
            }
            if (m_ended || m_isBroken)
                return;
        }
    }

    [[nodiscard]] qint64 pixels() const { return m_pixels; }
    [[nodiscard]] bool isBroken() const { return m_isBroken; }

private:
    static constexpr quint32 maxCodes = 4096;

    void clear()
    {
        m_codeBits = m_rootBits + 1;
        m_next = (1U << m_rootBits) + 2;
        m_previousLength = 0;
    }

    void takeCode(quint32 code)
    {
        const auto clearCode = 1U << m_rootBits;
        if (code == clearCode) {
            clear();
            return;
        }
        if (code == clearCode + 1) {
            m_ended = true;
            return;
        }
        quint32 length = 1;
        if (code > clearCode + 1) {
            m_isBroken = code > m_next || (code == m_next && m_previousLength == 0);
            length = code == m_next ? m_previousLength + 1 : m_lengths[code];
        }
        if (m_previousLength > 0 && m_next < maxCodes) {
            m_lengths[m_next] = m_previousLength + 1;
            ++m_next;
            if (m_next == 1U << m_codeBits && m_codeBits < 12)
                ++m_codeBits;
        }
        m_previousLength = length;
        m_pixels += length;
    }

    int m_rootBits;
    int m_codeBits = 0;
    quint32 m_next = 0;
    quint32 m_previousLength = 0;
    std::array<quint32, maxCodes> m_lengths{};
    quint32 m_bits = 0;
    int m_bitCount = 0;
    qint64 m_pixels = 0;
    bool m_ended = false;
    bool m_isBroken = false;
};

/// Reads one GIF block by block.
class GifReader final
{
public:
    explicit GifReader(const Reading &reading) : m_reading{reading} {}

    Header read()
    {
        const auto screen = bytesAt(m_reading.file, 0, 13);
        if (screen.size() < 13) {
            m_header.noteTruncated();
            return m_header;
        }
        m_header.size = {int(littleEndian(screen, 6, 2)), int(littleEndian(screen, 8, 2))};
        m_at = 13 + colourTableBytes(uchar(screen[10]));
        while (!m_ended && takeBlock()) {}
        conclude();
        return m_header;
    }

private:
    /// False where the file ends or makes no more sense.
    bool takeBlock()
    {
        const auto block = bytesAt(m_reading.file, m_at, 10);
        if (block.isEmpty())
            return false;
        if (block[0] == 0x3B) {
            m_ended = true;
            return true;
        }
        if (block[0] == 0x21 && block.size() >= 2)
            return takeExtension(block);
        if (block[0] == 0x2C && block.size() == 10)
            return takeFrame(block);
        return block[0] != 0x21 && block[0] != 0x2C && skipStray(block);
    }

    /// What is neither picture, extension nor end is stepped over up to the next that is, as GIF 87a has it.
    bool skipStray(const QByteArray &block)
    {
        m_hasStrayBytes = true;
        const auto *next = std::find_if(block.begin(), block.end(),
                                        [](char byte) { return byte == 0x21 || byte == 0x2C || byte == 0x3B; });
        m_at += next - block.begin();
        return !m_reading.budget.isSpent();
    }

    bool takeExtension(const QByteArray &block)
    {
        const auto label = uchar(block[1]);
        if (label == 0xF9 && block.size() >= 7)  // how long the next frame stays, in hundredths of a second
            m_delay = littleEndian(block, 4, 2);
        // A comment may tell anything, and so may the text of an application; the one that loops tells nothing.
        const auto name = label == 0xFF ? bytesAt(m_reading.file, m_at + 3, 11) : QByteArray{};
        m_header.hasPrivateMetadata = m_header.hasPrivateMetadata || label == 0xFE || name.startsWith("XMP Data");
        m_at += 2;
        return skipSubBlocks(nullptr);
    }

    bool takeFrame(const QByteArray &block)
    {
        const QRect frame{int(littleEndian(block, 1, 2)), int(littleEndian(block, 3, 2)),
                          int(littleEndian(block, 5, 2)), int(littleEndian(block, 7, 2))};
        ++m_header.frames;
        // Browsers show what claims less than 20 ms for 100.
        m_durationMs += m_delay < 2 ? 100 : qint64{m_delay} * 10;
        m_delay = 0;
        m_leavesScreen = m_leavesScreen || !QRect{QPoint{0, 0}, m_header.size}.contains(frame);
        m_largest = std::max(m_largest, pixelsOf(frame.size()));
        m_at += 10 + colourTableBytes(uchar(block[9]));
        const auto root = bytesAt(m_reading.file, m_at, 1);
        ++m_at;
        if (root.isEmpty() || m_reading.depth == MediaDepth::Headers)
            return skipSubBlocks(nullptr);
        LzwCounter counter{root[0]};
        const bool whole = skipSubBlocks(&counter);
        m_isBroken = m_isBroken || counter.isBroken();
        m_lacksPixels = m_lacksPixels || counter.pixels() < pixelsOf(frame.size());
        return whole;
    }

    /// A chain of sub-blocks, each led by its size; false when its end is missing.
    bool skipSubBlocks(LzwCounter *counter)
    {
        while (!m_reading.budget.isSpent()) {
            const auto size = bytesAt(m_reading.file, m_at, 1);
            if (size.isEmpty())
                return false;
            ++m_at;
            if (size[0] == 0)
                return true;
            if (counter)
                counter->take(bytesAt(m_reading.file, m_at, uchar(size[0])));
            m_at += uchar(size[0]);
        }
        m_isBroken = true;
        return false;
    }

    void conclude()
    {
        if (m_header.frames > 1) {
            m_header.kind = MediaProbe::Kind::Animation;
            m_header.durationMs = m_durationMs;
        }
        if (m_header.size.isEmpty() || m_isBroken)
            m_header.noteCorrupt();
        else if (!m_ended || m_header.frames == 0)
            m_header.noteTruncated();
        if (std::max(m_largest, pixelsOf(m_header.size)) > maxDecodedPixels)
            m_header.noteTooManyPixels();
        if (m_leavesScreen || m_lacksPixels || m_hasStrayBytes)
            m_header.noteCorrupt(MediaProblem::Severity::Notice);
    }

    const Reading &m_reading;
    Header m_header{.kind = MediaProbe::Kind::Image, .mime = u"image/gif"_s};
    qint64 m_at = 0;
    quint32 m_delay = 0;
    qint64 m_durationMs = 0;
    qint64 m_largest = 0;
    bool m_ended = false;
    bool m_isBroken = false;
    bool m_leavesScreen = false;
    bool m_lacksPixels = false;
    bool m_hasStrayBytes = false;
};

}  // namespace

Header readGif(const Reading &reading)
{
    return GifReader{reading}.read();
}

}  // namespace carillon::media
