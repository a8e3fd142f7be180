// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace carillon::sandbox::instagram {

/// What came of fetching a medium.
struct Fetched
{
    enum class Trouble { None, TimedOut, Refused };
    Trouble trouble = Trouble::None;
    QByteArray content{};
};

/// Reads a medium at its address, as Instagram's crawler does: no redirects, no login, ASCII only. Blocks the server's
/// one thread for at most 10 seconds, so that nothing can be fetched from the sandbox itself.
Fetched fetchMedium(const QString &address);

/// Width by height of a JPEG by its frame header (ITU-T T.81, B.2.2); 0 when it has none.
double jpegRatio(const QByteArray &picture);

}  // namespace carillon::sandbox::instagram
