// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/metric.h"
#include "core/domain/step.h"
#include "core/net/http.h"

namespace carillon::mastodon {

/// Whether the instance tells of several statuses in one answer: Mastodon itself, from 4.3. Others that speak its
/// language write that into their version.
bool takesManyIds(const FrozenAccount &account);

/// Several statuses by id; those that are not there are left out.
HttpRequest statusesByIdRequest(const FrozenAccount &account, const QStringList &ids, const QString &token);
HttpRequest statusByIdRequest(const FrozenAccount &account, const QString &id, const QString &token);

/// What the instance counts of a Status entity. Source: https://docs.joinmastodon.org/entities/Status/, read November
/// 2026. `quotes_count` is newer than the others.
Metrics countsOf(const QJsonObject &status);

}  // namespace carillon::mastodon
