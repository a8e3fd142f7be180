// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace carillon::media {

/// A PNG, GIF or WebP without its texts, EXIF, XMP and comments, byte by byte the same apart from them: for animations,
/// which are not decoded to be sent. Empty when the content makes no sense.
QByteArray withoutMetadata(const QByteArray &content);

}  // namespace carillon::media
