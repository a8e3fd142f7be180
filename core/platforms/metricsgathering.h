// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/platform.h"

#include <initializer_list>

namespace carillon {

/// What a platform calls something that it counts.
struct CountName
{
    QLatin1StringView name;
    Metric metric;
};

/// The counts among the members of `object`: numbers, or numbers written as text. What is absent, null or negative is
/// left out.
Metrics countsIn(const QJsonObject &object, std::initializer_list<CountName> names);

/// The parts that a post is made of there.
struct LiveParts
{
    QString remoteId;    ///< of the post
    QStringList ids;     ///< of its parts, in order
    int ownReplies = 0;  ///< how many of the answers that the platform counts are parts or the first comment of it
};

/// Each piece's id in its result. `member`: what that is called.
QList<LiveParts> livePartsOf(const QList<LivePost> &posts, QLatin1StringView member = QLatin1StringView{"id"});
/// All their ids, in lists of at most `atOnce`.
QList<QStringList> inBatches(const QList<LiveParts> &posts, int atOnce);

/// Adds up what was told of parts into what is told of posts. One whose first part is not among `told` is gone; own
/// answers are no comments.
void gather(const QList<LiveParts> &posts, const QHash<QString, Metrics> &told, MetricsAnswer &answer);

}  // namespace carillon
