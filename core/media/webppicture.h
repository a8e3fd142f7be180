// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace carillon::media {

/// A still WebP, decoded as it is stored; Qt's own reader of it is a plugin that many machines lack. Null when it is
/// none, damaged, or larger than one picture may be.
QImage decodeWebp(const QByteArray &content);

/// `image` as a lossy WebP in sRGB with its transparency, without anything beside its pixels; `quality` from 0 to 100.
/// The same bytes each time. Empty when it has more than 16,383 pixels on a side, or memory lacks.
QByteArray encodeWebp(const QImage &image, int quality);

}  // namespace carillon::media
