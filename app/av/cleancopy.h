// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/av/avfile.h"

namespace carillon::av {

/// Writes the first video and the first sound of `file`, packet by packet as they are, to `path` with the muxer that
/// libavformat knows as `format`: without
/// tags, chapters, covers, subtitles and the tracks of sensors, whose positions tell a place as well. How it is to be
/// turned is kept. False: that format can't hold them, or the disk is full; what was written is no file then.
bool writeCleanCopy(AvFile &file, const char *format, const char *path);

}  // namespace carillon::av
