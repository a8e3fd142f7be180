// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/figures.h"

#include <QJsonObject>
#include <QJsonValue>

namespace carillon::ctl {

/// {"likes": 3, ...}: what was told, by the metrics' words.
QJsonObject toJson(const Metrics &metrics);
/// null when there are none.
QJsonValue toJson(const std::optional<PostFigures> &figures);
QJsonArray toJson(const QList<FiguresOfDay> &curve);

/// "12 likes, 3 shares"; empty when nothing was told.
QString metricsLine(const Metrics &metrics);

}  // namespace carillon::ctl
