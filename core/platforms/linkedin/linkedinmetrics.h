// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/errortable.h"
#include "core/platforms/platform.h"

namespace carillon::linkedin {

/// An organization's figures of posts that are all shares, or all "ugcPosts".
HttpRequest statisticsRequest(const FrozenAccount &account, const QStringList &urns, const QString &token);

/// By urn.
QHash<QString, Metrics> countsIn(const QJsonArray &elements);

/// As Platform::readMetrics(), of an organization: one call for each of the two kinds of posts. What is not in the
/// answer was not counted yet, or is deleted: nobody can tell. Config for a person, whose figures LinkedIn tells nobody
/// who was not approved for that.
QCoro::Task<MetricsAnswer> readMetrics(FrozenAccount account, Credentials credentials, QList<LivePost> posts,
                                       const ErrorTable &errors, HttpClient &http);

}  // namespace carillon::linkedin
