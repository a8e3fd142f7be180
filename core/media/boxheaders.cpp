// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QFile>

#include <algorithm>
#include <functional>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

using Kind = MediaProbe::Kind;

/// Of a film of a day this is enough; a larger one would be read into memory whole.
constexpr qint64 maxMovieBoxBytes = 64 * 1024 * 1024;

/// ISO/IEC 14496-12: a file is boxes within boxes, each with its size and a type of four letters.
struct Box
{
    QByteArray type;
    qint64 payload = 0;
    qint64 end = 0;        ///< cut off where what holds it ends
    bool isWhole = false;  ///< it wasn't
};

/// Calls `visit` for each box between the two offsets, until it answers false.
void visitBoxes(QIODevice &file, qint64 at, qint64 end, const std::function<bool(const Box &)> &visit)
{
    for (int boxes = 0; boxes < maxParts && at + 8 <= end; ++boxes) {
        const auto head = bytesAt(file, at, 16);
        if (head.size() < 8)
            return;
        auto size = qint64{bigEndian(head, 0, 4)};
        qint64 headBytes = 8;
        if (size == 1 && head.size() == 16) {  // a size beyond 4 GiB follows
            size = qint64(quint64{bigEndian(head, 8, 4)} << 32 | bigEndian(head, 12, 4));
            headBytes = 16;
        } else if (size == 0) {  // up to the end
            size = end - at;
        }
        const bool isWhole = size >= headBytes && size <= end - at;
        if (!isWhole)
            size = end - at;
        if (!visit(Box{head.sliced(4, 4), at + headBytes, at + size, isWhole}))
            return;
        at += std::max(size, headBytes);
    }
}

std::optional<Box> findBox(QIODevice &file, qint64 at, qint64 end, const QByteArray &type)
{
    std::optional<Box> found;
    visitBoxes(file, at, end, [&](const Box &box) {
        if (box.type == type)
            found = box;
        return !found;
    });
    return found;
}

/// Numbers of a box one after the other; 0 beyond its end.
class BoxNumbers final
{
public:
    BoxNumbers(QIODevice &file, const Box &box)
        : m_bytes{bytesAt(file, box.payload, std::min(box.end - box.payload, maxMetadataBytes))}
    {
    }

    quint64 next(int size)
    {
        quint64 value = 0;
        for (int place = 0; place < size; ++place, ++m_at)
            value = value << 8 | (m_at < m_bytes.size() ? uchar(m_bytes[m_at]) : 0U);
        return value;
    }

    QByteArray word()
    {
        const auto word = m_bytes.mid(m_at, 4);
        m_at += 4;
        return word;
    }

    [[nodiscard]] bool atEnd() const { return m_at >= m_bytes.size(); }

private:
    QByteArray m_bytes;
    qsizetype m_at = 0;
};

/// The number of the item that holds `type` ("Exif"), ISO/IEC 14496-12, 8.11.6; 0 when there is none.
quint64 itemOfType(QIODevice &file, const Box &meta, const QByteArray &type)
{
    quint64 found = 0;
    const auto iinf = findBox(file, meta.payload + 4, meta.end, "iinf");
    if (!iinf)
        return 0;
    const auto version = BoxNumbers{file, *iinf}.next(1);
    visitBoxes(file, iinf->payload + (version == 0 ? 6 : 8), iinf->end, [&](const Box &infe) {
        BoxNumbers numbers{file, infe};
        const auto entryVersion = numbers.next(1);
        numbers.next(3);
        const auto item = numbers.next(entryVersion >= 3 ? 4 : 2);
        numbers.next(2);
        if (entryVersion >= 2 && numbers.word() == type)
            found = item;
        return found == 0;
    });
    return found;
}

struct Extent
{
    quint64 item = 0;
    qint64 offset = 0;
    qint64 bytes = 0;
};

/// Where the items lie that lie in the file itself, ISO/IEC 14496-12, 8.11.3.
QList<Extent> itemExtents(QIODevice &file, const Box &meta)
{
    const auto iloc = findBox(file, meta.payload + 4, meta.end, "iloc");
    if (!iloc)
        return {};
    BoxNumbers numbers{file, *iloc};
    const auto version = numbers.next(1);
    numbers.next(3);
    const auto sizes = numbers.next(2);
    const auto sizeAt = [sizes](int shift) {
        return int(sizes >> shift & 0xF);
    };
    QList<Extent> extents;
    const auto items = numbers.next(version < 2 ? 2 : 4);
    for (quint64 entry = 0; entry < items && !numbers.atEnd(); ++entry) {
        const auto item = numbers.next(version < 2 ? 2 : 4);
        const auto method = version > 0 ? numbers.next(2) & 0xF : 0;
        numbers.next(2);
        const auto base = numbers.next(sizeAt(4));
        const auto count = numbers.next(2);
        for (quint64 extent = 0; extent < count && !numbers.atEnd(); ++extent) {
            if (version > 0)
                numbers.next(sizeAt(0));
            const auto offset = base + numbers.next(sizeAt(12));
            const auto bytes = numbers.next(sizeAt(8));
            if (method == 0)
                extents += Extent{item, qint64(offset & 0x7FFFFFFFFFFF), qint64(bytes & 0x7FFFFFFFFFFF)};
        }
    }
    return extents;
}

/// A still image: its properties hold the size of every part of it, so that the largest is the whole.
void readStillProperties(QIODevice &file, const Box &meta, Header &header)
{
    const auto iprp = findBox(file, meta.payload + 4, meta.end, "iprp");
    const auto ipco = iprp ? findBox(file, iprp->payload, iprp->end, "ipco") : std::nullopt;
    if (!ipco)
        return;
    visitBoxes(file, ipco->payload, ipco->end, [&](const Box &box) {
        const auto payload = bytesAt(file, box.payload, std::min<qint64>(12, box.end - box.payload));
        if (box.type == "ispe" && payload.size() == 12) {
            const QSize size{int(bigEndian(payload, 4, 4) & 0x7FFFFFFF), int(bigEndian(payload, 8, 4) & 0x7FFFFFFF)};
            if (pixelsOf(size) > pixelsOf(header.size))
                header.size = size;
        } else if (box.type == "irot" && !payload.isEmpty()) {
            static constexpr int orientations[]{1, 8, 3, 6};  // quarter turns against the clock
            header.orientation = orientations[payload[0] & 3];
        }
        return true;
    });
}

/// EXIF and XMP are items like the picture; in them the orientation is only told, since "irot" turns.
void readStillMetadata(QIODevice &file, const QList<Extent> &extents, const Box &meta, Header &header)
{
    const auto exif = itemOfType(file, meta, "Exif");
    const auto xmp = itemOfType(file, meta, "mime");
    const auto orientation = header.orientation;
    for (const auto &extent : extents) {
        if (extent.item == 0 || (extent.item != exif && extent.item != xmp))
            continue;
        const auto payload = bytesAt(file, extent.offset, std::min(extent.bytes, maxMetadataBytes));
        if (extent.item == xmp)
            header.readXmp(payload);
        else if (payload.size() > 4)  // led by the distance to its start
            header.readExif(
                QByteArrayView{payload}.sliced(std::min<qsizetype>(4 + bigEndian(payload, 0, 4), payload.size())));
    }
    header.orientation = orientation;
}

Header readStill(QIODevice &file, const QString &mime)
{
    Header header{.kind = Kind::Image, .mime = mime, .frames = 1};
    const auto meta = findBox(file, 0, file.size(), "meta");
    if (!meta) {
        header.noteTruncated();
        return header;
    }
    readStillProperties(file, *meta, header);
    const auto extents = itemExtents(file, *meta);
    readStillMetadata(file, extents, *meta, header);
    const bool isCut = std::any_of(extents.begin(), extents.end(),
                                   [&](const Extent &extent) { return extent.offset + extent.bytes > file.size(); });
    if (isCut || !meta->isWhole)
        header.noteTruncated();
    else if (header.size.isEmpty())
        header.noteCorrupt();
    else if (pixelsOf(header.size) > maxDecodedPixels)
        header.noteTooManyPixels();
    return header;
}

Header readMovie(QIODevice &file, const QString &mime)
{
    Header header{.kind = Kind::Video, .mime = mime, .container = "mov"};
    bool hasMovie = false;
    visitBoxes(file, 0, file.size(), [&](const Box &box) {
        if (box.type == "moov" && box.end - box.payload > maxMovieBoxBytes) {
            header.noteCorrupt();
            header.container = nullptr;
        }
        hasMovie = hasMovie || box.type == "moov";
        if (!box.isWhole)
            header.noteTruncated();
        return true;
    });
    if (!hasMovie) {
        header.noteTruncated();
        header.container = nullptr;
    }
    return header;
}

}  // namespace

std::optional<Header> readBoxHeader(const Reading &reading)
{
    auto &file = reading.file;
    const auto start = bytesAt(file, 0, 12);
    if (start.size() < 12)
        return {};
    const auto type = start.sliced(4, 4);
    if (type == "moov" || type == "mdat" || type == "wide")  // QuickTime from before there was "ftyp"
        return readMovie(file, u"video/quicktime"_s);
    if (type != "ftyp")
        return {};
    const auto brand = start.sliced(8, 4);
    // "mif1" and "msf1" say only "an image" or several; the brands it is compatible with say which.
    const auto brands = bytesAt(file, 8, std::clamp<qint64>(bigEndian(start, 0, 4) - 8LL, 4, 256));
    // A sequence of images is a film in all but name: it has tracks, and time.
    const bool isSequence = brand == "avis" || brand == "msf1" || brand.startsWith("hev");
    if (isSequence && findBox(file, 0, file.size(), "moov"))
        return readMovie(file, u"video/mp4"_s);
    if (brand.startsWith("avi") || ((brand == "mif1" || isSequence) && brands.contains("avif")))
        return readStill(file, u"image/avif"_s);
    if (brand.startsWith("hei") || brand == "mif1" || isSequence)
        return readStill(file, u"image/heic"_s);
    auto header = readMovie(file, brand == "qt  " ? u"video/quicktime"_s : u"video/mp4"_s);
    if (brand.startsWith("3g"))
        header.mime = u"video/3gpp"_s;
    return header;
}

}  // namespace carillon::media
