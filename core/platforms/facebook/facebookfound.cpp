// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/facebook/facebookfound.h"

#include "core/platforms/facebook/facebookapi.h"
#include "core/platforms/facebook/facebookpost.h"
#include "core/platforms/foundplace.h"

namespace carillon::facebook {

using namespace Qt::StringLiterals;

namespace {

QString numberIn(const FoundPlace &place)
{
    for (const auto &name : {u"story_fbid"_s, u"v"_s, u"fbid"_s}) {
        if (const auto number = place.query.queryItemValue(name); isNumber(number))
            return number;
    }
    const auto last = place.path.value(place.path.size() - 1);
    return last.section(u'_', -1);
}

}  // namespace

Result<QJsonObject> found(const FrozenPost &post, const Step &, const QString &address)
{
    const auto &account = post.account;
    const auto place = readPlace(address);
    const bool isId = place.address.isEmpty() && place.typed.startsWith(account.remoteId + u'_');
    const auto number = isId ? place.typed.section(u'_', -1) : numberIn(place);
    const bool isThere = isId || place.isAt({u"facebook.com"_s, u"business.facebook.com"_s}, account.server);
    if (!isThere || !isNumber(number))
        return notThere(place, u"Facebook"_s, u"https://www.facebook.com/%1/posts/1234567890"_s.arg(account.remoteId));
    const auto id = shapeOf(post) == Shape::Feed ? account.remoteId + u'_' + number : number;
    return QJsonObject{{u"id"_s, id}, {u"url"_s, permalinkOf(account, id, {})}};
}

}  // namespace carillon::facebook
