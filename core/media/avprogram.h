// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QStringList>

namespace carillon::media {

/// Runs `carillon-av`, which reads a stranger's file where it can do no harm: with no more than 400 MB and a few
/// seconds of the processor. Answers with what it printed. Media error: it could make nothing of the file, or was ended
/// because it took too much; Unavailable: the program isn't there. Blocks; any thread, no event loop needed.
Result<QByteArray> runAvProgram(const QStringList &arguments);

}  // namespace carillon::media
