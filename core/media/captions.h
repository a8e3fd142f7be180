// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>

namespace carillon {

/// Captions of a film, understood and ready to be sent.
struct Captions
{
    QByteArray webVtt;  ///< UTF-8, lines ended by LF
    int cues = 0;
    std::chrono::milliseconds duration{};  ///< until the last of them goes
};

/// One caption: what is read from when to when.
struct Cue
{
    std::chrono::milliseconds begins{};
    std::chrono::milliseconds ends{};
    QStringList lines{};  ///< as they stand in the file, without white space at their ends
};

/// The largest file that is looked at, in bytes; platforms take far less.
inline constexpr qint64 largestCaptionsFile = 1024 * 1024;

/// Reads WebVTT (kept as it is, but for the ends of its lines) and SubRip (made WebVTT: bold, italic and underlined
/// stay, fonts and places go), in UTF-8, or UTF-16 with its mark. Media error with the number of the line and what to
/// do: neither of both, no captions in it, a time that is none, an end before its beginning. Pure; takes time by the
/// length alone. Source: https://www.w3.org/TR/webvtt1/, sections 4 and 6; SubRip as players read it, from memory.
Result<Captions> readCaptions(const QByteArray &bytes);

/// The captions of such a file one by one, in its order. Errors as of readCaptions().
Result<QList<Cue>> readCues(const QByteArray &bytes);

}  // namespace carillon
