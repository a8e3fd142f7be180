// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/answers.h"

namespace carillon::sandbox::graph {

/// "v26.0" as a number that can be compared; 0 = none.
int versionIn(const QString &text);
/// What stands against a path that begins with `version`, where those from `oldest` to `newest` are served.
std::optional<GraphError> refuseVersion(const QString &version, const QString &oldest, const QString &newest,
                                        const QString &host);

}  // namespace carillon::sandbox::graph
