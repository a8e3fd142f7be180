// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyacts.h"

#include "core/platforms/livepieces.h"

#include <QJsonArray>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

NextStep nextDelete(const FrozenPost &post, std::span<const StepRecord> journal)
{
    QList<ActCall> calls;
    // Deleted from the last to the first: what says who may answer goes when there is nothing left to answer.
    for (const auto &piece : post.live) {
        for (const auto &entry : piece.payload["gates"_L1].toArray()) {
            const auto gate = entry.toObject();
            calls += ActCall{.part = int(calls.size()),
                             .payload = {{u"collection"_s, gate["collection"_L1]}, {u"rkey"_s, gate["rkey"_L1]}}};
        }
    }
    for (const auto &piece : post.live) {
        for (const auto &entry : piece.result["posts"_L1].toArray()) {
            const auto rkey = entry.toObject()["uri"_L1].toString().section(u'/', -1);
            calls += ActCall{.part = int(calls.size()), .payload = {{u"rkey"_s, rkey}}};
        }
    }
    return nextDeletion(calls, journal, costOfDelete());
}

Cost costOfDelete()
{
    return Cost{}.with(LimitUnit::Points, 1).with(LimitUnit::Calls, 1).with(LimitUnit::Deletes, 1);
}

}  // namespace carillon::bluesky
