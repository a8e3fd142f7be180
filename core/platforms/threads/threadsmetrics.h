// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::threads {

/// What the answer of a post's insights counts. Somebody who reposts and somebody who sends it on are both a share.
Metrics countsOf(const QJsonObject &answer);

/// As Platform::readMetrics(): one call for each part.
QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::threads
