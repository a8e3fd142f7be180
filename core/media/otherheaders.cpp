// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include <QFile>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <algorithm>
#include <cmath>
#include <cstdlib>

namespace carillon::media {

using namespace Qt::StringLiterals;

namespace {

using Kind = MediaProbe::Kind;

Header image(const QString &mime)
{
    return {.kind = Kind::Image, .mime = mime, .frames = 1};
}

Header readBmp(const Reading &reading)
{
    auto header = image(u"image/bmp"_s);
    const auto start = bytesAt(reading.file, 0, 38);
    if (start.size() < 26) {
        header.noteTruncated();
        return header;
    }
    if (littleEndian(start, 14, 4) == 12)  // OS/2
        header.size = {int(littleEndian(start, 18, 2)), int(littleEndian(start, 20, 2))};
    else  // upside down when negative
        header.size = {int(littleEndian(start, 18, 4) & 0x7FFFFFFF),
                       int(std::min<qint64>(std::llabs(qint64{qint32(littleEndian(start, 22, 4))}), 0x7FFFFFFF))};
    if (header.size.isEmpty())
        header.noteCorrupt();
    else if (qint64{littleEndian(start, 10, 4)} >= reading.file.size()
             || qint64{littleEndian(start, 2, 4)} > reading.file.size())
        header.noteTruncated();
    else if (pixelsOf(header.size) > maxDecodedPixels)
        header.noteTooManyPixels();
    return header;
}

/// A Windows icon or cursor: the largest of its pictures.
Header readIcon(const Reading &reading, const QByteArray &start)
{
    auto header = image(start[2] == 1 ? u"image/vnd.microsoft.icon"_s : u"image/x-cursor"_s);
    const auto entries = littleEndian(start, 4, 2);
    for (quint32 entry = 0; entry < entries; ++entry) {
        const auto head = bytesAt(reading.file, 6 + qint64{entry} * 16, 2);
        if (head.size() < 2)
            break;
        const auto side = [&](int at) {
            return head[at] == 0 ? 256 : int(uchar(head[at]));
        };
        if (const QSize size{side(0), side(1)}; pixelsOf(size) > pixelsOf(header.size))
            header.size = size;
    }
    return header;
}

/// ITU T.800, A.5.1: the size of a codestream at `at`.
void readCodestream(const Reading &reading, qint64 at, Header &header)
{
    const auto size = bytesAt(reading.file, at, 24);
    if (size.size() < 24 || !size.startsWith("\xFF\x4F\xFF\x51")) {
        header.noteTruncated();
        return;
    }
    const auto side = [&](qsizetype grid, qsizetype margin) {
        return int((bigEndian(size, grid, 4) - bigEndian(size, margin, 4)) & 0x7FFFFFFF);
    };
    header.size = {side(8, 16), side(12, 20)};
    if (!header.size.isEmpty())
        return;
    header.noteCorrupt();  // the picture fills nothing of its grid
    header.size = {int(bigEndian(size, 8, 4) & 0x7FFFFFFF), int(bigEndian(size, 12, 4) & 0x7FFFFFFF)};
}

/// JPEG 2000 in its boxes: the codestream that they hold begins with the same bytes wherever it lies.
Header readJp2(const Reading &reading)
{
    auto header = image(u"image/jp2"_s);
    header.hasPrivateMetadata = true;  // its boxes are not looked into
    const auto start = bytesAt(reading.file, 0, maxMetadataBytes);
    readCodestream(reading, start.indexOf("\xFF\x4F\xFF\x51"), header);
    return header;
}

/// "120", "120px", "10.5mm": only pixels are pixels.
int lengthOf(QStringView written)
{
    auto number = written.trimmed();
    if (number.endsWith(u"px"))
        number.chop(2);
    bool ok = false;
    const auto value = number.toDouble(&ok);
    return ok && value > 0 && value < 1e6 ? int(std::lround(value)) : 0;
}

/// Netpbm's P1 to P6: numbers in words, with comments between.
std::optional<Header> readPnm(const Reading &reading)
{
    static const QStringList mimes{u"image/x-portable-bitmap"_s, u"image/x-portable-graymap"_s,
                                   u"image/x-portable-pixmap"_s};
    const auto start = QString::fromLatin1(bytesAt(reading.file, 0, 1024));
    static const QRegularExpression form{
        uR"(^P([1-6])(?:\s+(?:#[^\n]*\n\s*)*)(\d{1,9})\s+(?:#[^\n]*\n\s*)*(\d{1,9})\s)"_s};
    const auto match = form.match(start);
    if (!match.hasMatch())
        return {};
    auto header = image(mimes[(match.captured(1).toInt() - 1) % 3]);
    header.size = {match.captured(2).toInt(), match.captured(3).toInt()};
    return header;
}

/// PC Paintbrush: a window of the screen, with both edges in it.
std::optional<Header> readPcx(const Reading &reading)
{
    const auto start = bytesAt(reading.file, 0, 12);
    if (start.size() < 12 || start[0] != 0x0A || uchar(start[1]) > 5 || start[2] != 1 || uchar(start[3]) > 8)
        return {};
    auto header = image(u"image/pcx"_s);
    header.size = {int(littleEndian(start, 8, 2)) - int(littleEndian(start, 4, 2)) + 1,
                   int(littleEndian(start, 10, 2)) - int(littleEndian(start, 6, 2)) + 1};
    if (header.size.isEmpty())
        header.noteCorrupt();
    return header;
}

std::optional<Header> readSvg(const Reading &reading)
{
    const auto start = bytesAt(reading.file, 0, maxMetadataBytes);
    if (!start.contains("<svg"))
        return {};
    QXmlStreamReader xml{start};
    if (!xml.readNextStartElement() || xml.name() != "svg"_L1)
        return {};
    auto header = image(u"image/svg+xml"_s);
    const auto attributes = xml.attributes();
    header.size = {lengthOf(attributes.value("width"_L1)), lengthOf(attributes.value("height"_L1))};
    const auto box = attributes.value("viewBox"_L1).toString().simplified().split(u' ');
    if (header.size.isEmpty() && box.size() == 4)
        header.size = {lengthOf(box[2]), lengthOf(box[3])};
    return header;
}

std::optional<Header> readBySignature(const Reading &reading)
{
    const auto start = bytesAt(reading.file, 0, 12);
    if (start.startsWith("BM") && start.size() > 6)
        return readBmp(reading);
    if (start.startsWith(QByteArrayView{"\0\0\1\0", 4}) || start.startsWith(QByteArrayView{"\0\0\2\0", 4}))
        return start.size() >= 6 ? readIcon(reading, start) : std::optional<Header>{};
    if (start == QByteArrayView{"\0\0\0\x0CjP  \r\n\x87\n", 12})
        return readJp2(reading);
    if (start.startsWith("\xFF\x4F\xFF\x51")) {
        auto header = image(u"image/x-j2c"_s);
        readCodestream(reading, 0, header);
        return header;
    }
    if (auto header = readPnm(reading))
        return header;
    if (auto header = readPcx(reading))
        return header;
    auto header = readSvg(reading);
    if (header)
        header->hasPrivateMetadata = true;  // not looked for, so not ruled out
    return header;
}

}  // namespace

Header readOtherHeader(const Reading &reading)
{
    if (const auto header = readBySignature(reading))
        return *header;
    Header header;
    header.mime = QMimeDatabase{}.mimeTypeForData(bytesAt(reading.file, 0, 16 * 1024)).name();
    // Targa has no signature that deserves the name, and a film or sound is only what could be opened as one.
    if (header.mime.startsWith("image/"_L1) && header.mime != "image/x-tga"_L1)
        header.kind = Kind::Image;
    header.hasPrivateMetadata = header.kind != Kind::Other;
    return header;
}

}  // namespace carillon::media
