// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/x/xfound.h"

#include "core/platforms/foundplace.h"
#include "core/platforms/x/xapi.h"

namespace carillon::x {

using namespace Qt::StringLiterals;

Result<QJsonObject> found(const FrozenPost &post, const Step &, const QString &address)
{
    const auto &account = post.account;
    const auto place = readPlace(address);
    if (isNumber(place.typed))
        return publishedPost(account, place.typed);
    auto path = place.path;
    if (path.value(0) == "i"_L1 && path.value(1) == "web"_L1)
        path.removeAt(1);
    const auto user = path.value(0);
    const bool isOwn
        = user == "i"_L1 || account.handle.isEmpty() || user.compare(account.handle, Qt::CaseInsensitive) == 0;
    if (!place.isAt({u"x.com"_s, u"twitter.com"_s}, account.server) || path.value(1) != "status"_L1 || !isOwn
        || !isNumber(path.value(2)))
        return notThere(place, u"X"_s, publishedPost(account, u"1234567890123456789"_s)["url"_L1].toString());
    return publishedPost(account, path[2]);
}

}  // namespace carillon::x
