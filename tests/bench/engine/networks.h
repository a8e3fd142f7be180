// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

#include <chrono>

namespace carillon::bench {

/// Case E1 (b): a hundred accounts of Facebook, Instagram, LinkedIn and YouTube with five due posts each, at
/// carillon-sandbox with every limit as it is by default. The accounts are spread over five sandboxes, since an app's
/// own limits (YouTube: 100 films a day) would not let one app do it. One line for each network, and one for all.
QList<QJsonObject> networkFigures(std::chrono::milliseconds latency);

}  // namespace carillon::bench
