// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

#include <array>
#include <zlib.h>

namespace carillon::media {

/// Unpacks a PNG's pixels line by line and forgets them: only whether they are all there, and name colours that there
/// are, is kept. Memory: two lines.
class PngPixels final
{
public:
    struct Form
    {
        int depth = 0;   ///< bits of a sample
        int colour = 0;  ///< PNG 1.2, 4.1.1: 0, 2, 3 (palette), 4, 6
        bool isInterlaced = false;
    };

    PngPixels();
    ~PngPixels();
    Q_DISABLE_COPY_MOVE(PngPixels)

    /// To be called before unpack().
    void setForm(QSize size, Form form);
    void setPaletteSize(quint32 entries) { m_paletteSize = entries; }
    /// The next bytes of the IDAT chunks.
    void unpack(QByteArrayView packed);

    /// They end early, can't be unpacked, or have a form that there isn't.
    [[nodiscard]] bool isBroken() const { return m_isBroken || m_pass < m_passes; }
    [[nodiscard]] bool namesMissingColours() const { return m_namesMissingColours; }

private:
    struct Pass
    {
        int width = 0;
        int height = 0;
    };

    void take(QByteArrayView unpacked);
    void startPass();
    void finishLine();
    void undoFilter();
    void checkColours();

    z_stream m_stream{};
    Form m_form;
    std::array<Pass, 7> m_sizes{};
    int m_passes = 1;  ///< of an unknown form: one that never comes
    int m_pass = 0;
    int m_linesLeft = 0;
    qsizetype m_lineBytes = 0;   ///< with the byte that tells its filter
    qsizetype m_pixelBytes = 1;  ///< the distance to the pixel on the left
    QByteArray m_line;
    QByteArray m_lineAbove;
    quint32 m_paletteSize = 256;
    bool m_isBroken = false;
    bool m_namesMissingColours = false;
};

}  // namespace carillon::media
