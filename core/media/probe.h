// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QSize>
#include <QString>

#include <optional>

namespace carillon {

/// Something about a file that its owner should know.
struct MediaProblem
{
    enum class Severity {
        Notice,   ///< it can be sent, after what is done to it anyway
        Refusal,  ///< no platform could show it
    };

    QString code;     ///< stable: unreadable, truncated, corrupt, corrupt_metadata, empty, wrong_extension,
                      ///< too_many_pixels, unsupported_type, private_metadata
    QString message;  ///< a sentence for people
    Severity severity = Severity::Notice;
};

struct VideoTrack
{
    QString codec;        ///< as the field writes it: "h264", "hevc", "vp9", "av1"
    QString profile;      ///< "High"; empty when unknown
    QString pixelFormat;  ///< "yuv420p"; empty when unknown
    double fps = 0;       ///< on average; 0 when unknown
};

struct AudioTrack
{
    QString codec;       ///< "aac", "mp3", "opus", "pcm_s16le"
    int channels = 0;    ///< 0 when unknown
    int sampleRate = 0;  ///< Hz; 0 when unknown
};

/// What a media file is, told by its content; its name is asked only whether it agrees.
struct MediaProbe
{
    enum class Kind { Image, Animation, Video, Audio, Other };

    Kind kind = Kind::Other;
    QString mime;  ///< "image/jpeg"; "application/octet-stream" when nobody knows it
    qint64 bytes = 0;
    QString sha256;                      ///< 64 hexadecimal digits
    QSize size{0, 0};                    ///< as stored; 0 x 0 where it has none or it isn't known
    QSize displaySize{0, 0};             ///< after the orientation that the file asks for
    int orientation = 1;                 ///< 1 to 8, as EXIF has it; of a video too
    int frames = 0;                      ///< pictures of an image or animation; 0 = not counted
    std::optional<qint64> durationMs{};  ///< of an animation (once through), a video, a sound
    std::optional<VideoTrack> video{};
    std::optional<AudioTrack> audio{};
    qint64 bitRate = 0;               ///< bits a second of everything in it; 0 when unknown
    bool hasPrivateMetadata = false;  ///< EXIF, XMP, comments, tags: they may tell place, time and owner
    bool hasGps = false;              ///< they do tell the place
    std::optional<bool>
        extensionMatches{};  ///< whether the name ends as such files' do; nothing for types that nobody posts
    QList<MediaProblem> problems{};

    /// The first problem for which it can't be sent anywhere.
    [[nodiscard]] const MediaProblem *refusal() const;
};

enum class MediaDepth {
    Headers,  ///< what it says of itself; some kilobytes are read of it, apart from hashing
    Whole,    ///< and whether that is true: every pixel is decoded, of a video as much as two seconds allow
};

/// Everything there is to know of the file at `path`, broken and hostile ones included: an error says only that it
/// can't be read at all (Media: no file, not a regular one, no permission). Costs at most about 5 s of the processor
/// and 300 MB, whatever the file claims, and hashing, which takes as long as reading it. Blocks; any thread but the
/// main.
Result<MediaProbe> inspectMedia(const QString &path, MediaDepth depth);

/// The same from the headers alone, for those who want only what can be sent: a refusal is a Media error that says why.
Result<MediaProbe> probeMedia(const QString &path);

}  // namespace carillon
