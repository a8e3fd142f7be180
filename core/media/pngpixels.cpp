// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/pngpixels.h"

#include <algorithm>
#include <cstdlib>

namespace carillon::media {

namespace {

/// Samples of a pixel by colour type; 0 where there is no such type.
int samplesOf(int colour)
{
    static constexpr int samples[]{1, 0, 3, 1, 2, 0, 4};
    return colour >= 0 && colour <= 6 ? samples[colour] : 0;
}

/// PNG 1.2, 6.6.
int paeth(int left, int above, int aboveLeft)
{
    const int guess = left + above - aboveLeft;
    const int toLeft = std::abs(guess - left);
    const int toAbove = std::abs(guess - above);
    const int toAboveLeft = std::abs(guess - aboveLeft);
    if (toLeft <= toAbove && toLeft <= toAboveLeft)
        return left;
    return toAbove <= toAboveLeft ? above : aboveLeft;
}

}  // namespace

PngPixels::PngPixels()
{
    m_isBroken = inflateInit(&m_stream) != Z_OK;
}

PngPixels::~PngPixels()
{
    inflateEnd(&m_stream);
}

void PngPixels::setForm(QSize size, Form form)
{
    m_form = form;
    const bool known = form.depth == 1 || form.depth == 2 || form.depth == 4 || form.depth == 8 || form.depth == 16;
    if (!known || samplesOf(form.colour) == 0) {
        m_isBroken = true;
        return;
    }
    m_pixelBytes = std::max(1, samplesOf(form.colour) * form.depth / 8);
    m_passes = form.isInterlaced ? 7 : 1;
    m_sizes[0] = {size.width(), size.height()};
    // PNG 1.2, 2.6: where each pass begins and how far its pixels lie apart.
    static constexpr int starts[7][2]{{0, 0}, {4, 0}, {0, 4}, {2, 0}, {0, 2}, {1, 0}, {0, 1}};
    static constexpr int steps[7][2]{{8, 8}, {8, 8}, {4, 8}, {4, 4}, {2, 4}, {2, 2}, {1, 2}};
    for (size_t pass = 0; form.isInterlaced && pass < 7; ++pass)
        m_sizes[pass] = {(size.width() - starts[pass][0] + steps[pass][0] - 1) / steps[pass][0],
                         (size.height() - starts[pass][1] + steps[pass][1] - 1) / steps[pass][1]};
    m_pass = 0;
    startPass();
}

void PngPixels::startPass()
{
    while (m_pass < m_passes && (m_sizes[size_t(m_pass)].width <= 0 || m_sizes[size_t(m_pass)].height <= 0))
        ++m_pass;
    if (m_pass == m_passes)
        return;
    const auto [width, height] = m_sizes[size_t(m_pass)];
    m_linesLeft = height;
    m_lineBytes = 1 + (qsizetype{width} * samplesOf(m_form.colour) * m_form.depth + 7) / 8;
    m_line.clear();
    m_line.reserve(m_lineBytes);
    m_lineAbove = QByteArray(m_lineBytes, '\0');
}

void PngPixels::unpack(QByteArrayView packed)
{
    std::array<Bytef, 32 * 1024> window{};
    m_stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    m_stream.avail_in = uInt(packed.size());
    while (!m_isBroken && m_pass < m_passes) {
        m_stream.next_out = window.data();
        m_stream.avail_out = uInt(window.size());
        const auto state = inflate(&m_stream, Z_NO_FLUSH);
        const auto unpacked = qsizetype(window.size()) - qsizetype(m_stream.avail_out);
        take(QByteArrayView{window.data(), unpacked});
        if (state == Z_BUF_ERROR || (state == Z_OK && m_stream.avail_in == 0 && m_stream.avail_out > 0))
            return;  // wants the next chunk
        if (state == Z_STREAM_END)
            return;  // what is missing now stays missing
        m_isBroken = state != Z_OK;
    }
}

void PngPixels::take(QByteArrayView unpacked)
{
    while (!unpacked.isEmpty() && m_pass < m_passes) {
        const auto wanted = std::min(m_lineBytes - m_line.size(), unpacked.size());
        m_line.append(unpacked.first(wanted));
        unpacked = unpacked.sliced(wanted);
        if (m_line.size() == m_lineBytes)
            finishLine();
    }
}

void PngPixels::finishLine()
{
    if (uchar(m_line[0]) > 4)
        m_isBroken = true;
    if (m_form.colour == 3 && m_paletteSize < (1U << m_form.depth)) {
        undoFilter();
        checkColours();
    }
    std::swap(m_line, m_lineAbove);
    m_line.clear();
    if (--m_linesLeft == 0) {
        ++m_pass;
        startPass();
    }
}

void PngPixels::undoFilter()
{
    auto *line = reinterpret_cast<uchar *>(m_line.data());
    const auto *lineAbove = reinterpret_cast<const uchar *>(m_lineAbove.constData());
    for (qsizetype at = 1; at < m_lineBytes; ++at) {
        const int left = at > m_pixelBytes ? line[at - m_pixelBytes] : 0;
        const int above = lineAbove[at];
        const int aboveLeft = at > m_pixelBytes ? lineAbove[at - m_pixelBytes] : 0;
        switch (line[0]) {
        case 1:
            line[at] = uchar(line[at] + left);
            break;
        case 2:
            line[at] = uchar(line[at] + above);
            break;
        case 3:
            line[at] = uchar(line[at] + (left + above) / 2);
            break;
        case 4:
            line[at] = uchar(line[at] + paeth(left, above, aboveLeft));
            break;
        default:
            break;
        }
    }
}

void PngPixels::checkColours()
{
    const auto width = qsizetype{m_sizes[size_t(m_pass)].width};
    const auto mask = (1U << m_form.depth) - 1;
    for (qsizetype pixel = 0; pixel < width; ++pixel) {
        const auto bit = pixel * m_form.depth;
        const auto byte = uchar(m_line[1 + bit / 8]);
        const auto colour = byte >> (8 - m_form.depth - int(bit % 8)) & mask;
        m_namesMissingColours = m_namesMissingColours || colour >= m_paletteSize;
    }
}

}  // namespace carillon::media
