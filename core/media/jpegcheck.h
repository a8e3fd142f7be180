// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/headers.h"

namespace carillon::media {

/// Decodes the JPEG at an eighth of its size, line by line, and notes what is missing or wrong in it.
void checkJpegPixels(const Reading &reading, Header &header);

}  // namespace carillon::media
