// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/youtube/youtubefound.h"

#include "core/platforms/foundplace.h"
#include "core/platforms/youtube/youtubeupload.h"

#include <QRegularExpression>

namespace carillon::youtube {

using namespace Qt::StringLiterals;

Result<QJsonObject> found(const FrozenPost &post, const Step &, const QString &address)
{
    static const QRegularExpression written{u"^[A-Za-z0-9_-]{11}$"_s};
    const auto place = readPlace(address);
    auto id = place.address.isEmpty() ? place.typed : QString{};
    if (place.host == "youtu.be"_L1)
        id = place.path.value(0);
    else if (place.isAt({u"youtube.com"_s, u"studio.youtube.com"_s}, post.account.server))
        id = place.path.value(0) == "watch"_L1 ? place.query.queryItemValue(u"v"_s) : place.path.value(1);
    if (!written.match(id).hasMatch())
        return notThere(place, u"YouTube"_s, u"https://www.youtube.com/watch?v=abcdefghijk"_s);
    return publishedVideo({{u"id"_s, id}}, post);
}

}  // namespace carillon::youtube
