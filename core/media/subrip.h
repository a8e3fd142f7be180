// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace carillon {

/// WebVTT as SubRip: UTF-8 without a mark, lines ended by LF, captions numbered from 1 in the order of time, hours and
/// milliseconds always written. Bold, italic and underlined stay; voices, classes, languages, ruby, karaoke times,
/// places, notes and styles go, and so do captions that show nothing. Characters that WebVTT escapes are written as
/// they are, except where a player of SubRip would take them for markup or for a time. Media error as of
/// readCaptions(), or when nothing is left. Pure; takes time by the length alone. SubRip has no specification: what
/// players read, from memory.
Result<QByteArray> subRipFrom(const QByteArray &webVtt);

/// The same of a file. Storage: it cannot be read.
Result<QByteArray> subRipFromFile(const QString &path);

}  // namespace carillon
