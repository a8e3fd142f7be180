// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QIODevice>

#include <functional>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

using Kind = MediaProbe::Kind;

/// ISO/IEC 14496-12: a file is boxes within boxes, each with its size and a type of four letters.
struct Box
{
    QByteArray type;
    qint64 payload = 0;
    qint64 end = 0;
};

constexpr int maxBoxes = 100'000;

/// Calls `visit` for each box between the two offsets, until it answers false.
void visitBoxes(QIODevice &file, qint64 at, qint64 end, const std::function<bool(const Box &)> &visit)
{
    for (int boxes = 0; boxes < maxBoxes && at + 8 <= end; ++boxes) {
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
        if (size < headBytes || size > end - at)
            size = end - at;
        if (!visit(Box{head.mid(4, 4), at + headBytes, at + size}))
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

/// A still image: its properties hold the size of every part of it, so that the largest is the whole.
void readStillProperties(QIODevice &file, Header &header)
{
    const auto meta = findBox(file, 0, file.size(), "meta");
    const auto iprp = meta ? findBox(file, meta->payload + 4, meta->end, "iprp") : std::nullopt;
    const auto ipco = iprp ? findBox(file, iprp->payload, iprp->end, "ipco") : std::nullopt;
    if (!ipco)
        return;
    visitBoxes(file, ipco->payload, ipco->end, [&](const Box &box) {
        const auto payload = bytesAt(file, box.payload, std::min<qint64>(12, box.end - box.payload));
        if (box.type == "ispe" && payload.size() == 12) {
            const QSize size{int(bigEndian(payload, 4, 4) & 0x7FFFFFFF), int(bigEndian(payload, 8, 4) & 0x7FFFFFFF)};
            if (qint64{size.width()} * size.height() > qint64{header.size.width()} * header.size.height())
                header.size = size;
        } else if (box.type == "irot" && !payload.isEmpty()) {
            static constexpr int orientations[]{1, 8, 3, 6};  // quarter turns against the clock
            header.orientation = orientations[payload[0] & 3];
        }
        return true;
    });
    // Cameras write EXIF into it; whether this one did is not worth finding out, since nothing here can take it away.
    header.hasPrivateMetadata = true;
}

/// The size and turn of the first track that has one, ISO/IEC 14496-12, 8.3.2.
void readTracks(QIODevice &file, Header &header)
{
    const auto moov = findBox(file, 0, file.size(), "moov");
    if (!moov)
        return;
    bool sound = false;
    visitBoxes(file, moov->payload, moov->end, [&](const Box &track) {
        const auto tkhd = track.type == "trak" ? findBox(file, track.payload, track.end, "tkhd") : std::nullopt;
        if (!tkhd)
            return true;
        const auto payload
            = bytesAt(file, tkhd->payload, tkhd->end - tkhd->payload > 200 ? 0 : tkhd->end - tkhd->payload);
        const qsizetype matrix = !payload.isEmpty() && payload[0] == 1 ? 52 : 40;
        if (payload.size() < matrix + 44)
            return true;
        const QSize size{int(bigEndian(payload, matrix + 36, 2)), int(bigEndian(payload, matrix + 40, 2))};
        if (size.isEmpty()) {
            sound = true;
            return true;
        }
        header.size = size;
        const auto b = qint32(bigEndian(payload, matrix + 4, 4));
        const auto a = qint32(bigEndian(payload, matrix, 4));
        header.orientation = a == 0 ? (b > 0 ? 6 : 8) : (a < 0 ? 3 : 1);
        return false;
    });
    header.kind = header.size.isEmpty() && sound ? Kind::Audio : Kind::Video;
}

}  // namespace

std::optional<Header> readBoxHeader(QIODevice &file)
{
    const auto start = bytesAt(file, 0, 12);
    if (start.size() < 12 || start.mid(4, 4) != "ftyp")
        return {};
    const auto brand = start.mid(8, 4);
    // "mif1" and "msf1" say only "an image"; the brands it is compatible with say which.
    const auto brands = bytesAt(file, 8, std::clamp<qint64>(bigEndian(start, 0, 4) - 8LL, 4, 256));
    const bool image = brand == "mif1" || brand == "msf1";
    if (brand.startsWith("avi") || (image && brands.contains("avif"))) {
        Header header{.kind = brand == "avis" ? Kind::Animation : Kind::Image, .mime = u"image/avif"_s};
        readStillProperties(file, header);
        header.isDamaged = header.size.isEmpty();
        return header;
    }
    if (brand.startsWith("hei") || brand.startsWith("hev") || image) {
        Header header{.kind = brand.startsWith("hev") ? Kind::Animation : Kind::Image, .mime = u"image/heic"_s};
        readStillProperties(file, header);
        header.isDamaged = header.size.isEmpty();
        return header;
    }
    Header header{.kind = Kind::Video, .mime = brand == "qt  " ? u"video/quicktime"_s : u"video/mp4"_s};
    readTracks(file, header);
    if (header.kind == Kind::Audio)
        header.mime = u"audio/mp4"_s;
    header.isDamaged = header.kind == Kind::Video && header.size.isEmpty();
    header.hasPrivateMetadata = true;  // phones write place and time into them; nothing here can take it away
    return header;
}

}  // namespace carillon::media
