// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/linkedin/linkedinmentions.h"

#include "core/platforms/linkedin/linkedinapi.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace carillon::linkedin {

using namespace Qt::StringLiterals;

bool surelyMayNotFind(const FrozenAccount &account)
{
    const auto scopes = account.reported["scopes"_L1].toArray();
    return !scopes.isEmpty() && !scopes.contains(u"rw_organization_admin"_s);
}

HttpRequest organizationRequest(const FrozenAccount &account, const QString &beginning, const QString &token)
{
    static const QRegularExpression gaps{u"[\\s_]+"_s};
    const auto name = beginning.trimmed().toLower().replace(gaps, u"-"_s);
    auto request = restRequest(HttpMethod::Get, account, u"organizations"_s,
                               u"q=vanityName&vanityName="_s + encoded(name), token);
    request.headers += HttpHeader{"X-RestLi-Method", "FINDER"};
    return request;
}

QList<MentionCandidate> organizationsIn(const QJsonObject &answer)
{
    QList<MentionCandidate> found;
    for (const auto &element : answer["elements"_L1].toArray()) {
        const auto number = element["id"_L1].toVariant().toLongLong();
        const auto name = element["localizedName"_L1].toString().trimmed();
        if (number <= 0 || name.isEmpty())
            continue;
        found += MentionCandidate{.name = name,
                                  .handle = element["vanityName"_L1].toString(),
                                  .written = u'@' + name,
                                  .id = u"urn:li:organization:%1"_s.arg(number)};
    }
    return found;
}

}  // namespace carillon::linkedin
