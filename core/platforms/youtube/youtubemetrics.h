// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::youtube {

/// What part "statistics" counts of each video, by id; the numbers are texts. What is not there YouTube does not have.
QHash<QString, Metrics> countsIn(const QJsonObject &answer);

/// As Platform::readMetrics(): one call for at most 50 videos.
QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::youtube
