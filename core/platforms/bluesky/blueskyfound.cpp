// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/bluesky/blueskyfound.h"

#include "core/platforms/bluesky/blueskyplan.h"
#include "core/platforms/foundplace.h"

#include <QJsonArray>

namespace carillon::bluesky {

using namespace Qt::StringLiterals;

Result<QJsonObject> found(const FrozenPost &post, const Step &doubtful, const QString &address)
{
    const auto first = doubtful.payload["records"_L1].toArray().first().toObject()["rkey"_L1].toString();
    const auto place = readPlace(address);
    // "at://did/app.bsky.feed.post/key" is no address of the web, and ends alike.
    const auto key = place.typed.section(u'/', -1, -1, QString::SectionSkipEmpty).section(u'?', 0, 0);
    if (!place.typed.isEmpty() && key != first)
        return notThere(place, u"Bluesky"_s, permalinkOf(post.account, first));
    return publishedResult(post.account, doubtful.payload);
}

}  // namespace carillon::bluesky
