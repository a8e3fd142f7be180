// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/exif.h"

#include "core/media/headers.h"

#include <algorithm>
#include <iterator>

namespace carillon::media {

namespace {

// Exif 2.32, 4.6.
constexpr quint32 orientationTag = 0x0112;
constexpr quint32 xResolutionTag = 0x011A;
constexpr quint32 yResolutionTag = 0x011B;
constexpr quint32 exifDirectoryTag = 0x8769;
constexpr quint32 gpsDirectoryTag = 0x8825;
constexpr quint32 latitudeTag = 2;
constexpr quint32 longitudeTag = 4;
constexpr quint32 shortType = 3;
constexpr quint32 rationalType = 5;

int bytesOfType(quint32 type)
{
    static constexpr int sizes[]{0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8};
    return type < std::size(sizes) ? sizes[type] : 0;
}

/// The fields that every reader relies on have one type each.
bool hasItsType(const TiffField &field)
{
    switch (field.tag) {
    case orientationTag:
        return field.type == shortType;
    case xResolutionTag:
    case yResolutionTag:
        return field.type == rationalType;
    default:
        return true;
    }
}

const TiffField *find(const QList<TiffField> &fields, quint32 tag)
{
    const auto found
        = std::find_if(fields.begin(), fields.end(), [tag](const TiffField &field) { return field.tag == tag; });
    return found == fields.end() ? nullptr : &*found;
}

bool isSound(const TiffView &tiff, const QList<TiffField> &fields)
{
    return std::all_of(fields.begin(), fields.end(),
                       [&](const TiffField &field) { return tiff.holds(field) && hasItsType(field); });
}

}  // namespace

std::optional<TiffView> TiffView::over(QByteArrayView bytes)
{
    if (bytes.size() < 8)
        return {};
    if (bytes.startsWith(QByteArrayView{"II*\0", 4}))
        return TiffView{bytes, true};
    if (bytes.startsWith(QByteArrayView{"MM\0*", 4}))
        return TiffView{bytes, false};
    return {};
}

std::optional<QList<TiffField>> TiffView::directory(qsizetype offset) const
{
    if (offset < 8 || offset > m_bytes.size() - 2)
        return {};
    const auto entries = qsizetype{number(offset, 2)};
    if (offset + 2 + entries * 12 > m_bytes.size())
        return {};
    QList<TiffField> fields;
    for (auto at = offset + 2; at < offset + 2 + entries * 12; at += 12) {
        TiffField field{number(at, 2), number(at + 2, 2), number(at + 4, 4), at + 8};
        if (quint64{field.count} * quint64(bytesOfType(field.type)) > 4)
            field.valueAt = qsizetype{number(at + 8, 4)};
        fields += field;
    }
    return fields;
}

quint32 TiffView::value(const TiffField &field, quint32 index) const
{
    const auto bytes = std::min(4, bytesOfType(field.type));
    const auto at = field.valueAt + qsizetype{index} * bytes;
    return bytes > 0 && index < field.count && at + bytes <= m_bytes.size() ? number(at, bytes) : 0;
}

bool TiffView::holds(const TiffField &field) const
{
    const auto bytes = bytesOfType(field.type);
    return bytes > 0 && quint64(field.valueAt) + quint64{field.count} * quint64(bytes) <= quint64(m_bytes.size());
}

quint32 TiffView::number(qsizetype at, int size) const
{
    return m_isLittle ? littleEndian(m_bytes, at, size) : bigEndian(m_bytes, at, size);
}

ExifFacts factsOfExif(QByteArrayView tiff)
{
    if (tiff.startsWith(QByteArrayView{"Exif\0\0", 6}))
        tiff = tiff.sliced(6);
    ExifFacts facts;
    const auto view = TiffView::over(tiff);
    const auto fields = view ? view->directory(view->firstDirectory()) : std::nullopt;
    if (!fields) {
        facts.isDamaged = true;
        return facts;
    }
    facts.isDamaged = !isSound(*view, *fields);
    if (const auto *orientation = find(*fields, orientationTag)) {
        const auto value = view->value(*orientation);
        facts.orientation = value >= 1 && value <= 8 ? int(value) : 1;
    }
    if (const auto *link = find(*fields, exifDirectoryTag); link && !view->directory(view->value(*link)))
        facts.isDamaged = true;
    if (const auto *link = find(*fields, gpsDirectoryTag)) {
        const auto gps = view->directory(view->value(*link));
        facts.isDamaged = facts.isDamaged || !gps;
        facts.hasGps = gps && (find(*gps, latitudeTag) || find(*gps, longitudeTag));
    }
    return facts;
}

bool xmpTellsPlace(QByteArrayView packet)
{
    // The names by which XMP knows a place: its own of EXIF, and IPTC's.
    static constexpr const char *words[]{"GPSLatitude",    "GPSLongitude",    "GPSPosition",
                                         "GPSCoordinates", "LocationCreated", "LocationShown"};
    return std::any_of(std::begin(words), std::end(words), [&](const char *word) { return packet.indexOf(word) >= 0; });
}

}  // namespace carillon::media
