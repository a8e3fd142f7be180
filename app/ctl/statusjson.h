// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/workspacecontext.h"
#include "core/store/statisticsrepository.h"

#include <QJsonArray>

namespace carillon::ctl {

/// Everything that `status` shows.
Result<QJsonObject> statusJson(const WorkspaceContext &context);

QJsonObject toJson(const Figures &figures);

}  // namespace carillon::ctl
