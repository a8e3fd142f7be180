// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/mastodon/mastodonfound.h"

#include "core/platforms/foundplace.h"

namespace carillon::mastodon {

using namespace Qt::StringLiterals;

namespace {

/// "@user", "web/@user", "users/user/statuses": what stands before the number, as far as it tells whose it is.
QString ownerIn(QStringList path)
{
    if (path.value(0) == "web"_L1 || path.value(0) == "deck"_L1)
        path.removeFirst();
    if (path.size() == 1 && path.first().startsWith(u'@'))
        return path.first().sliced(1);
    const bool isActivity = path.size() == 3 && path[0] == "users"_L1 && path[2] == "statuses"_L1;
    return isActivity ? path[1] : QString{};
}

}  // namespace

Result<QJsonObject> found(const FrozenPost &post, const Step &, const QString &address)
{
    const auto &account = post.account;
    const auto user = account.handle.section(u'@', 0, 0);
    auto own = account.server;
    own.setPath(u"/@%1/"_s.arg(user));
    const auto place = readPlace(address);
    if (isNumber(place.typed))
        return QJsonObject{{u"id"_s, place.typed}, {u"url"_s, own.toString() + place.typed}};
    const auto id = place.path.value(place.path.size() - 1);
    const auto owner = ownerIn(place.path.mid(0, place.path.size() - 1));
    if (!place.isAt({}, account.server) || !isNumber(id) || owner.compare(user, Qt::CaseInsensitive) != 0)
        return notThere(place, u"Mastodon"_s, own.toString() + u"112233445566"_s);
    return QJsonObject{{u"id"_s, id}, {u"url"_s, own.toString() + id}};
}

}  // namespace carillon::mastodon
