// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QImage>

namespace carillon {

/// What is seen at a third of the video at `path`, upright, no side longer than `maxSide`. Null when nothing can be
/// shown. Costs a process of its own and at most some seconds of the processor; any thread but the main; blocks.
QImage readStill(const QString &path, int maxSide);

struct PreparedVideo
{
    QString path;
    QString mime;
    qint64 bytes = 0;
    bool rewritten = false;  ///< false: a copy of the original, byte by byte
};

/// Writes to `outputPath` what may be sent of the video or sound at `path`, whose file is never touched: place, time,
/// names and every other tag are gone, and so are tracks beside the first video and the first sound. Nothing is encoded
/// anew, so it looks and sounds as it did. What carries nothing private is copied as it is. A Media error says what
/// stands against it; Storage: `outputPath` takes no more. Any thread but the main; blocks.
Result<PreparedVideo> prepareVideo(const QString &path, const QString &outputPath);

}  // namespace carillon
