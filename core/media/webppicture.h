// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace carillon::media {

/// A still WebP, decoded as it is stored; Qt's own reader of it is a plugin that many machines lack. Null when it is
/// none, damaged, or larger than one picture may be.
QImage decodeWebp(const QByteArray &content);

}  // namespace carillon::media
