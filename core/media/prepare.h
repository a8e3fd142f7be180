// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSize>
#include <QStringList>

namespace carillon {

/// What a platform takes for one picture.
struct ImageLimits
{
    qint64 maxBytes = 0;
    qint64 maxPixels = 0;  ///< width times height; 0 = any
    int maxWidth = 0;      ///< as shown; 0 = any
    int maxHeight = 0;
    QStringList mimes{};  ///< accepted types, "image/jpeg"; empty = any
};

struct PreparedImage
{
    QString path;
    QString mime;
    qint64 bytes = 0;
    QSize size;              ///< as shown
    bool rewritten = false;  ///< false: a copy of the original, byte by byte
};

/// Writes to `outputPath` what may be sent of the picture at `path`, whose file is never touched:
/// - private metadata (place, time, owner) is gone, the orientation is baked in, the colour profile stays;
/// - it is shrunk, at first to the pixels, then in quality, then in size, until the bytes fit too;
/// - what is transparent stays so as PNG, else as WebP, and stands on white where neither is taken or fits;
/// - a clean picture that fits is copied as it is, and so is an animation, which cannot be shrunk here.
///
/// A Media error says what stands against it and what would help. Costs at most about 512 MB of memory; what would
/// need more is refused by its header. Any thread; blocks for up to some seconds.
Result<PreparedImage> prepareImage(const QString &path, const ImageLimits &limits, const QString &outputPath);

}  // namespace carillon
