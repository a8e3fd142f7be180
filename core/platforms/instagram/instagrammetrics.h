// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::instagram {

/// What a medium says of itself, and its insights.
Metrics countsOf(const QJsonObject &medium, const QJsonObject &insights);

/// As Platform::readMetrics(): two calls for each post. Where a login may not read insights, what the medium itself
/// tells is all there is. Stories are told of for a day.
QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::instagram
