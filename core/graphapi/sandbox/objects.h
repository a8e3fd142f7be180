// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/graphapi/sandbox/parameters.h"
#include "core/platforms/simulatedplatform.h"

namespace carillon::sandbox::graph {

/// "2026-11-22T12:00:00+0000"
QString graphTimeOf(Instant instant);
/// One figure of an object's insights, over its whole life.
QJsonObject insight(const QString &object, const QString &name, int count);

/// Warns of parameters that are not in `known`: the real interface drops them in silence.
void warnOfUnknown(SimulationHost &host, const QString &platform, const QString &account, const Parameters &parameters,
                   const QStringList &known);

/// As the client addressed it, without the query.
QString addressOf(const HttpRequest &request);

/// Who asks for a list, and what of it.
struct ListRequest
{
    QString address;
    QString token;
    const Parameters &parameters;
    qint64 most = 100;          ///< entries in one answer
    bool tellsCursors = false;  ///< also where there is no more
};
/// A part of `found`, with the address of the next.
HttpReply listReply(const QList<QJsonObject> &found, const ListRequest &asked);

}  // namespace carillon::sandbox::graph
