// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::facebook {

/// What a post says of itself, and its insights. `shares` is absent where there are none.
Metrics countsOf(const QJsonObject &post, const QJsonObject &insights);

/// As Platform::readMetrics(): two calls for each post, and one for each figure where Facebook does not know one of
/// those that were asked for together. Where a login may not read insights, or the page is too small for them, what the
/// post itself tells is all there is.
QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::facebook
