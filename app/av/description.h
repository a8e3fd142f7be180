// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/av/avfile.h"

#include <QJsonObject>

namespace carillon::av {

/// {"width", "height", "orientation", "duration_ms", "bit_rate", "video": {"codec", "profile", "pixel_format", "fps"},
/// "audio": {"codec", "channels", "sample_rate"}, "private", "gps"}; what isn't there or isn't known is left out.
QJsonObject describe(const AvFile &file);

/// Quarter turns as EXIF counts them, 1, 3, 6 or 8; what lies between is none.
int orientationOf(const AVStream &stream);

/// Tags that tell of the file and not of who made it where.
bool tellsOfTheFile(const char *tag);

}  // namespace carillon::av
