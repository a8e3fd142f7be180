// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/metricsgathering.h"

#include "core/platforms/livepieces.h"

#include <QJsonObject>

#include <algorithm>

namespace carillon {

Metrics countsIn(const QJsonObject &object, std::initializer_list<CountName> names)
{
    Metrics counts;
    for (const auto &[name, metric] : names) {
        const auto value = object[name];
        bool isNumber = value.isDouble();
        const auto count = value.isString() ? value.toString().toLongLong(&isNumber) : value.toInteger();
        if (isNumber && count >= 0)
            counts[metric] = count;
    }
    return counts;
}

QList<LiveParts> livePartsOf(const QList<LivePost> &posts, QLatin1StringView member)
{
    QList<LiveParts> found;
    for (const auto &post : posts) {
        LiveParts parts{.remoteId = post.remoteId, .ids = {}, .ownReplies = int(post.pieces.size()) - 1};
        for (const auto &piece : partsOf(post.pieces)) {
            if (const auto id = piece.result[member].toVariant().toString(); !id.isEmpty())
                parts.ids += id;
        }
        if (parts.ids.isEmpty())
            parts.ids += post.remoteId;
        found += parts;
    }
    return found;
}

QList<QStringList> inBatches(const QList<LiveParts> &posts, int atOnce)
{
    QList<QStringList> batches;
    for (const auto &post : posts) {
        for (const auto &id : post.ids) {
            if (batches.isEmpty() || batches.last().size() >= atOnce)
                batches += QStringList{};
            batches.last() += id;
        }
    }
    return batches;
}

void gather(const QList<LiveParts> &posts, const QHash<QString, Metrics> &told, MetricsAnswer &answer)
{
    QHash<QString, Metrics> sums;
    for (const auto &post : posts) {
        if (!told.contains(post.ids.value(0))) {
            answer.gone += post.remoteId;
            continue;
        }
        Metrics sum;
        for (const auto &id : post.ids)
            add(sum, told.value(id));
        if (sum.contains(Metric::Comments))
            sum[Metric::Comments] = std::max<qint64>(0, sum[Metric::Comments] - post.ownReplies);
        sums.insert(post.remoteId, sum);
    }
    answer.told = sums;
}

}  // namespace carillon
