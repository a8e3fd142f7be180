// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QString>

namespace carillon {

/// What a media file is, told by its content; its name is not asked.
struct MediaProbe
{
    enum class Kind { Image, Animation, Video, Audio, Other };

    Kind kind = Kind::Other;
    QString mime;  ///< "image/jpeg"
    qint64 bytes = 0;
    QString sha256;                   ///< 64 hexadecimal digits
    QSize size{0, 0};                 ///< as stored; 0 x 0 where it has none or it isn't known
    QSize displaySize{0, 0};          ///< after the orientation that the file asks for
    int orientation = 1;              ///< 1 to 8, as EXIF has it
    bool hasPrivateMetadata = false;  ///< EXIF, XMP or comments, which may tell place, time and owner
};

/// Reads the headers of `path` and hashes it: no pixel is decoded, so that no picture can cost more memory than a few
/// kilobytes. A Media error says that it is no file, empty, unreadable, or damaged in its headers. May block for as
/// long as reading the file takes; any thread.
Result<MediaProbe> probeMedia(const QString &path);

}  // namespace carillon
