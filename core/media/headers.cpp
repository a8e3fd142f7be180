// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/headers.h"

#include "core/media/exif.h"
#include "core/media/mediasentences.h"

#include <QFile>

#include <algorithm>

namespace carillon::media {

using namespace Qt::StringLiterals;

void Header::note(const QString &code, const QString &message, MediaProblem::Severity severity)
{
    const auto same = std::find_if(problems.begin(), problems.end(),
                                   [&](const MediaProblem &problem) { return problem.code == code; });
    if (same == problems.end())
        problems += MediaProblem{code, message, severity};
    else if (severity == MediaProblem::Severity::Refusal)
        same->severity = severity;
}

void Header::noteTruncated()
{
    note(u"truncated"_s, MediaSentences::tr("the end of the file is missing; copy or export it again"),
         MediaProblem::Severity::Refusal);
}

void Header::noteCorrupt(MediaProblem::Severity severity)
{
    note(u"corrupt"_s, MediaSentences::tr("the file is damaged; copy or export it again"), severity);
}

void Header::noteTooManyPixels()
{
    note(u"too_many_pixels"_s,
         MediaSentences::tr("%1 x %2 pixels are too many to work on; make the picture smaller")
             .arg(size.width())
             .arg(size.height()),
         MediaProblem::Severity::Refusal);
}

void Header::readExif(QByteArrayView tiff)
{
    hasPrivateMetadata = true;
    const auto facts = factsOfExif(tiff);
    orientation = facts.orientation;
    hasGps = hasGps || facts.hasGps;
    if (facts.isDamaged)
        note(u"corrupt_metadata"_s, MediaSentences::tr("what the camera wrote beside the picture is damaged"));
}

void Header::readXmp(QByteArrayView packet)
{
    hasPrivateMetadata = true;
    hasGps = hasGps || xmpTellsPlace(packet);
}

QByteArray bytesAt(QIODevice &file, qint64 offset, qint64 size)
{
    return offset >= 0 && size > 0 && file.seek(offset) ? file.read(size) : QByteArray{};
}

quint32 bigEndian(QByteArrayView bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int place = 0; place < size; ++place)
        value = value << 8 | uchar(bytes[at + place]);
    return value;
}

quint32 littleEndian(QByteArrayView bytes, qsizetype at, int size)
{
    quint32 value = 0;
    for (int place = size; place-- > 0;)
        value = value << 8 | uchar(bytes[at + place]);
    return value;
}

std::optional<Header> readImageHeader(const Reading &reading)
{
    const auto start = bytesAt(reading.file, 0, 12);
    if (start.startsWith("\xFF\xD8\xFF"))
        return readJpeg(reading);
    if (start.startsWith("\x89PNG\r\n\x1A\n"))
        return readPng(reading);
    if (start.startsWith("GIF87a") || start.startsWith("GIF89a"))
        return readGif(reading);
    if (start.startsWith("RIFF") && start.sliced(std::min<qsizetype>(8, start.size())) == "WEBP")
        return readWebp(reading);
    if (start.startsWith(QByteArrayView{"II*\0", 4}) || start.startsWith(QByteArrayView{"MM\0*", 4}))
        return readTiff(reading);
    return {};
}

}  // namespace carillon::media
