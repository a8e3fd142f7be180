// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/post.h"

namespace carillon {

/// How much of a medium that goes up in pieces its platform has.
struct UploadProgress
{
    MediaKind kind = MediaKind::Video;
    qint64 sent = 0;   ///< bytes that are surely there
    qint64 total = 0;  ///< bytes; never 0

    /// 0 to 100; what is not quite there is not 100.
    [[nodiscard]] int percent() const { return int(100.0 * double(sent) / double(total)); }

    friend bool operator==(const UploadProgress &, const UploadProgress &) = default;
};

}  // namespace carillon
