// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedplatform.h"

#include <QUrl>

namespace carillon::sandbox::threads {

/// What lies at `address`, read as Threads' crawler would: a plain GET that is not redirected. What this server itself
/// shows as a blob is taken from `host`. Nothing when it cannot be read within ten seconds, or is more than
/// `mostBytes`. Blocks.
std::optional<QByteArray> fetched(const QUrl &address, qint64 mostBytes, const SimulationHost &host);

}  // namespace carillon::sandbox::threads
