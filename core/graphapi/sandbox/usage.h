// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/simulatedhttp.h"
#include "core/platforms/simulatedlimit.h"

namespace carillon::sandbox::graph {

/// The three figures of a usage header, `percent` of the calls.
QJsonObject usageFigures(int percent);
/// What `reading` leaves of a page's or an account's calls, and in how many minutes they come back.
QJsonObject usageOf(const RateReading &reading, Instant now);

void addAppUsage(HttpReply &reply, const QJsonObject &figures);
/// `kind` is the network's word for what is counted.
void addBusinessUsage(HttpReply &reply, const QString &id, const QString &kind, QJsonObject figures);
/// There is no Retry-After: the minutes stand in the usage. Nothing for no seconds.
void addWait(HttpReply &reply, const QString &kind, int seconds);

}  // namespace carillon::sandbox::graph
