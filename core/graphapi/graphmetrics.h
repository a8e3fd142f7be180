// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <QJsonObject>

namespace carillon::graphapi {

/// What the edge "insights" tells, as one object: the value of each metric by its name. Of a metric with values for
/// several periods the last; of one that is split up (by reaction) the sum.
QJsonObject insightsIn(const QJsonObject &answer);

/// There is no such object, or this login may not see it (100/33).
bool saysNoSuchObject(const HttpReply &reply);
/// One of the metrics that were asked for is not known here (100).
bool saysInvalidMetric(const HttpReply &reply);

}  // namespace carillon::graphapi
