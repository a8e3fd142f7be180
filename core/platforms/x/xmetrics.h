// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/metric.h"
#include "core/domain/step.h"
#include "core/net/http.h"

#include <QHash>

namespace carillon::x {

/// Up to 100 posts with what is counted of each. Each post that is read costs money, once a day.
HttpRequest countsRequest(const FrozenAccount &account, const QStringList &ids, const QString &token);

/// By id. X has two spellings: "retweet_count" became "repost_count" in its description of August 2026. What is not
/// there X does not have any more.
QHash<QString, Metrics> countsIn(const QJsonObject &answer);

}  // namespace carillon::x
