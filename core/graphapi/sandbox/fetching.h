// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUrl>

namespace carillon::sandbox::graph {

/// What came of fetching a medium.
struct Fetched
{
    enum class Trouble { None, TimedOut, Refused };
    Trouble trouble = Trouble::None;
    QByteArray content{};
};

/// Reads a medium at its address, as Meta's crawler does: one GET, no redirects, no login, no more than `mostBytes`.
/// Blocks the server's one thread for at most 10 seconds, so that nothing can be fetched from the sandbox itself.
Fetched fetchMedium(const QUrl &address, qint64 mostBytes);

}  // namespace carillon::sandbox::graph
