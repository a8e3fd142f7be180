// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/probe.h"

#include <optional>

class QIODevice;

namespace carillon::media {

/// The part of a probe that the headers tell: everything but bytes and sha256.
struct Header
{
    MediaProbe::Kind kind = MediaProbe::Kind::Other;
    QString mime{};
    QSize size{0, 0};
    int orientation = 1;
    bool hasPrivateMetadata = false;
    bool isDamaged = false;  ///< the signature is right, but no size was found where it must be
};

/// `size` bytes at `offset`, fewer at the end of the file.
QByteArray bytesAt(QIODevice &file, qint64 offset, qint64 size);

quint32 bigEndian(QByteArrayView bytes, qsizetype at, int size);
quint32 littleEndian(QByteArrayView bytes, qsizetype at, int size);

/// JPEG, PNG, GIF or WebP; nothing when the signature is none of theirs.
std::optional<Header> readImageHeader(QIODevice &file);

/// What the ISO base media format carries: HEIC, AVIF, MP4, QuickTime; nothing when the signature is another.
std::optional<Header> readBoxHeader(QIODevice &file);

/// The orientation, 1 to 8, of a TIFF structure as EXIF holds it; 1 when it has none or makes no sense.
int exifOrientation(QByteArrayView tiff);

}  // namespace carillon::media
