// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QList>

#include <optional>

namespace carillon::media {

/// One field of a TIFF directory, TIFF 6.0, section 2.
struct TiffField
{
    quint32 tag = 0;
    quint32 type = 0;
    quint32 count = 0;
    qsizetype valueAt = 0;  ///< offset of its first value from the start of the structure
};

/// A TIFF structure, which EXIF is one of. Reads only within the bytes given.
class TiffView final
{
public:
    static std::optional<TiffView> over(QByteArrayView bytes);

    [[nodiscard]] qsizetype firstDirectory() const { return number(4, 4); }
    /// The fields of the directory at `offset`; nothing when it doesn't lie within.
    [[nodiscard]] std::optional<QList<TiffField>> directory(qsizetype offset) const;
    /// The value at `index` of a field of whole numbers; 0 when it lies outside.
    [[nodiscard]] quint32 value(const TiffField &field, quint32 index = 0) const;
    /// Whether all its values lie within.
    [[nodiscard]] bool holds(const TiffField &field) const;

private:
    TiffView(QByteArrayView bytes, bool isLittle) : m_bytes{bytes}, m_isLittle{isLittle} {}
    [[nodiscard]] quint32 number(qsizetype at, int size) const;

    QByteArrayView m_bytes;
    bool m_isLittle;
};

struct ExifFacts
{
    int orientation = 1;  ///< 1 to 8
    bool hasGps = false;
    bool isDamaged = false;
};

/// Of a TIFF structure as cameras write it; the leading "Exif\0\0" may be there or not.
ExifFacts factsOfExif(QByteArrayView tiff);

/// Whether an XMP packet holds coordinates or the name of a place.
bool xmpTellsPlace(QByteArrayView packet);

}  // namespace carillon::media
