// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/probe.h"
#include "core/media/processorbudget.h"

#include <optional>

class QFile;
class QIODevice;

namespace carillon::media {

/// Of one decoded picture, at four bytes a pixel. Turning it needs as much again.
constexpr int decodedMegabytes = 256;
/// Pixels of a picture that must be taken into memory whole.
constexpr qint64 maxDecodedPixels = qint64{decodedMegabytes} * 1024 * 1024 / 4;
/// Of a baseline JPEG, which is decoded a few lines at a time.
constexpr qint64 maxStreamedPixels = qint64{256} * 1024 * 1024;

/// A file while it is looked into.
struct Header
{
    MediaProbe::Kind kind = MediaProbe::Kind::Other;
    QString mime{};
    QSize size{0, 0};
    int orientation = 1;
    int frames = 0;
    std::optional<qint64> durationMs{};
    bool hasPrivateMetadata = false;
    bool hasGps = false;
    bool isProgressive = false;       ///< a JPEG of several passes, which must be kept in memory whole
    const char *container = nullptr;  ///< libavformat's name of what it is to be opened with
    std::optional<VideoTrack> video{};
    std::optional<AudioTrack> audio{};
    qint64 bitRate = 0;
    QList<MediaProblem> problems{};

    /// Said once for each code, however often it is found.
    void note(const QString &code, const QString &message,
              MediaProblem::Severity severity = MediaProblem::Severity::Notice);
    void noteTruncated();
    void noteCorrupt(MediaProblem::Severity severity = MediaProblem::Severity::Refusal);
    void noteTooManyPixels();
    /// Takes over what an EXIF block tells; of several, the last.
    void readExif(QByteArrayView tiff);
    void readXmp(QByteArrayView packet);
};

/// What a reader works on.
struct Reading
{
    QFile &file;
    MediaDepth depth;
    const ProcessorBudget &budget;
};

/// A file that claims more parts than this is made to waste time.
constexpr int maxParts = 100'000;
constexpr qint64 maxMetadataBytes = 256 * 1024;

/// `size` bytes at `offset`, fewer at the end of the file.
QByteArray bytesAt(QIODevice &file, qint64 offset, qint64 size);

quint32 bigEndian(QByteArrayView bytes, qsizetype at, int size);
quint32 littleEndian(QByteArrayView bytes, qsizetype at, int size);

inline qint64 pixelsOf(QSize size)
{
    return qint64{size.width()} * size.height();
}

// Each is asked only for files that bear its signature.
Header readJpeg(const Reading &reading);
Header readPng(const Reading &reading);
Header readGif(const Reading &reading);
Header readWebp(const Reading &reading);
Header readTiff(const Reading &reading);

/// Those by whose signature one of the above is chosen; nothing when it is none of theirs.
std::optional<Header> readImageHeader(const Reading &reading);

/// What the ISO base media format carries: HEIC, AVIF, MP4, QuickTime; nothing when the signature is another.
std::optional<Header> readBoxHeader(const Reading &reading);

/// BMP, icons, JPEG 2000, SVG and what the system's table of signatures knows.
Header readOtherHeader(const Reading &reading);

/// The container of a video or sound by its signature; nothing when it bears none that is known.
std::optional<Header> readContainerHeader(const Reading &reading);

/// Has the file opened as `header.container` and fills in tracks, duration and damage.
void readTracks(const Reading &reading, Header &header);

}  // namespace carillon::media
