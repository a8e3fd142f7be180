// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>

namespace carillon::bench {

/// Runs one case of a bench that measures other publishing engines and this one in turn against one simulator, and says
/// what each did, in the middle of its repetitions. `folder` holds bench.sh, which is called as
/// `bench.sh CASE engines=...` and leaves results/CASE-STAMP.json with "rows".
QList<QJsonObject> peerFigures(const QString &folder, const QString &name, const QString &engines);

}  // namespace carillon::bench
