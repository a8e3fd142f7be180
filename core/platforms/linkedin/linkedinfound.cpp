// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinfound.h"

#include "core/platforms/foundplace.h"
#include "core/platforms/linkedin/linkedinapi.h"

#include <QRegularExpression>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

Result<QJsonObject> found(const FrozenPost &post, const Step &, const QString &address)
{
    static const QRegularExpression named{u"^urn:li:(?:share|ugcPost):\\d+$"_s};
    const auto &server = post.account.server;
    const auto place = readPlace(address);
    const bool isUpdate = place.isAt({u"linkedin.com"_s}, server) && place.path.contains("update"_L1);
    const auto urn = isUpdate ? place.path.last() : place.typed;
    if (!named.match(urn).hasMatch())
        return notThere(place, u"LinkedIn"_s, permalinkOf(server, u"urn:li:share:1234567890123456789"_s));
    return QJsonObject{{u"id"_s, urn}, {u"url"_s, permalinkOf(server, urn)}};
}

}  // namespace carillon::linkedin
