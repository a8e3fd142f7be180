// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/stripmetadata.h"

#include "core/media/headers.h"

#include <algorithm>

namespace carillon::media {

namespace {

QByteArray barePng(const QByteArray &content)
{
    auto bare = content.first(8);
    for (qsizetype at = 8; at + 12 <= content.size();) {
        const auto size = qsizetype{bigEndian(content, at, 4)} + 12;
        if (size > content.size() - at)
            return {};
        const auto type = content.sliced(at + 4, 4);
        if (type != "tEXt" && type != "iTXt" && type != "zTXt" && type != "eXIf" && type != "tIME")
            bare += content.sliced(at, size);
        if (type == "IEND")
            return bare;  // and nothing of what may hang behind
        at += size;
    }
    return {};
}

/// Where a chain of sub-blocks ends; -1 when it doesn't.
qsizetype subBlocksEnd(const QByteArray &content, qsizetype at)
{
    while (at < content.size()) {
        const auto size = qsizetype{uchar(content[at])};
        at += 1 + size;
        if (size == 0)
            return at;
    }
    return -1;
}

qsizetype colourTableBytes(uchar flags)
{
    return (flags & 0x80) != 0 ? qsizetype{3} << ((flags & 7) + 1) : 0;
}

/// The extensions that draw: how a frame is shown, text as pixels, and how often all is repeated.
bool isDrawn(const QByteArray &content, qsizetype at)
{
    const auto label = uchar(content[at + 1]);
    return label == 0xF9 || label == 0x01 || (label == 0xFF && content.mid(at + 3, 11) == "NETSCAPE2.0");
}

QByteArray bareGif(const QByteArray &content)
{
    if (content.size() < 13)
        return {};
    auto at = 13 + colourTableBytes(uchar(content[10]));
    auto bare = content.left(at);
    while (at + 2 <= content.size()) {
        if (content[at] == 0x3B)
            return bare + ';';
        const bool isFrame = content[at] == 0x2C && at + 11 <= content.size();
        if (!isFrame && content[at] != 0x21)
            return {};
        const auto end
            = subBlocksEnd(content, isFrame ? at + 10 + colourTableBytes(uchar(content[at + 9])) + 1 : at + 2);
        if (end < 0)
            return {};
        if (isFrame || isDrawn(content, at))
            bare += content.sliced(at, std::min(end, content.size()) - at);
        at = end;
    }
    return at < content.size() && content[at] == 0x3B ? bare + ';' : QByteArray{};
}

QByteArray bareWebp(const QByteArray &content)
{
    constexpr char metadataFlags = 0x08 | 0x04;  // EXIF and XMP, which the header announces
    auto bare = content.first(12);
    for (qsizetype at = 12; at + 8 <= content.size();) {
        const auto type = content.sliced(at, 4);
        const auto bytes = qsizetype{littleEndian(content, at + 4, 4)};
        const auto size = std::min(8 + bytes + (bytes & 1), content.size() - at);
        if (8 + bytes > content.size() - at)
            return {};
        if (type != "EXIF" && type != "XMP ")
            bare += content.sliced(at, size);
        if (type == "VP8X" && bytes > 0)
            bare[bare.size() - size + 8] = char(content[at + 8] & ~metadataFlags);
        at += size;
    }
    const auto riffBytes = quint32(bare.size() - 8);
    for (int place = 0; place < 4; ++place)
        bare[4 + place] = char(riffBytes >> (8 * place) & 0xFF);
    return bare;
}

}  // namespace

QByteArray withoutMetadata(const QByteArray &content)
{
    if (content.startsWith("\x89PNG\r\n\x1A\n"))
        return barePng(content);
    if (content.startsWith("GIF8"))
        return bareGif(content);
    if (content.startsWith("RIFF") && content.mid(8, 4) == "WEBP")
        return bareWebp(content);
    return {};
}

}  // namespace carillon::media
